// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REPORT_REPORT_H
#define COROLINT_REPORT_REPORT_H

#include "clang-tidy/ClangTidyCheck.h"
#include <functional>
#include <string>
#include <vector>

/// The only way out for the findings of the checks: clang-tidy's diagnostics,
/// and an observer for the information that a diagnostic cannot carry (the
/// function of each step of a path).
namespace corolint {

/// One step of a path, printed as a note.
struct PathStep {
  clang::SourceLocation Loc;
  std::string Function; ///< the function that the step stands in
  std::string Message;
};

struct Finding {
  clang::SourceLocation Loc; ///< primary location, design rules in docs/checks
  std::string Message;
  std::vector<PathStep> Path;          ///< in the order of execution
  std::vector<clang::FixItHint> Fixes; ///< only where certain
  /// The runner or blocking call that the path leads to; else empty.
  std::string End;
  bool IsPossible = false; ///< some step of the path is only possible
  /// The program worked before, and the fixes change its behaviour: other tasks
  /// execute meanwhile, or the order changes.
  bool FixesChangeBehaviour = false;
  /// Not shown: a comment silences it at the end of its path, or it is only
  /// possible and `AsyncPossible` is off.
  bool IsHidden = false;
};

/// Emits \p F as a warning of \p Check with its notes and fixes. A note at a
/// place where \p IsSilenced is true names its place in the text instead:
/// clang-tidy would drop it and all notes after it. A hidden finding goes to
/// the observer alone.
void report(clang::tidy::ClangTidyCheck &Check, const Finding &F,
            llvm::function_ref<bool(clang::SourceLocation)> IsSilenced = {},
            const clang::SourceManager *Sources = nullptr);

using FindingObserver =
    std::function<void(llvm::StringRef Check, const Finding &)>;

/// Sets the function that receives every finding of this thread, including
/// those that a NOLINT silences later. The locations are those of the unit that
/// the thread is analysing. An empty function stops it.
void setFindingObserver(FindingObserver Observer);

/// The message of the note for a step of a path that calls \p Callee.
std::string stepMessage(llvm::StringRef Callee);

/// Leaves out the middle of a path of more than eight notes; the note before
/// the gap counts the missing calls.
template <typename Note> void shorten(std::vector<Note> &Notes) {
  constexpr size_t Longest = 8, Kept = 4;
  if (Notes.size() <= Longest)
    return;
  size_t Left = Notes.size() - 2 * Kept;
  Notes[Kept].Message += " (" + std::to_string(Left) + " calls omitted)";
  Notes.erase(Notes.begin() + Kept + 1, Notes.end() - Kept + 1);
}

} // namespace corolint

#endif // COROLINT_REPORT_REPORT_H

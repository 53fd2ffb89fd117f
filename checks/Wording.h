// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_CHECKS_WORDING_H
#define COROLINT_CHECKS_WORDING_H

#include "reach/Conclude.h"
#include "reach/Reach.h"
#include <optional>
#include <string>
#include <vector>

/// What the checks about calls say. In one place, because two ask: the check,
/// about a path that one unit shows, and the linker, about a path through the
/// summaries of a program.
namespace corolint {

/// A runner or blocking call that executes in some context: all that a message
/// depends on.
struct Situation {
  reach::When Context = reach::When::Now; ///< Now: in a coroutine
  std::string Root;  ///< the function whose body begins the context, quoted
  std::string First; ///< what the first step of the path calls, quoted
  std::string End;   ///< what the last step calls, quoted
  model::FunctionRoles Roles; ///< of the end
  bool IsDirect = false;      ///< the path has one step
  bool IsEntry = false;       ///< the end itself is what was launched
};

Situation situationOf(const reach::Reached &R);
Situation situationOf(const reach::Conclusion &C, const reach::Summary &Facts);

/// The message about \p S; nothing where the check has nothing to say.
std::optional<std::string> nestedRunMessage(const Situation &S);
std::optional<std::string> runOffMainThreadMessage(const Situation &S);
std::optional<std::string> blockingCallMessage(const Situation &S);

/// A check that follows calls into other units.
struct CallCheck {
  llvm::StringLiteral Name;
  std::optional<std::string> (*Message)(const Situation &);
};

/// All of them. The position of a check is its number in summary files.
llvm::ArrayRef<CallCheck> callChecks();

/// The number of the check with this name; nothing for all other checks.
std::optional<unsigned> callCheckNumber(llvm::StringRef Name);

/// What `RemoteEdge::Open` says about the check with this number.
constexpr uint16_t openBit(unsigned Check) { return 1U << (2 * Check); }
constexpr uint16_t asErrorBit(unsigned Check) { return 2U << (2 * Check); }

/// The message of the note for a step of a path.
std::string stepMessage(llvm::StringRef Callee);

/// Leaves out the middle of a path of more than eight notes; the note before
/// the gap says how many calls are missing.
template <typename Note> void shorten(std::vector<Note> &Notes) {
  constexpr size_t Longest = 8, Kept = 4;
  if (Notes.size() <= Longest)
    return;
  size_t Left = Notes.size() - 2 * Kept;
  Notes[Kept].Message += " (" + std::to_string(Left) + " calls further)";
  Notes.erase(Notes.begin() + Kept + 1, Notes.end() - Kept + 1);
}

/// \p Quoted as the name of a function that is no part of a sentence.
llvm::StringRef withoutQuotes(llvm::StringRef Quoted);

} // namespace corolint

#endif // COROLINT_CHECKS_WORDING_H

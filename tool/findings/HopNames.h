// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_FINDINGS_HOPNAMES_H
#define COROLINT_TOOL_FINDINGS_HOPNAMES_H

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include <optional>
#include <string>
#include <vector>

/// Details of findings that a diagnostic cannot carry. A clang-tidy note has
/// only a text and a place; the checks pass the rest to an observer, and this
/// class joins the two by place.
namespace corolint::tool {

/// A step of a path as its check reported it. `File` is absolute.
struct SeenStep {
  std::string File;
  unsigned Line = 0, Column = 0;
  std::string Function, Message;
};

/// A finding as its check reported it.
struct SeenFinding {
  std::string End;   ///< the end of the path; else empty
  std::string Cause; ///< its place: `FILE:LINE:COLUMN`
  bool IsPossible = false;
  bool FixChangesBehaviour = false;
  std::vector<SeenStep> Path;
  std::string Check;
  SeenStep At; ///< the primary location
  /// Where a comment silences it: the primary location, through macros.
  std::vector<SeenStep> Places;
  bool IsShown = false; ///< clang-tidy let it through
};

/// The findings of one unit.
class HopNames {
public:
  void add(llvm::StringRef Check, llvm::StringRef File, unsigned Line,
           unsigned Column, llvm::StringRef Message, SeenFinding Finding);

  /// The function at a place of a path of \p Check; empty if unknown.
  std::string function(llvm::StringRef Check, llvm::StringRef File,
                       unsigned Line, unsigned Column) const;

  /// The hash of the content of \p File, as the unit was analysed.
  void addContent(llvm::StringRef File, uint64_t Hash) {
    Contents[File] = Hash;
  }
  std::optional<uint64_t> content(llvm::StringRef File) const {
    auto It = Contents.find(File);
    return It == Contents.end() ? std::nullopt : std::optional(It->second);
  }

  /// All that clang-tidy did not let through, in a fixed order.
  std::vector<const SeenFinding *> hidden() const;

  /// Says that clang-tidy let it through.
  void show(llvm::StringRef Check, llvm::StringRef File, unsigned Line,
            unsigned Column, llvm::StringRef Message);

  /// The finding with this text at this place; null if unknown.
  const SeenFinding *find(llvm::StringRef Check, llvm::StringRef File,
                          unsigned Line, unsigned Column,
                          llvm::StringRef Message) const;

private:
  llvm::StringMap<std::string> Functions;
  llvm::StringMap<SeenFinding> Findings;
  llvm::StringMap<uint64_t> Contents;
};

} // namespace corolint::tool

#endif // COROLINT_TOOL_FINDINGS_HOPNAMES_H

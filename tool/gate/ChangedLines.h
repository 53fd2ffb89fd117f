// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_GATE_CHANGEDLINES_H
#define COROLINT_TOOL_GATE_CHANGEDLINES_H

#include "findings/Finding.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"

/// What the working tree has changed since a revision, for --diff.
namespace corolint::tool {

/// The lines that were added or changed, by file. Files that git does not track
/// and does not ignore are new as a whole. Where lines were only removed, the
/// lines beside the gap count: what was removed may be what they miss.
class ChangedLines {
public:
  /// Asks git, in the current directory, for the changes of the working tree
  /// since \p Revision, renamed files included. An error if there is no git, no
  /// repository, or no such revision; it has git's own words.
  static llvm::Expected<ChangedLines> since(llvm::StringRef Revision);

  /// Reads what `git diff --unified=0` printed; the files are relative to
  /// \p Root.
  static ChangedLines parse(llvm::StringRef Diff, llvm::StringRef Root);

  /// The whole of \p File, an absolute path, is new.
  void addFile(llvm::StringRef File) { Changed[File] = {{1, ~0U}}; }

  bool contains(llvm::StringRef File, unsigned Line) const;

  /// Does the finding's place or any step of its path stand in a changed line?
  /// A new call of an old helper is new.
  bool touches(const Finding &F) const;

private:
  struct Range {
    unsigned First, Last; ///< inclusive
  };
  llvm::StringMap<std::vector<Range>> Changed; ///< by absolute path
};

} // namespace corolint::tool

#endif // COROLINT_TOOL_GATE_CHANGEDLINES_H

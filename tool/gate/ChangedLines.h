// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_GATE_CHANGEDLINES_H
#define COROLINT_TOOL_GATE_CHANGEDLINES_H

#include "findings/Finding.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/Error.h"

/// The lines that the working tree has changed since a revision, for --diff.
namespace corolint::tool {

/// The lines that were added or changed, by file. Files that git does not track
/// and does not ignore are new as a whole. Where lines were only removed, the
/// lines beside the gap count: they may need what was removed.
class ChangedLines {
public:
  /// Queries git, in the current directory, for the changes of the working tree
  /// since \p Revision, renamed files included. Returns an error in git's own
  /// words if there is no git, no repository, or no such revision.
  static llvm::Expected<ChangedLines> since(llvm::StringRef Revision);

  /// Reads the output of `git diff --unified=0`; the files are relative to
  /// \p Root.
  static ChangedLines parse(llvm::StringRef Diff, llvm::StringRef Root);

  /// Marks all of \p File, an absolute path, as changed.
  void addFile(llvm::StringRef File) { Changed[File] = {{1, ~0U}}; }

  bool contains(llvm::StringRef File, unsigned Line) const;

  /// True if the finding's place or any step of its path is in a changed line:
  /// a new call of an old helper is new.
  bool touches(const Finding &F) const;

private:
  struct Range {
    unsigned First, Last; ///< inclusive
  };
  llvm::StringMap<std::vector<Range>> Changed; ///< by absolute path
};

} // namespace corolint::tool

#endif // COROLINT_TOOL_GATE_CHANGEDLINES_H

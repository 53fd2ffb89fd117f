// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_FINDINGS_NOLINT_H
#define COROLINT_TOOL_FINDINGS_NOLINT_H

#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

/// The comments that silence findings, read as clang-tidy reads them.
namespace corolint::tool {

/// A `NOLINT`, a `NOLINTNEXTLINE`, or a `NOLINTBEGIN` with its `NOLINTEND`.
struct Nolint {
  unsigned Offset = 0; ///< of its first letter
  unsigned Length = 0; ///< up to the bracket behind the names
  unsigned Line = 0;
  /// The lines that it covers.
  unsigned First = 0, Last = 0;
  bool IsBare = false;            ///< names nothing, so it silences every check
  std::vector<std::string> Names; ///< globs
  /// The text after it: `// NOLINT(name): start-up only`.
  std::string Reason;
  /// True at the start of a comment, outside of preprocessor directives.
  bool IsPlain = false;

  bool names(llvm::StringRef Check) const;
  bool covers(unsigned OfLine) const {
    return First <= OfLine && OfLine <= Last;
  }
};

/// True if the glob \p Name of a comment matches \p Check.
bool means(llvm::StringRef Name, llvm::StringRef Check);

/// All in \p Text, in its order.
std::vector<Nolint> nolintsOf(llvm::StringRef Text);

/// Is the byte at \p Offset of the C++ text \p Text a part of a comment?
bool isInComment(llvm::StringRef Text, unsigned Offset);

/// A file that a unit reads, and the comments in it that the unit can decide.
struct SearchedFile {
  std::string File;
  bool IsMain = false;
  std::vector<std::string> Checks; ///< of ours, that ran
  /// Lines of code that the unit does not show: left out by the preprocessor,
  /// or in a template that is not instantiated.
  struct Lines {
    unsigned First = 0, Last = 0;
  };
  std::vector<Lines> Unseen;
};

} // namespace corolint::tool

#endif // COROLINT_TOOL_FINDINGS_NOLINT_H

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_CACHE_PATHPREFIXES_H
#define COROLINT_TOOL_CACHE_PATHPREFIXES_H

#include "llvm/ADT/StringRef.h"
#include <string>
#include <vector>

/// Directories under other names, so that results of one checkout serve
/// another.
namespace corolint::tool {

/// Replaces names of directories. Of several that fit, the longest counts.
class PathPrefixes {
public:
  /// \p From becomes \p To; neither ends with a slash, \p From is not empty.
  void add(llvm::StringRef From, llvm::StringRef To);

  bool isEmpty() const { return All.empty(); }

  /// \p Path with another beginning.
  std::string inPath(llvm::StringRef Path) const;
  /// \p Text with another beginning of each path in it.
  std::string inText(llvm::StringRef Text) const;
  /// True if \ref inText changes \p Text.
  bool occurIn(llvm::StringRef Text) const;

private:
  struct Prefix {
    std::string From, To;
  };
  const Prefix *at(llvm::StringRef Text) const;

  std::vector<Prefix> All; ///< the longest first
};

} // namespace corolint::tool

#endif // COROLINT_TOOL_CACHE_PATHPREFIXES_H

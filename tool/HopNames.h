// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_HOPNAMES_H
#define COROLINT_TOOL_HOPNAMES_H

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include <string>

/// Which function each hop of a finding's path is in, and where the path ends.
/// A clang-tidy note has a text and a place only; the checks tell the rest to
/// an observer, and this joins the two by place.
namespace corolint::tool {

/// The functions of one unit's hops.
class HopNames {
public:
  void add(llvm::StringRef Check, llvm::StringRef File, unsigned Line,
           unsigned Column, llvm::StringRef Function);

  /// The function at a place of a finding of \p Check; empty if unknown.
  std::string find(llvm::StringRef Check, llvm::StringRef File, unsigned Line,
                   unsigned Column) const;

  /// The path of the finding with this text at this place ends at \p End.
  void addEnd(llvm::StringRef Check, llvm::StringRef File, unsigned Line,
              unsigned Column, llvm::StringRef Message, llvm::StringRef End);
  std::string findEnd(llvm::StringRef Check, llvm::StringRef File,
                      unsigned Line, unsigned Column,
                      llvm::StringRef Message) const;

private:
  llvm::StringMap<std::string> Functions, Ends;
};

} // namespace corolint::tool

#endif // COROLINT_TOOL_HOPNAMES_H

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_FINDINGS_WORKINGTREE_H
#define COROLINT_TOOL_FINDINGS_WORKINGTREE_H

#include "llvm/ADT/StringRef.h"
#include <string>

/// The working tree of a file, so that reports use the same file names in every
/// checkout.
namespace corolint::tool {

/// The nearest directory above \p File that git manages, else the current one.
std::string workingTreeOf(llvm::StringRef File);

/// \p File, an absolute path, relative to its working tree; unchanged if it is
/// outside.
std::string relativeToTree(llvm::StringRef File);

} // namespace corolint::tool

#endif // COROLINT_TOOL_FINDINGS_WORKINGTREE_H

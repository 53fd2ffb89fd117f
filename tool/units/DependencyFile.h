// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_UNITS_DEPENDENCYFILE_H
#define COROLINT_TOOL_UNITS_DEPENDENCYFILE_H

#include "units/UnitAnalysis.h"
#include "llvm/Support/Error.h"

/// The dependencies of a summary, in the format that compilers write for make.
namespace corolint::tool {

/// Writes to \p File the files on which \p Summary depends: \p Read, those that
/// \p Unit has read, the .clang-tidy files above it, the profiles that \p
/// Options name. A compilation database is not among them: it changes with
/// every file that is added.
llvm::Error writeDependencies(llvm::StringRef File, llvm::StringRef Summary,
                              llvm::StringRef Unit,
                              llvm::ArrayRef<std::string> Read,
                              const clang::tidy::ClangTidyOptions &Options);

} // namespace corolint::tool

#endif // COROLINT_TOOL_UNITS_DEPENDENCYFILE_H

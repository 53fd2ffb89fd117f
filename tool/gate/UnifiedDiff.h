// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_GATE_UNIFIEDDIFF_H
#define COROLINT_TOOL_GATE_UNIFIEDDIFF_H

#include "clang/Tooling/Core/Replacement.h"
#include "llvm/Support/raw_ostream.h"

/// Changes to files in the format of `diff -u`, for `patch` and `git apply`.
namespace corolint::tool {

/// Prints what \p Changes do to \p Text, the content of the file that is called
/// \p Name in the output.
void printDiff(llvm::StringRef Name, llvm::StringRef Text,
               const clang::tooling::Replacements &Changes,
               llvm::raw_ostream &OS);

} // namespace corolint::tool

#endif // COROLINT_TOOL_GATE_UNIFIEDDIFF_H

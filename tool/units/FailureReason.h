// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_UNITS_FAILUREREASON_H
#define COROLINT_TOOL_UNITS_FAILUREREASON_H

#include "clang-tidy/ClangTidyDiagnosticConsumer.h"
#include <string>

namespace corolint::tool {

/// Why the unit \p File could not be analysed, from the compiler's first error:
/// what it says, where, and what helps.
std::string failureReason(llvm::StringRef File,
                          const clang::tidy::ClangTidyError &First);

} // namespace corolint::tool

#endif // COROLINT_TOOL_UNITS_FAILUREREASON_H

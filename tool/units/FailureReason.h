// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_UNITS_FAILUREREASON_H
#define COROLINT_TOOL_UNITS_FAILUREREASON_H

#include "clang-tidy/ClangTidyDiagnosticConsumer.h"
#include <string>

namespace corolint::tool {

/// The reason why the unit \p File could not be analysed, from the compiler's
/// first error: its text, its place, and a remedy.
std::string failureReason(llvm::StringRef File,
                          const clang::tidy::ClangTidyError &First);

} // namespace corolint::tool

#endif // COROLINT_TOOL_UNITS_FAILUREREASON_H

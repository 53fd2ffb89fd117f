// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_OPTIONS_HELP_H
#define COROLINT_TOOL_OPTIONS_HELP_H

#include "llvm/Support/raw_ostream.h"

/// The text of --help, and the same as a manual page.
namespace corolint::tool {

void printHelp(llvm::raw_ostream &OS);

/// In the language of man(7).
void printManPage(llvm::raw_ostream &OS);

} // namespace corolint::tool

#endif // COROLINT_TOOL_OPTIONS_HELP_H

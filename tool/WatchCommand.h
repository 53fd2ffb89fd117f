// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_WATCHCOMMAND_H
#define COROLINT_TOOL_WATCHCOMMAND_H

#include "options/CommandLine.h"
#include "llvm/Support/Error.h"

/// The command `corolint watch`: a run of any program, and the places at which
/// it blocked a thread inside a coroutine.
namespace corolint::tool {

/// Returns the exit status of the program. A signal that kills the program
/// kills this process too.
llvm::Expected<int> watchProgram(const CommandLine &Line);

} // namespace corolint::tool

#endif // COROLINT_TOOL_WATCHCOMMAND_H

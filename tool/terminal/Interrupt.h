// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_TERMINAL_INTERRUPT_H
#define COROLINT_TOOL_TERMINAL_INTERRUPT_H

/// Ctrl-C during a run: the first ends the run with its results so far, the
/// second ends the program.
namespace corolint::tool {

/// From now on the first SIGINT is only remembered.
void watchForInterrupt();

/// True after a SIGINT.
bool isInterrupted();

} // namespace corolint::tool

#endif // COROLINT_TOOL_TERMINAL_INTERRUPT_H

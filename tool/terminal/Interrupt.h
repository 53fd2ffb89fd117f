// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_TERMINAL_INTERRUPT_H
#define COROLINT_TOOL_TERMINAL_INTERRUPT_H

/// Ctrl-C or SIGTERM during a run: the first ends the run with its results so
/// far, the second ends the program.
namespace corolint::tool {

/// From now on the first SIGINT or SIGTERM is only remembered.
void watchForInterrupt();

/// True after one of them.
bool isInterrupted();

/// The exit status that names the signal: 130 or 143.
int interruptedStatus();

} // namespace corolint::tool

#endif // COROLINT_TOOL_TERMINAL_INTERRUPT_H

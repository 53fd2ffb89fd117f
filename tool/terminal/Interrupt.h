// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_TERMINAL_INTERRUPT_H
#define COROLINT_TOOL_TERMINAL_INTERRUPT_H

/// Ctrl-C asks a run to end with what it has; a second one ends the program.
namespace corolint::tool {

/// From now on the first SIGINT is only remembered.
void watchForInterrupt();

/// Has there been one?
bool isInterrupted();

} // namespace corolint::tool

#endif // COROLINT_TOOL_TERMINAL_INTERRUPT_H

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_COROLINT_H
#define COROLINT_TOOL_COROLINT_H

/// The corolint program as a function, so that main is one call.
namespace corolint::tool {

/// Runs corolint with the arguments of main and returns its exit status (see
/// Usage.h). Findings go to standard output, everything else to standard error.
int corolintMain(int Argc, const char *const *Argv);

} // namespace corolint::tool

#endif // COROLINT_TOOL_COROLINT_H

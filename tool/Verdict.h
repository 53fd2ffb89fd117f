// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_VERDICT_H
#define COROLINT_TOOL_VERDICT_H

#include "options/CommandLine.h"
#include "run/RunReport.h"
#include "llvm/Support/Error.h"

/// The end of a run: the report without what the user leaves out, its output,
/// the fixes, and the exit status.
namespace corolint::tool {

/// Prints the findings, and applies fixes if \p Line says so. Returns the exit
/// status.
int present(const CommandLine &Line, RunReport TheReport, SourceTexts &Texts);

/// Prints \p Problem on standard error, and returns the exit status for it.
int fail(llvm::Error Problem);

} // namespace corolint::tool

#endif // COROLINT_TOOL_VERDICT_H

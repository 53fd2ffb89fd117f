// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_VERDICT_H
#define COROLINT_TOOL_VERDICT_H

#include "options/CommandLine.h"
#include "run/RunReport.h"
#include "llvm/Support/Error.h"

/// What becomes of a report: what is left out of it on request, where it is
/// printed, the fixes, and the exit status.
namespace corolint::tool {

/// Prints what was found, and applies fixes if \p Line says so. Returns the
/// exit status.
int present(const CommandLine &Line, RunReport TheReport, SourceTexts &Texts);

/// Says on standard error that \p Problem is in the way, and returns the exit
/// status for that.
int fail(llvm::Error Problem);

} // namespace corolint::tool

#endif // COROLINT_TOOL_VERDICT_H

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_RUN_ANALYSIS_H
#define COROLINT_TOOL_RUN_ANALYSIS_H

#include "database/Compilations.h"
#include "options/CommandLine.h"
#include "run/RunReport.h"
#include "llvm/Support/Error.h"

/// A whole run: all units in parallel, one report.
namespace corolint::tool {

/// Analyses the units that \p Line means. Returns an error for wrong usage or
/// broken configuration, before any unit is parsed.
llvm::Expected<RunReport> analyse(const CommandLine &Line, SourceTexts &Texts);

} // namespace corolint::tool

#endif // COROLINT_TOOL_RUN_ANALYSIS_H

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_SUMMARYCOMMANDS_H
#define COROLINT_TOOL_SUMMARYCOMMANDS_H

#include "CommandLine.h"
#include "llvm/Support/Error.h"

/// corolint summarize and corolint link: what one unit tells the others, as
/// files for build systems and for the option AsyncSummary of the editor and
/// of clang-tidy. A plain run of corolint does both in memory.
namespace corolint::tool {

/// Writes the summary of the one input of \p Line to its output file. Returns
/// false if the unit does not compile; what could be read of it is written all
/// the same. An error for wrong usage.
llvm::Expected<bool> summarizeUnit(const CommandLine &Line);

/// Merges the summary files that are the inputs of \p Line into its output
/// file, which can be linked again; the order of the inputs does not matter.
/// Returns false if one of them cannot be trusted (truncated, damaged, of
/// another version): it is named on standard error and left out.
llvm::Expected<bool> linkSummaries(const CommandLine &Line);

} // namespace corolint::tool

#endif // COROLINT_TOOL_SUMMARYCOMMANDS_H

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_SUMMARYCOMMANDS_H
#define COROLINT_TOOL_SUMMARYCOMMANDS_H

#include "options/CommandLine.h"
#include "reach/facts/Summary.h"
#include "llvm/Support/Error.h"

/// The commands `corolint summarize` and `corolint link`: summaries of units as
/// files, for build systems and for the option AsyncSummary of the editor and
/// of clang-tidy. A plain run of corolint does both in memory.
namespace corolint::tool {

/// Writes the summary of the one input of \p Line to its summary file. Returns
/// false if the unit does not compile; the readable part is written all the
/// same, and the link reports the failure again. Returns an error for wrong
/// usage.
llvm::Expected<bool> summarizeUnit(const CommandLine &Line);

/// Merges the summary files that are the inputs of \p Line; their order and
/// grouping do not matter. Writes the merged summary, which can be linked
/// again, if \p Line names a file for it. Files that cannot be trusted
/// (truncated, damaged, of another version) are reported on standard error and
/// left out; \p AllTrusted is false then.
llvm::Expected<reach::Summary> linkSummaries(const CommandLine &Line,
                                             bool &AllTrusted);

} // namespace corolint::tool

#endif // COROLINT_TOOL_SUMMARYCOMMANDS_H

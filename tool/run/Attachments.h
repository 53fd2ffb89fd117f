// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_RUN_ATTACHMENTS_H
#define COROLINT_TOOL_RUN_ATTACHMENTS_H

#include "run/RunReport.h"
#include "run/Silencing.h"
#include "units/UnitAnalysis.h"

/// Attachments of a unit's summary, beside the facts about its functions: the
/// state of its analysis, and its findings. Each is one JSON object, so that
/// the link of all summaries prints the same as one run over all units.
namespace corolint::tool {

/// The complete summary of \p Unit, whose facts are moved into it.
reach::Summary summaryOf(UnitResult &Unit, SourceTexts &Texts);

/// Adds the attachments of \p Program to \p Into, and those about comments to
/// \p Comments, in no order. An unreadable one is left out: the checksum of the
/// file is right, so it has another origin.
void readAttachments(const reach::Summary &Program, RunReport &Into,
                     Silencing &Comments);

} // namespace corolint::tool

#endif // COROLINT_TOOL_RUN_ATTACHMENTS_H

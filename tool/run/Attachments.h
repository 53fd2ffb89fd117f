// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_RUN_ATTACHMENTS_H
#define COROLINT_TOOL_RUN_ATTACHMENTS_H

#include "run/RunReport.h"
#include "units/UnitAnalysis.h"

/// What a unit's summary carries beside the facts about its functions: that it
/// was analysed, and what was found in it. One JSON object each, so that the
/// link of all summaries prints what one run over all units prints.
namespace corolint::tool {

/// The complete summary of \p Unit, whose facts are moved into it.
reach::Summary summaryOf(UnitResult &Unit, SourceTexts &Texts);

/// Adds what \p Program carries to \p Into, in no order. What cannot be read
/// is left out: the checksum of the file was right, so it is of another make.
void readAttachments(const reach::Summary &Program, RunReport &Into);

} // namespace corolint::tool

#endif // COROLINT_TOOL_RUN_ATTACHMENTS_H

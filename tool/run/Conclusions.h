// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_RUN_CONCLUSIONS_H
#define COROLINT_TOOL_RUN_CONCLUSIONS_H

#include "reach/facts/Summary.h"
#include "run/RunReport.h"
#include "run/Silencing.h"

/// Findings that need the whole program.
namespace corolint::tool {

/// Adds to \p Into, which has the findings of the units, the conclusions from
/// the facts of all units together, where a check may report and has not
/// already reported the same runner at the same place. Paths that are only
/// possible count if \p WithPossible. Conclusions that a comment silences go
/// there as well, and \p Comments learns of them.
void addConclusions(const reach::Summary &Program, SourceTexts &Texts,
                    bool WithPossible, RunReport &Into, Silencing &Comments);

} // namespace corolint::tool

#endif // COROLINT_TOOL_RUN_CONCLUSIONS_H

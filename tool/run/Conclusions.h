// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_RUN_CONCLUSIONS_H
#define COROLINT_TOOL_RUN_CONCLUSIONS_H

#include "findings/Finding.h"
#include "reach/facts/Summary.h"

/// Findings that need the whole program.
namespace corolint::tool {

/// Adds to \p Findings, which are those of the units, the conclusions from the
/// facts of all units together, where a check may report and has not already
/// reported the same runner at the same place. Paths that are only possible
/// count if \p WithPossible.
void addConclusions(const reach::Summary &Program, SourceTexts &Texts,
                    bool WithPossible, std::vector<Finding> &Findings);

} // namespace corolint::tool

#endif // COROLINT_TOOL_RUN_CONCLUSIONS_H

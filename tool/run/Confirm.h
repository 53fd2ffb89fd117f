// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_RUN_CONFIRM_H
#define COROLINT_TOOL_RUN_CONFIRM_H

#include "run/RunReport.h"

/// The comparison of findings with what `corolint watch` saw.
namespace corolint::tool {

/// Marks the findings in \p R that the evidence of \p Line confirms and puts
/// them first; lists the places that no finding explains. A possible path that
/// was taken is certain; the others go unless \p Line wants them.
llvm::Error compareWithEvidence(const CommandLine &Line, RunReport &R,
                                SourceTexts &Texts);

/// True if \p F is about what was seen: the way leaves the coroutine at the
/// finding's line, or both reach the same last call from the same coroutine.
bool explains(const Finding &F, const Observation &Seen);

} // namespace corolint::tool

#endif // COROLINT_TOOL_RUN_CONFIRM_H

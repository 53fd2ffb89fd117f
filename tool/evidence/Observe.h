// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_EVIDENCE_OBSERVE_H
#define COROLINT_TOOL_EVIDENCE_OBSERVE_H

#include "evidence/Evidence.h"
#include "evidence/Recordings.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <set>

/// The step from recorded stacks to evidence: the stacks with a coroutine in
/// them, each cut at the innermost one, grouped by place.
namespace corolint::tool {

/// Threads and functions that may block.
struct Insulation {
  /// True for the name of a thread, or for the plain name of a function.
  llvm::function_ref<bool(llvm::StringRef)> MayBlock;
};

struct Observed {
  std::vector<Observation> Seen;  ///< the longest first
  unsigned long long Allowed = 0; ///< calls left out by the insulation
  /// Files of code without symbols, in which coroutines are not recognised.
  std::set<std::string> WithoutSymbols;
};

Observed observe(const Recordings &All, const Insulation &Where);

} // namespace corolint::tool

#endif // COROLINT_TOOL_EVIDENCE_OBSERVE_H

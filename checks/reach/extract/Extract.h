// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_EXTRACT_EXTRACT_H
#define COROLINT_REACH_EXTRACT_EXTRACT_H

#include "reach/calls/CallGraph.h"
#include "reach/facts/Summary.h"

namespace corolint::reach {

/// What \ref extract gives: the facts, and the places in the source where the
/// calls stand from which they lead on, in the order of `RemoteEdge::Door`.
struct Extracted {
  std::unique_ptr<SummaryBuilder> Facts;
  std::vector<clang::SourceLocation> Doors;
};

/// The facts of one unit, extracted from all functions that \p Graph can see.
Extracted extract(clang::ASTContext &Context, CallGraph &Graph);

} // namespace corolint::reach

#endif // COROLINT_REACH_EXTRACT_EXTRACT_H

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_EXTRACT_EXTRACT_H
#define COROLINT_REACH_EXTRACT_EXTRACT_H

#include "reach/calls/CallGraph.h"
#include "reach/facts/Summary.h"

namespace corolint::reach {

/// Where the AST has a hop, for what a fact does not carry: a place inside a
/// macro, the expression to change.
struct Origin {
  clang::SourceLocation Loc;
  const clang::FunctionDecl *Caller = nullptr;
  const clang::Expr *Call = nullptr; ///< null for implied calls
};

/// The facts of one unit, and the origins of its hops, by `RemoteHop::Origin`.
struct Extracted {
  std::unique_ptr<SummaryBuilder> Facts;
  std::vector<Origin> Origins;
};

/// What the unit tells the rest of the program: the facts of all functions that
/// \p Graph can see.
Extracted extract(clang::ASTContext &Context, CallGraph &Graph);

/// What the unit shows by itself. Reads only what executes when the coroutines
/// among \p Bodies do, or what these functions launch on the loop or on another
/// thread; \p Bodies are in the order of the source.
Extracted extractOwn(clang::ASTContext &Context, CallGraph &Graph,
                     llvm::ArrayRef<const clang::FunctionDecl *> Bodies);

} // namespace corolint::reach

#endif // COROLINT_REACH_EXTRACT_EXTRACT_H

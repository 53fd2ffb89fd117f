// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_EXTRACT_EXTRACT_H
#define COROLINT_REACH_EXTRACT_EXTRACT_H

#include "reach/calls/CallGraph.h"
#include "reach/facts/Summary.h"

namespace corolint::reach {

/// The place of a hop in the AST, for information that a fact does not carry: a
/// location inside a macro, the expression to change.
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

/// The unit's contribution to a program: the facts of all functions that
/// \p Graph can see.
Extracted extract(clang::ASTContext &Context, CallGraph &Graph);

/// The facts that the unit needs for findings of its own. Reads only code that
/// the coroutines among \p Bodies execute, and code that these functions launch
/// on the loop or on another thread; \p Bodies are in the order of the source.
Extracted extractOwn(clang::ASTContext &Context, CallGraph &Graph,
                     llvm::ArrayRef<const clang::FunctionDecl *> Bodies);

} // namespace corolint::reach

#endif // COROLINT_REACH_EXTRACT_EXTRACT_H

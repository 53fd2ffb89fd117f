// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_BODY_IDLEALIAS_H
#define COROLINT_FLOW_BODY_IDLEALIAS_H

#include "flow/body/BodyIndex.h"

namespace corolint::flow {

/// True when \p E only gives its object a second name that nobody uses:
///
///     auto &r = t;                          // and never `r`
///     for (auto &[key, task] : all)         // and never `task`
///     auto later = [&t] { consume(t); };    // and never `later()`
bool isIdleAlias(const BodyIndex &Index, const clang::Expr *E);

/// Does the body of \p Lambda say the name of what \p Var is in it?
bool usesCapture(const clang::Stmt *Body, const clang::ValueDecl *Var);

} // namespace corolint::flow

#endif // COROLINT_FLOW_BODY_IDLEALIAS_H

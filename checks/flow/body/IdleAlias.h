// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_BODY_IDLEALIAS_H
#define COROLINT_FLOW_BODY_IDLEALIAS_H

#include "flow/body/BodyIndex.h"

namespace corolint::flow {

/// Unused second names of an object. `isIdleAlias` is true if \p E only gives
/// its object a name that is never used:
///
///     auto &r = t;                          // and never `r`
///     for (auto &[key, task] : all)         // and never `task`
///     auto later = [&t] { consume(t); };    // and never `later()`
bool isIdleAlias(const BodyIndex &Index, const clang::Expr *E);

/// True if the lambda body \p Body mentions the capture of \p Var.
bool usesCapture(const clang::Stmt *Body, const clang::ValueDecl *Var);

} // namespace corolint::flow

#endif // COROLINT_FLOW_BODY_IDLEALIAS_H

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_BODY_CLOSURES_H
#define COROLINT_FLOW_BODY_CLOSURES_H

#include "clang/AST/ExprCXX.h"

namespace corolint::flow {

/// The call operator of the lambda that \p E is, or that the local variable
/// \p E holds. Null for anything else, and for a generic lambda that is called
/// in several ways.
const clang::CXXMethodDecl *closureBody(const clang::Expr *E);

/// The closure in `[x] { ... }`, and in wrappers that hide their callable:
/// `std::function<void()>([x] { ... })`. Null if there is none.
const clang::Expr *closureIn(const clang::Expr *E);

/// The lambda that the argument \p E is, has in it, or is a local variable of;
/// null if that is not known.
const clang::LambdaExpr *lambdaIn(const clang::Expr *E);

} // namespace corolint::flow

#endif // COROLINT_FLOW_BODY_CLOSURES_H

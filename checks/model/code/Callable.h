// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_CODE_CALLABLE_H
#define COROLINT_MODEL_CODE_CALLABLE_H

#include "clang/AST/Expr.h"

namespace corolint::model {

/// The function that is executed when somebody calls the value of \p E, as far
/// as the unit shows it: a lambda, a named function or method, an object with
/// one call operator, a local `std::function` or function pointer that holds
/// one of these and is never assigned again, `std::bind(f, ...)`,
/// `std::ref(f)`. Null when it cannot be told, or when \p E is no callable.
const clang::FunctionDecl *callableTarget(const clang::Expr *E);

} // namespace corolint::model

#endif // COROLINT_MODEL_CODE_CALLABLE_H

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_CODE_CALLABLE_H
#define COROLINT_MODEL_CODE_CALLABLE_H

#include "clang/AST/Expr.h"

namespace corolint::model {

/// True if \p Type is the type of a lambda, not a reference to it.
bool isClosure(clang::QualType Type);

/// The function that a call of a value executes, as far as the unit shows it.
/// \p E is one of: a lambda, a named function or method, an object with one
/// call operator, a local `std::function` or function pointer that holds one of
/// these and is never assigned again, `std::bind(f, ...)`, `std::ref(f)`. Null
/// for anything else.
const clang::FunctionDecl *callableTarget(const clang::Expr *E);

} // namespace corolint::model

#endif // COROLINT_MODEL_CODE_CALLABLE_H

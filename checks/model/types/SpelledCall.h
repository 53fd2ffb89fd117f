// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_MODEL_TYPES_SPELLEDCALL_H
#define COROLINT_MODEL_TYPES_SPELLEDCALL_H

#include "clang/AST/Expr.h"

/// Calls in code that may be a template's, so that the callee is known by its
/// spelling only.
namespace corolint::model {

/// The name in the callee of a call or in a member access; empty if there is
/// none.
llvm::StringRef spelledName(const clang::Expr *E);

/// The object of a call, of `operator()` too; null for an implicit `this` and
/// for functions.
const clang::Expr *spelledObject(const clang::CallExpr *Call);

} // namespace corolint::model

#endif // COROLINT_MODEL_TYPES_SPELLEDCALL_H

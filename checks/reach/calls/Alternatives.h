// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_CALLS_ALTERNATIVES_H
#define COROLINT_REACH_CALLS_ALTERNATIVES_H

#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"

namespace corolint::reach {

/// Objects of several classes, of which a `std::variant` or `std::expected`
/// holds one, and an `std::optional` one or none. True if \p Callee is the
/// destructor of such a holder and nothing in \p Caller shows that it ever
/// holds an object whose destructor is the program's own:
///
///     std::variant<int, session> v = 1;                  // true
///     std::variant<int, session> v = session(socket);    // false
///
/// Of an `optional` only if it lies in another object of the standard library;
/// `Contents` knows the others.
bool mayDestroyAnother(const clang::FunctionDecl &Callee,
                       const clang::FunctionDecl &Caller);

/// True if \p Call gives a variant another object, and nothing else in \p
/// Caller shows that it held one with such a destructor.
bool mayReplaceAnother(const clang::CallExpr &Call,
                       const clang::FunctionDecl &Caller);

} // namespace corolint::reach

#endif // COROLINT_REACH_CALLS_ALTERNATIVES_H

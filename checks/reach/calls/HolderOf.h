// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_CALLS_HOLDEROF_H
#define COROLINT_REACH_CALLS_HOLDEROF_H

#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"

namespace corolint::reach {

/// The variable or member that \p E is, or is a part of: the container of an
/// element, the pointer behind a dereference; null for anything else. For a
/// member \p Object is set to what it is a member of.
const clang::ValueDecl *holderOf(const clang::Expr *E,
                                 const clang::Expr **Object = nullptr);

/// True for types that can hold a callable: a function pointer, a class over a
/// function type, a standard container, wrapper or binder of these.
bool holdsCallables(clang::QualType Type, unsigned Depth = 0);

/// True for classes of namespace std and of its implementation.
bool isStandard(clang::QualType Type);

/// The element of a constant table, if the index is constant; null otherwise.
const clang::Expr *constantElement(const clang::Expr *E,
                                   const clang::ASTContext &Context);

} // namespace corolint::reach

#endif // COROLINT_REACH_CALLS_HOLDEROF_H

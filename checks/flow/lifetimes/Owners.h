// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_LIFETIMES_OWNERS_H
#define COROLINT_FLOW_LIFETIMES_OWNERS_H

#include "flow/body/BodyIndex.h"
#include "clang/AST/ExprCXX.h"

namespace corolint::flow {

/// Smart pointers and containers: whether what they own lives on without them.

/// The type that the smart pointer \p Owner points to; null for other types.
clang::QualType pointee(clang::QualType Owner);

/// True if the function named so gives a method an owner of its own object:
/// `shared_from_this`, C++/WinRT's `get_strong`, weak ones too.
bool asksForOwner(const clang::NamedDecl &Called);

/// True if the contents of \p Var may live on, with another owner:
/// `std::move(v)`, `return v`, `v->addRef()`, outside of \p Except.
bool isGivenOn(const BodyIndex &Index, const clang::VarDecl *Var,
               const clang::Stmt *Except = nullptr);

/// True if the shared pointer \p Pointer, a local variable, is never copied:
/// its object dies with it.
bool isOnlyOwner(const BodyIndex &Index, const clang::VarDecl *Pointer);

/// True for `std::make_shared<T>(...)` of a class whose objects do not ask for
/// their owner.
bool makesOwner(const clang::Expr *E);

} // namespace corolint::flow

#endif // COROLINT_FLOW_LIFETIMES_OWNERS_H

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_OWNERS_OWNERPATH_H
#define COROLINT_REACH_OWNERS_OWNERPATH_H

#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/SmallVector.h"

namespace corolint::reach {

/// The way to an object from a variable or from `this`: `pointer` for
/// `this->pointer`, `server`, `pointer` for `server.pointer` and
/// `server->pointer`. Empty for another kind of expression.
using OwnerPath = llvm::SmallVector<const clang::ValueDecl *, 2>;
OwnerPath ownerPath(const clang::Expr *E);

/// True for a class that owns one object or several, and none at first: a smart
/// pointer, an optional, a container, a thread. Outside the standard library
/// the members of the class decide.
bool isOwner(clang::QualType Type);

/// True if \p E is an owner without an object: `nullptr`, `{}`, `std::nullopt`,
/// `T()`.
bool isNothing(const clang::Expr *E);

/// True if nothing but its constructor puts something into \p Var, or into the
/// object that it points to, before its first mention: `server s; s.pointer =
/// ...`.
bool isFresh(const clang::VarDecl &Var);

/// The effect of a call on an owner, as far as its name shows it.
enum class OwnerCall {
  Looks,   ///< `p.get()`
  Uses,    ///< `p->f()`, `*p`: there is something in it
  Empties, ///< `p.reset()`, `p = nullptr`, `p.release()`
  Fills,   ///< `p = make()`, `p.emplace()`, or an unknown name
};
/// The call \p E of a member of an owner; \p Owner is set to the object.
OwnerCall ownerCall(const clang::CallExpr &E, const clang::Expr *&Owner);

/// True if \p E destroys the contents of its object: an assignment, `reset`,
/// `emplace`.
bool replaces(const clang::CallExpr &E);

} // namespace corolint::reach

#endif // COROLINT_REACH_OWNERS_OWNERPATH_H

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_VALUES_OWNERPATH_H
#define COROLINT_REACH_VALUES_OWNERPATH_H

#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/SmallVector.h"

namespace corolint::reach {

/// The way to an object from a variable or from `this`: `pointer` for
/// `this->pointer`, `server`, `pointer` for `server.pointer` and
/// `server->pointer`. Empty: it is another kind of expression.
using OwnerPath = llvm::SmallVector<const clang::ValueDecl *, 2>;
OwnerPath ownerPath(const clang::Expr *E);

/// Is \p Type a class that owns one object or several, and none at first: a
/// smart pointer, an optional, a container, a thread? Told by what can be asked
/// of it outside the standard library.
bool isOwner(clang::QualType Type);

/// Is \p E an owner without an object: `nullptr`, `{}`, `std::nullopt`, `T()`?
bool isNothing(const clang::Expr *E);

/// Does nothing but its constructor put something into \p Var, or into what it
/// points to, before it is mentioned: `server s; s.pointer = ...`?
bool isFresh(const clang::VarDecl &Var);

/// What a call does to an owner, as far as its name says so.
enum class OwnerCall {
  Looks,   ///< `p->f()`, `p.get()`
  Empties, ///< `p.reset()`, `p = nullptr`, `p.release()`
  Fills,   ///< `p = make()`, `p.emplace()`, or an unknown name
};
/// The call \p E of a member of an owner; \p Owner is set to the object.
OwnerCall ownerCall(const clang::CallExpr &E, const clang::Expr *&Owner);

/// Does \p E destroy what its object held: an assignment, `reset`, `emplace`?
bool replaces(const clang::CallExpr &E);

} // namespace corolint::reach

#endif // COROLINT_REACH_VALUES_OWNERPATH_H

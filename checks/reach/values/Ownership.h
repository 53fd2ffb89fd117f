// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_VALUES_OWNERSHIP_H
#define COROLINT_REACH_VALUES_OWNERSHIP_H

#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseMap.h"
#include <optional>

/// Does the end of a variable's scope delete what the variable owned, or has
/// somebody else got it by then? Only what a function says plainly counts:
/// `std::move(p)`, `p.release()`, `return p`, and for a `std::shared_ptr` every
/// use of it that could make another owner.
namespace corolint::reach {

/// Is \p Type a `std::unique_ptr` whose deleter is a pointer to a function?
bool hasPointerAsDeleter(clang::QualType Type);

/// What a `std::unique_ptr` with the default deleter deletes.
std::optional<clang::QualType> ownedByUniquePointer(clang::QualType Type);
/// What a `std::shared_ptr` deletes when its last owner goes.
std::optional<clang::QualType> ownedBySharedPointer(clang::QualType Type);

/// A smart pointer or container of the standard library, or a class that can
/// be moved and not copied: it owns nothing any more when it has been moved
/// from.
bool isEmptyWhenMoved(clang::QualType Type);

/// The variable that \p E names, or null.
const clang::VarDecl *referredVariable(const clang::Expr *E);

class Ownership {
public:
  explicit Ownership(const clang::FunctionDecl &Function);

  /// Given away, on some path at least.
  bool isEmptyAtEnd(const clang::VarDecl &Var) const;

  /// A `std::shared_ptr` that made its object and was never copied.
  bool isOnlyOwner(const clang::VarDecl &Var) const;

private:
  struct Uses {
    bool GivenAway = false;
    unsigned All = 0;
    unsigned OfObject = 0; ///< `p->f()`, `*p`, `p.get()`, `p.reset()`
  };
  class Counter;
  llvm::DenseMap<const clang::VarDecl *, Uses> Known;
};

} // namespace corolint::reach

#endif // COROLINT_REACH_VALUES_OWNERSHIP_H

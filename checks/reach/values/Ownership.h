// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_REACH_VALUES_OWNERSHIP_H
#define COROLINT_REACH_VALUES_OWNERSHIP_H

#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseMap.h"
#include <optional>

/// Ownership at the end of a variable's scope: the end deletes the object,
/// unless another owner has it by then. Only explicit transfers count:
/// `std::move(p)`, `p.release()`, `return p`, and for a `std::shared_ptr` every
/// use that could create another owner.
namespace corolint::reach {

/// True if \p Type is a `std::unique_ptr` whose deleter is a function pointer.
bool hasPointerAsDeleter(clang::QualType Type);

/// The type that a `std::unique_ptr` with the default deleter deletes.
std::optional<clang::QualType> ownedByUniquePointer(clang::QualType Type);
/// The type that a `std::shared_ptr` deletes with its last owner.
std::optional<clang::QualType> ownedBySharedPointer(clang::QualType Type);
/// The class that either of them deletes; null for other types.
const clang::CXXRecordDecl *ownedClass(clang::QualType Type);

/// A smart pointer or container of the standard library, or a class that can be
/// moved but not copied: it owns nothing after a move from it.
bool isEmptyWhenMoved(clang::QualType Type);

/// True if an object of this class may own nothing at its end: it is empty
/// when moved, or has a `release`.
bool canGiveAway(clang::QualType Type);

/// The variable that \p E names, or null.
const clang::VarDecl *referredVariable(const clang::Expr *E);

/// The variable or member that a local reference stands for, for as long as it
/// lives: `auto &r = job.options;`. Null for other variables.
const clang::Expr *aliased(const clang::VarDecl &Var);

/// The variable whose object `*p` or `p->`, a call of a smart pointer's
/// operator, gives; null for other expressions.
const clang::VarDecl *ownerOfObject(const clang::Expr *E);

class Ownership {
public:
  explicit Ownership(const clang::FunctionDecl &Function);

  /// True if the contents are given away, at least on some path.
  bool isEmptyAtEnd(const clang::VarDecl &Var) const;

  /// The `new` or call of `std::make_unique` and its like that creates the
  /// object of a smart pointer; null if the pointer is used for anything but
  /// its object (`p->f()`, `*p`, `p.get()`, `p.reset()`).
  const clang::Expr *madeFor(const clang::VarDecl &Var) const;

private:
  struct Uses {
    bool GivenAway = false;
    bool Released = false; ///< by a `release()` that returns the pointer
    unsigned All = 0;
    unsigned OfObject = 0; ///< `p->f()`, `*p`, `p.get()`, `p.reset()`
  };
  class Counter;
  llvm::DenseMap<const clang::VarDecl *, Uses> Known;
};

/// Does \p Callee get the argument \p Index as `const T &`, so that it stays
/// with its owner?
bool isOnlyRead(const clang::FunctionDecl *Callee, size_t Index);

} // namespace corolint::reach

#endif // COROLINT_REACH_VALUES_OWNERSHIP_H

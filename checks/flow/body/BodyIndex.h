// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_BODY_BODYINDEX_H
#define COROLINT_FLOW_BODY_BODYINDEX_H

#include "clang/AST/Decl.h"
#include "clang/AST/Stmt.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"

namespace corolint::flow {

/// The evaluated part of one function body, in the order of the source: calls,
/// uses of local variables and declarations. Left out are unevaluated operands,
/// discarded `if constexpr` branches, and the bodies of lambdas and local
/// classes (each of those is a function of its own).
class BodyIndex {
public:
  /// \p Function must have a body and stand outside of templates.
  explicit BodyIndex(const clang::FunctionDecl &Function);

  const clang::FunctionDecl &function() const { return Function; }
  llvm::ArrayRef<const clang::Expr *> calls() const { return Calls; }
  llvm::ArrayRef<const clang::DeclRefExpr *> references() const {
    return References;
  }
  llvm::ArrayRef<const clang::VarDecl *> variables() const { return Variables; }
  /// The statements that leave the body or a part of it: `return`, `co_return`,
  /// `throw`, `goto`, `break` and `continue`.
  llvm::ArrayRef<const clang::Stmt *> exits() const { return Exits; }

  /// The statement that declares \p Var; null for parameters and for variables
  /// of other functions.
  const clang::DeclStmt *declarationOf(const clang::VarDecl *Var) const {
    return Declarations.lookup(Var);
  }

  /// The expression or statement around \p S, without the nodes that clang
  /// adds (implicit casts, temporaries, clean-ups) and parentheses; null at
  /// the top.
  const clang::Stmt *parent(const clang::Stmt *S) const;
  /// The direct parent, whatever it is.
  const clang::Stmt *directParent(const clang::Stmt *S) const;

  /// True if \p S is \p Outer or stands in it.
  bool isInside(const clang::Stmt *S, const clang::Stmt *Outer) const {
    while (S && S != Outer)
      S = directParent(S);
    return S != nullptr;
  }

private:
  friend class IndexBuilder;
  void addParents(const clang::Stmt *Root) const;

  const clang::FunctionDecl &Function;
  /// Made for the first question; about most bodies there is none.
  mutable llvm::DenseMap<const clang::Stmt *, const clang::Stmt *> Parents;
  llvm::SmallVector<const clang::Expr *> Calls;
  llvm::SmallVector<const clang::DeclRefExpr *> References;
  llvm::SmallVector<const clang::VarDecl *> Variables;
  llvm::SmallVector<const clang::Stmt *> Exits;
  llvm::DenseMap<const clang::VarDecl *, const clang::DeclStmt *> Declarations;
};

} // namespace corolint::flow

#endif // COROLINT_FLOW_BODY_BODYINDEX_H

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_FLOW_LIFETIMES_SUSPENSIONS_H
#define COROLINT_FLOW_LIFETIMES_SUSPENSIONS_H

#include "clang/AST/Decl.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SetVector.h"

namespace corolint::flow {

/// The parts of a coroutine's body that execute after a suspension, on some
/// path. Follows the structure of the statements: branches that leave the
/// function, loops, `try`. A `co_await` of something that is always ready, or
/// whose awaiter resumes or destroys the coroutine at once, does not count.
/// Cost: linear in the size of the body.
class Suspensions {
public:
  /// \p Function has a body.
  explicit Suspensions(const clang::FunctionDecl &Function);

  /// A suspension after which \p Place (a name, `this`, a call) is evaluated;
  /// null if there is none.
  const clang::Expr *before(const clang::Stmt *Place) const {
    return Seen.lookup(Place);
  }
  bool any() const { return HasAny; }
  /// The suspension that waits for the object \p Name itself, `co_await name`
  /// or `co_await std::move(name)`; null if there is none.
  const clang::CoroutineSuspendExpr *waitFor(const clang::Expr *Name) const {
    return Awaited.lookup(Name);
  }
  /// The names and `this` in the body, in the order of their evaluation; of
  /// lambdas what they capture.
  llvm::ArrayRef<const clang::Expr *> mentions() const {
    return Mentions.getArrayRef();
  }

private:
  friend class SuspensionWalker;
  const clang::ASTContext &Context;
  llvm::DenseMap<const clang::Stmt *, const clang::Expr *> Seen;
  llvm::SetVector<const clang::Expr *> Mentions;
  llvm::DenseMap<const clang::Expr *, const clang::CoroutineSuspendExpr *>
      Awaited;
  bool HasAny = false;
};

} // namespace corolint::flow

#endif // COROLINT_FLOW_LIFETIMES_SUSPENSIONS_H

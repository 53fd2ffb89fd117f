// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/TaskUse.h"
#include "flow/Discard.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::flow {

static bool isNamed(const CallExpr *Call, llvm::StringRef Name) {
  const FunctionDecl *Callee = Call->getDirectCallee();
  return Callee && Callee->getIdentifier() && Callee->getName() == Name;
}

// `co_await t` is operator co_await(t), await_transform(t), or plain.
static bool isAwait(const Stmt *Parent) {
  if (!Parent || isa<CoawaitExpr, DependentCoawaitExpr>(Parent))
    return Parent;
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Parent))
    return Operator->getOperator() == OO_Coawait;
  const auto *Call = dyn_cast<CallExpr>(Parent);
  return Call && isNamed(Call, "await_transform");
}

// A question that is answered with yes or no starts no lazy task. An eager one
// runs anyway, and who asks whether it is done takes notice of it.
static bool isQuestion(const BodyIndex &Index, const MemberExpr *Member,
                       const model::TaskType &Type) {
  const auto *Call = dyn_cast_or_null<CXXMemberCallExpr>(Index.parent(Member));
  const auto *Method = dyn_cast<CXXMethodDecl>(Member->getMemberDecl());
  return Call && Method && Method->isConst() && Type.isLazy() &&
         Method->getReturnType()->isBooleanType();
}

static bool isAssignedTo(const CXXOperatorCallExpr *Operator, const Stmt *Ref) {
  return Operator->getOperator() == OO_Equal &&
         Operator->getArg(0)->IgnoreParenImpCasts() == Ref;
}

TaskUse classifyUse(const BodyIndex &Index, const DeclRefExpr *Ref,
                    const model::TaskType &Type) {
  if (discarded(Index, Ref) != Discard::No)
    return TaskUse::Observe;
  const Stmt *Parent = Index.parent(Ref);
  if (Parent && isAwait(Parent))
    return TaskUse::Await;
  if (const auto *Operator = dyn_cast_or_null<CXXOperatorCallExpr>(Parent);
      Operator && isAssignedTo(Operator, Ref))
    return TaskUse::Observe;
  if (const auto *Member = dyn_cast_or_null<MemberExpr>(Parent);
      Member && isQuestion(Index, Member, Type))
    return TaskUse::Observe;
  if (const auto *E = dyn_cast_or_null<Expr>(Parent); E && model::isMove(E)) {
    if (discarded(Index, E) != Discard::No)
      return TaskUse::Observe;
    const Stmt *Outer = Index.parent(E);
    return Outer && isAwait(Outer) ? TaskUse::Await : TaskUse::Move;
  }
  if (isa_and_nonnull<ReturnStmt, CoreturnStmt>(Parent))
    return TaskUse::Move;
  return TaskUse::Escape;
}

} // namespace corolint::flow

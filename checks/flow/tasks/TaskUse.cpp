// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/tasks/TaskUse.h"
#include "flow/body/Discard.h"
#include "flow/body/IdleAlias.h"
#include "flow/tasks/IdleArgument.h"
#include "model/code/Std.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/Support/ErrorHandling.h"

using namespace clang;

namespace corolint::flow {

// `co_await t` is operator co_await(t), await_transform(t), or plain.
static bool isAwait(const Stmt *Parent) {
  if (!Parent || isa<CoawaitExpr, DependentCoawaitExpr>(Parent))
    return Parent;
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Parent))
    return Operator->getOperator() == OO_Coawait;
  const auto *Call = dyn_cast<CallExpr>(Parent);
  return Call && model::nameOf(Call->getDirectCallee()) == "await_transform";
}

// A query with a boolean result starts no lazy task. An eager one runs anyway,
// and code that queries whether it is done takes notice of it.
static bool isQuestion(const BodyIndex &Index, const MemberExpr *Member,
                       const model::TaskType &Type) {
  const auto *Call = dyn_cast_or_null<CXXMemberCallExpr>(Index.parent(Member));
  const auto *Method = dyn_cast<CXXMethodDecl>(Member->getMemberDecl());
  return Call && Method && Method->isConst() && Type.isLazy() &&
         Method->getReturnType()->isBooleanType();
}

// `t.get()`, if the profile says that this takes the result.
static bool takesResult(const BodyIndex &Index, const MemberExpr *Member,
                        const model::TaskType &Type) {
  return isa_and_nonnull<CXXMemberCallExpr>(Index.parent(Member)) &&
         llvm::is_contained(Type.TakenBy,
                            model::nameOf(Member->getMemberDecl()));
}

static bool isAssignedTo(const CXXOperatorCallExpr *Operator, const Stmt *Ref) {
  return Operator->getOperator() == OO_Equal &&
         Operator->getArg(0)->IgnoreParenImpCasts() == Ref;
}

// A class with different awaits for lvalues and rvalues keeps its result in the
// first case: it may be awaited or run again.
static bool keepsResult(const Expr *Ref) {
  const CXXRecordDecl *Record = Ref->getType()->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition())
    return false;
  bool OfLvalue = false, OfRvalue = false;
  for (const CXXMethodDecl *Method : Record->methods()) {
    if (Method->getOverloadedOperator() != OO_Coawait || Method->isDeleted())
      continue;
    OfLvalue |= Method->getRefQualifier() == RQ_LValue;
    OfRvalue |= Method->getRefQualifier() == RQ_RValue;
  }
  return OfLvalue && OfRvalue;
}

static bool isConsumer(const Expr *E, model::Model &TheModel) {
  std::optional<model::Call> Called = model::asCall(E);
  if (!Called || !Called->Function)
    return false;
  model::RoleSet Roles = TheModel.roles(*Called).Roles;
  return Roles.isRunner() || Roles.has(model::Role::Spawner) ||
         Roles.has(model::Role::Detacher) || Roles.has(model::Role::Combinator);
}

// The call that receives the value of `E` through a move constructor.
static const Expr *receiver(const BodyIndex &Index, const Expr *E) {
  const Stmt *Parent = Index.parent(E);
  if (const auto *Construct = dyn_cast_or_null<CXXConstructExpr>(Parent);
      Construct && Construct->getConstructor()->isMoveConstructor())
    Parent = Index.parent(Construct);
  return dyn_cast_or_null<Expr>(Parent);
}

// `queue.try_push(std::move(t))` may leave the task in place.
static bool mayRefuse(const BodyIndex &Index, const Expr *Moved) {
  const auto *Call = dyn_cast_or_null<CallExpr>(Index.parent(Moved));
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  if (!Call || isa<CXXOperatorCallExpr>(Call))
    return false;
  return !model::isStd(Callee) || model::nameOf(Callee).starts_with("try_");
}

// `co_await t`, `run(std::move(t))`
static bool isAwaitedOrRun(const BodyIndex &Index, const Expr *Ref,
                           model::Model &TheModel) {
  const auto *Moved = dyn_cast_or_null<Expr>(Index.parent(Ref));
  if (Moved && model::isMove(Moved))
    Ref = Moved;
  const Stmt *Outer = Index.parent(Ref);
  const Expr *Taker = Outer ? receiver(Index, Ref) : nullptr;
  return Outer && (isAwait(Outer) || (Taker && isConsumer(Taker, TheModel)));
}

// `task with_timeout(task t) { co_await std::move(t); }`: all that the function
// does with its parameter is to await it.
static bool isAwaitedByCallee(const Expr *Taker, const Expr *Moved,
                              model::Model &TheModel) {
  std::optional<model::Call> Called = model::asCall(Taker);
  const FunctionDecl *Definition = nullptr;
  if (!isa<CallExpr>(Taker) || !Called || !Called->Function ||
      !Called->Function->hasBody(Definition) ||
      Definition->isDependentContext() || Definition->isDefaulted())
    return false;
  const auto *It = llvm::find_if(Called->Args, [&](const Expr *Arg) {
    const auto *Made = dyn_cast<CXXConstructExpr>(model::strip(Arg));
    return model::stripMove(Made && Made->getNumArgs() == 1
                                ? Made->getArg(0)
                                : Arg) == model::stripMove(Moved);
  });
  unsigned Number = It - Called->Args.begin();
  const auto *Method = dyn_cast<CXXMethodDecl>(Definition);
  if (Number >= Definition->getNumParams() || (Method && Method->isVirtual()))
    return false;
  const ParmVarDecl *Param = Definition->getParamDecl(Number);
  BodyIndex Body(*Definition);
  unsigned Mentions = 0, Awaits = 0;
  for (const DeclRefExpr *Ref : Body.references())
    if (Ref->getDecl() == Param) {
      ++Mentions;
      Awaits += isAwaitedOrRun(Body, Ref, TheModel);
    }
  return Mentions == 1 && Awaits == 1;
}

static TaskUse useOfMoved(const BodyIndex &Index, const Expr *Moved,
                          model::Model &TheModel) {
  if (discarded(Index, Moved) != Discard::No)
    return TaskUse::Observe;
  const Stmt *Outer = Index.parent(Moved);
  if (Outer && isAwait(Outer))
    return TaskUse::Await;
  const Expr *Taker = receiver(Index, Moved);
  if (Taker && isConsumer(Taker, TheModel))
    return TaskUse::Consume;
  if (Taker && forgetterOf(Taker, Moved, TheModel))
    return TaskUse::Observe;
  if (Taker && isAwaitedByCallee(Taker, Moved, TheModel))
    return TaskUse::Await;
  if (isa_and_nonnull<DeclStmt>(Outer) || mayRefuse(Index, Moved))
    return TaskUse::Escape;
  return TaskUse::Move;
}

// `std::exchange(t, {})`: the call replaces the value.
static bool isExchanged(const Stmt *Parent) {
  const auto *Call = dyn_cast_or_null<CallExpr>(Parent);
  return Call && model::isStd(Call->getDirectCallee(), "exchange");
}

TaskUse classifyUse(const BodyIndex &Index, const Expr *Ref,
                    const model::TaskType &Type, model::Model &TheModel) {
  if (Discard How = discarded(Index, Ref); How != Discard::No)
    return How == Discard::VoidCast && Type.VoidDrops ? TaskUse::Escape
                                                      : TaskUse::Observe;
  const Stmt *Parent = Index.parent(Ref);
  if (Parent && isAwait(Parent))
    return keepsResult(Ref) ? TaskUse::Escape : TaskUse::Await;
  if (const auto *Operator = dyn_cast_or_null<CXXOperatorCallExpr>(Parent);
      Operator && isAssignedTo(Operator, Ref))
    return TaskUse::Observe;
  if (const auto *Member = dyn_cast_or_null<MemberExpr>(Parent);
      Member && isQuestion(Index, Member, Type))
    return TaskUse::Question;
  else if (Member && takesResult(Index, Member, Type))
    return TaskUse::Take;
  if (const auto *E = dyn_cast_or_null<Expr>(Parent); E && model::isMove(E))
    return useOfMoved(Index, E, TheModel);
  const Expr *Taker = receiver(Index, Ref);
  if (Taker && isConsumer(Taker, TheModel))
    return keepsResult(Ref) ? TaskUse::Escape : TaskUse::Consume;
  if (Taker && forgetterOf(Taker, Ref, TheModel))
    return TaskUse::Observe;
  if (isa_and_nonnull<ReturnStmt, CoreturnStmt>(Parent) || isExchanged(Parent))
    return TaskUse::Move;
  if (isIdleAlias(Index, Ref))
    return TaskUse::Observe;
  return TaskUse::Escape;
}

static llvm::StringRef wordFor(TaskUse Value) {
  switch (Value) {
  case TaskUse::Observe:
    return "observe";
  case TaskUse::Question:
    return "question";
  case TaskUse::Await:
    return "await";
  case TaskUse::Consume:
    return "consume";
  case TaskUse::Take:
    return "take";
  case TaskUse::Move:
    return "move";
  case TaskUse::Escape:
    return "escape";
  }
  llvm_unreachable("all are listed");
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, TaskUse Value) {
  return OS << wordFor(Value);
}

} // namespace corolint::flow

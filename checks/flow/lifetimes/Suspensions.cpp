// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/lifetimes/Suspensions.h"
#include "flow/body/BodyIndex.h"
#include "flow/body/NeverWaits.h"
#include "model/code/Call.h"
#include "model/code/EvaluatedVisitor.h"
#include "model/code/Lookup.h"
#include "model/types/KnownArguments.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::flow {

/// Walks a body in the order of its execution.
class SuspensionWalker {
public:
  explicit SuspensionWalker(Suspensions &Result) : Result(Result) {}
  void walk(const Stmt *S);

private:
  struct State {
    const Expr *Last = nullptr; ///< the suspension that may have been
    bool IsReached = true;
  };
  void walkChildren(const Stmt *S);
  void walkLambda(const LambdaExpr *Lambda);
  void walkSuspension(const CoroutineSuspendExpr *E);
  void walkIf(const IfStmt *If);
  void walkLoop(const Stmt *Loop);
  void walkSwitch(const SwitchStmt *Switch);
  void walkTry(const CXXTryStmt *Try);
  void walkChoice(const ConditionalOperator *Choice);
  void enterLabel(const Stmt *S);
  void walkInOrder(std::initializer_list<const Stmt *> Parts) {
    for (const Stmt *Part : Parts)
      walk(Part);
  }
  static void join(State &Into, const State &Other) {
    if (!Other.IsReached)
      return;
    if (!Into.IsReached || !Into.Last)
      Into = Other;
  }

  Suspensions &Result;
  State Now;
  const Expr *Latest = nullptr; ///< the last suspension of any path
  State *Left = nullptr;        ///< what holds behind the loop or switch around
  const State *Head = nullptr;  ///< what holds at the head of the switch around
};

void SuspensionWalker::walkChildren(const Stmt *S) {
  for (const Stmt *Child : S->children())
    walk(Child);
}

void SuspensionWalker::walkLambda(const LambdaExpr *Lambda) {
  for (const Expr *Init : Lambda->capture_inits())
    walk(Init);
}

void SuspensionWalker::walkSuspension(const CoroutineSuspendExpr *E) {
  walk(E->getOperand());
  if (!Now.IsReached || neverWaits(*E))
    return;
  Result.HasAny = true;
  if (isa<CoawaitExpr>(E))
    Result.Awaited.try_emplace(model::stripMove(E->getOperand()), E);
  Now.Last = Latest = E;
}

void SuspensionWalker::walkIf(const IfStmt *If) {
  if (If->isConsteval())
    return walk(model::runTimeBranch(*If));
  if (std::optional<const Stmt *> Taken =
          If->getNondiscardedCase(Result.Context))
    return walk(*Taken);
  walkInOrder(
      {If->getInit(), If->getConditionVariableDeclStmt(), If->getCond()});
  State Before = Now;
  walk(If->getThen());
  State Then = Now;
  Now = Before;
  walk(If->getElse());
  join(Now, Then);
}

// `do { ... } while (0)`, the body of many macros.
static bool executesOnce(const Stmt *Loop) {
  const auto *Do = dyn_cast<DoStmt>(Loop);
  const auto *Number =
      Do ? dyn_cast<IntegerLiteral>(Do->getCond()->IgnoreImpCasts()) : nullptr;
  return Do && (Number ? Number->getValue().isZero()
                       : model::constantAnswer(Do->getCond()) == false);
}

void SuspensionWalker::walkLoop(const Stmt *Loop) {
  State Out{nullptr, false}, *Outer = Left;
  const Expr *AtEntry = Now.Last;
  Left = &Out;
  walkChildren(Loop);
  // A suspension in one round counts at the head of the next round.
  join(Now, Out);
  if (!AtEntry && Now.Last && !executesOnce(Loop)) {
    Now.IsReached = true;
    walkChildren(Loop);
    join(Now, Out);
  }
  Now.IsReached = true;
  Left = Outer;
}

void SuspensionWalker::walkSwitch(const SwitchStmt *Switch) {
  State Out{nullptr, false}, *Outer = Left;
  walkInOrder({Switch->getInit(), Switch->getCond()});
  State Before = Now;
  const State *OuterHead = std::exchange(Head, &Before);
  Left = &Out;
  walk(Switch->getBody());
  join(Now, Out);
  join(Now, Before);
  Left = Outer;
  Head = OuterHead;
}

void SuspensionWalker::walkTry(const CXXTryStmt *Try) {
  State Thrown = Now;
  const Expr *Until = std::exchange(Latest, nullptr);
  walk(Try->getTryBlock());
  State After = Now;
  Thrown.Last = Latest ? Latest : Thrown.Last;
  Latest = Latest ? Latest : Until;
  for (unsigned I = 0; I != Try->getNumHandlers(); ++I) {
    Now = Thrown;
    walk(Try->getHandler(I)->getHandlerBlock());
    join(After, Now);
  }
  Now = After;
}

void SuspensionWalker::walkChoice(const ConditionalOperator *Choice) {
  walk(Choice->getCond());
  State Before = Now;
  walk(Choice->getTrueExpr());
  State After = Now;
  Now = Before;
  walk(Choice->getFalseExpr());
  join(Now, After);
}

void SuspensionWalker::enterLabel(const Stmt *S) {
  if (isa<SwitchCase>(S) && Head)
    return join(Now, *Head);
  Now = {Latest, true};
}

// The right-hand side of an assignment comes first.
static std::pair<const Expr *, const Expr *> assignment(const Stmt *S) {
  if (const auto *Binary = dyn_cast<BinaryOperator>(S);
      Binary && Binary->isAssignmentOp())
    return {Binary->getLHS(), Binary->getRHS()};
  if (const auto *Call = dyn_cast<CXXOperatorCallExpr>(S);
      Call && Call->isAssignmentOp() && Call->getNumArgs() == 2)
    return {Call->getArg(0), Call->getArg(1)};
  return {};
}

void SuspensionWalker::walk(const Stmt *S) {
  if (!S || isa<UnaryExprOrTypeTraitExpr, CXXNoexceptExpr, CXXTypeidExpr,
                RequiresExpr>(S))
    return;
  if (isa<SwitchCase, LabelStmt>(S))
    enterLabel(S);
  if (isa<DeclRefExpr, CXXThisExpr>(S))
    Result.Mentions.insert(cast<Expr>(S));
  if (const auto *Lambda = dyn_cast<LambdaExpr>(S))
    walkLambda(Lambda);
  else if (const auto *Suspend = dyn_cast<CoroutineSuspendExpr>(S))
    return walkSuspension(Suspend);
  else if (const auto *If = dyn_cast<IfStmt>(S))
    return walkIf(If);
  else if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(S))
    return walkLoop(S);
  else if (const auto *Switch = dyn_cast<SwitchStmt>(S))
    return walkSwitch(Switch);
  else if (const auto *Try = dyn_cast<CXXTryStmt>(S))
    return walkTry(Try);
  else if (const auto *Choice = dyn_cast<ConditionalOperator>(S))
    return walkChoice(Choice);
  else if (auto [Target, Value] = assignment(S); Target)
    walkInOrder({Value, Target});
  else if (const auto *Return = dyn_cast<CoreturnStmt>(S))
    walk(Return->getOperand()); // which is a part of the promise's call, too
  else
    walkChildren(S);
  if (isa<BreakStmt, ContinueStmt>(S) && Left)
    join(*Left, Now);
  if (isa<ReturnStmt, CoreturnStmt, CXXThrowExpr, BreakStmt, ContinueStmt>(S))
    Now.IsReached = false;
  else if (Now.IsReached && Now.Last && isa<Expr, DeclStmt>(S))
    Result.Seen[S] = Now.Last;
}

Suspensions::Suspensions(const FunctionDecl &Function)
    : Context(Function.getASTContext()) {
  SuspensionWalker(*this).walk(model::writtenBody(Function));
}

} // namespace corolint::flow

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/TaskTransfer.h"
#include "flow/LostTask.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::flow {

static const DeclRefExpr *asReference(const Expr *E) {
  return dyn_cast<DeclRefExpr>(model::stripMove(E));
}

const unsigned *TaskTransfer::numberOf(const Expr *E) const {
  const DeclRefExpr *Ref = asReference(E);
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  auto It = Var ? Numbers.find(Var) : Numbers.end();
  return It == Numbers.end() ? nullptr : &It->second;
}

TaskState TaskTransfer::valueOf(const Expr *Init) {
  if (!Init)
    return TaskState::of(Empty);
  const Expr *E = model::strip(Init);
  if (createdBy(E, TheModel))
    return TaskState::fresh(E);
  if (const auto *Choice = dyn_cast<ConditionalOperator>(E)) {
    TaskState State = valueOf(Choice->getTrueExpr());
    State.join(valueOf(Choice->getFalseExpr()));
    return State;
  }
  if (const auto *List = dyn_cast<InitListExpr>(E);
      List && !List->getNumInits())
    return TaskState::of(Empty);
  const auto *Construct = dyn_cast<CXXConstructExpr>(E);
  if (!Construct) {
    const DeclRefExpr *Ref = model::isMove(E) ? asReference(E) : nullptr;
    auto It = Ref ? MovedValues.find(Ref) : MovedValues.end();
    return It == MovedValues.end() ? TaskState::of(Unknown) : It->second;
  }
  if (Construct->getConstructor()->isDefaultConstructor())
    return TaskState::of(Empty);
  if (Construct->getConstructor()->isMoveConstructor())
    if (const DeclRefExpr *Ref = asReference(Construct->getArg(0)))
      if (auto It = MovedValues.find(Ref); It != MovedValues.end())
        return It->second;
  return TaskState::of(Unknown);
}

void TaskTransfer::mention(const DeclRefExpr *Ref, States &Now,
                           const TransferEvents &Events) {
  const unsigned *Number = numberOf(Ref);
  if (!Number)
    return;
  TaskState &State = Now[*Number];
  if (Events.Mention)
    Events.Mention(Ref, State);
  if (Events.Around)
    Events.Around(Ref, Now);
  switch (classifyUse(Index, Ref, Types[*Number], TheModel)) {
  case TaskUse::Observe:
    return;
  case TaskUse::Question:
    if (!State.only(Fresh))
      State.join(TaskState::of(Unknown));
    State.Bits &= ~(Empty | Consumed | Moved);
    return;
  case TaskUse::Await:
  case TaskUse::Consume:
    State = TaskState::taken(Consumed, Ref);
    return;
  case TaskUse::Move:
    MovedValues[Ref] = State;
    State = TaskState::taken(Moved, Ref);
    return;
  case TaskUse::Escape:
    State = TaskState::of(Unknown);
    return;
  }
}

void TaskTransfer::statement(const Stmt *S, States &Now,
                             const TransferEvents &Events) {
  if (const auto *Ref = dyn_cast<DeclRefExpr>(S))
    return mention(Ref, Now, Events);
  if (const auto *Decls = dyn_cast<DeclStmt>(S)) {
    for (const Decl *D : Decls->decls())
      if (const auto *Var = dyn_cast<VarDecl>(D))
        if (auto It = Numbers.find(Var); It != Numbers.end())
          Now[It->second] = valueOf(Var->getInit());
    return;
  }
  const auto *Operator = dyn_cast<CXXOperatorCallExpr>(S);
  if (!Operator || Operator->getOperator() != OO_Equal)
    return;
  if (const unsigned *Number = numberOf(Operator->getArg(0))) {
    if (Events.Replaced)
      Events.Replaced(*Number, Now[*Number], Operator->getOperatorLoc());
    Now[*Number] = valueOf(Operator->getArg(1));
  }
}

void TaskTransfer::along(const CFGBlock &From, unsigned Successor,
                         States &Now) {
  const auto *Asked =
      dyn_cast_or_null<Expr>(From.getTerminatorCondition(false));
  if (!Asked || From.succ_size() != 2)
    return;
  bool Answer = Successor == 0;
  Asked = Asked->IgnoreParenImpCasts();
  while (const auto *Not = dyn_cast<UnaryOperator>(Asked)) {
    Answer = !Answer;
    Asked = Not->getSubExpr()->IgnoreParenImpCasts();
  }
  const auto *Call = dyn_cast<CXXMemberCallExpr>(Asked);
  const unsigned *Number = Call && Call->getImplicitObjectArgument()
                               ? numberOf(Call->getImplicitObjectArgument())
                               : nullptr;
  if (!Number)
    return;
  TaskState &State = Now[*Number];
  if (!isa_and_nonnull<CXXConversionDecl>(Call->getMethodDecl()))
    State = TaskState::of(Unknown);
  else if (!Answer)
    State = TaskState::of(Empty);
}

static bool leavesFunction(const CFGBlock &Block) {
  for (const CFGBlock::AdjacentBlock &Next : Block.succs())
    if (const CFGBlock *To = Next.getReachableBlock();
        To && To != &Block.getParent()->getExit())
      return false;
  return true;
}

void TaskTransfer::run(const CFGBlock &Block, States &Now,
                       const TransferEvents &Events) {
  for (const CFGElement &Element : Block) {
    if (std::optional<CFGStmt> S = Element.getAs<CFGStmt>()) {
      statement(S->getStmt(), Now, Events);
      const auto *Throw = dyn_cast<CXXThrowExpr>(S->getStmt());
      if (Throw && Events.Dies && leavesFunction(Block))
        for (unsigned I = 0; I != Now.size(); ++I)
          Events.Dies(I, Now[I], Throw->getBeginLoc());
    } else if (std::optional<CFGLifetimeEnds> End =
                   Element.getAs<CFGLifetimeEnds>()) {
      auto It = Numbers.find(End->getVarDecl());
      if (It == Numbers.end())
        continue;
      const Stmt *Trigger = End->getTriggerStmt();
      SourceLocation Loc;
      if (Trigger)
        Loc = isa<CompoundStmt>(Trigger) ? Trigger->getEndLoc()
                                         : Trigger->getBeginLoc();
      if (Events.Dies)
        Events.Dies(It->second, Now[It->second], Loc);
      Now[It->second] = TaskState();
    }
  }
}

} // namespace corolint::flow

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/tasks/TaskTransfer.h"
#include "flow/body/Discard.h"
#include "flow/body/Throws.h"
#include "flow/tasks/ContainerUse.h"
#include "model/code/Std.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::flow {

// The state after one use of a task.
static void use(const Mention &M, TaskState &State) {
  switch (M.Use) {
  case TaskUse::Observe:
    return;
  case TaskUse::Question:
    // A test of a holder is part of a branch: see along().
    if (M.Form->What != Shape::Kind::Task)
      return;
    if (!State.only(Fresh))
      State.join(TaskState::of(Unknown));
    State.Bits &= ~(Empty | Consumed | Moved);
    return;
  case TaskUse::Await:
  case TaskUse::Consume:
  case TaskUse::Take:
    State = TaskState::taken(Consumed, M.Place);
    return;
  case TaskUse::Move:
    State = TaskState::taken(Moved, M.Place);
    return;
  case TaskUse::Escape:
    State = TaskState::of(Unknown);
    return;
  }
}

void TaskTransfer::mention(const Mention &M, States &Now,
                           const TransferEvents &Events) {
  if (M.Count == 1 && Events.Mentioned)
    Events.Mentioned(M, Now[M.First]);
  if (M.Count == 1 && M.Use == TaskUse::Move)
    MovedFrom[M.Place] = Now[M.First];
  for (unsigned I = 0; I != M.Count; ++I)
    use(M, Now[M.First + I]);
}

void TaskTransfer::declare(const VarDecl *Var, States &Now) {
  Slots::Range Of = Places.of(Var);
  if (Of.Form)
    Values.fill(*Of.Form, Var->getInit(),
                llvm::MutableArrayRef(Now).slice(Of.First, Of.Form->Slots));
}

// One more task in a container: the facts about the others remain.
void TaskTransfer::add(TaskState &State, const Expr *Value) {
  TaskState New = Value ? Values.ofTask(Value) : TaskState::of(Unknown);
  if (State.may(Unknown) || !New.only(Fresh)) {
    State = TaskState::of(Unknown);
  } else if (State.may(Fresh)) {
    State.Bits = Fresh;
    State.join(New);
  } else {
    State = New;
  }
}

void TaskTransfer::replace(const Mention &Target, const Expr *Value,
                           States &Now, const TransferEvents &Events,
                           SourceLocation Loc) {
  for (unsigned I = 0; I != Target.Count && Events.Replaced; ++I)
    Events.Replaced(Target.First + I, Now[Target.First + I], Loc, !Value);
  Values.fill(*Target.Form, Value,
              llvm::MutableArrayRef(Now).slice(Target.First, Target.Count));
}

// `t = f()`, `all.push_back(f())`, `maybe.reset()`, `std::exchange(t, f())`
void TaskTransfer::change(const Stmt *S, States &Now,
                          const TransferEvents &Events) {
  if (const auto *Call = dyn_cast<CallExpr>(S);
      Call && model::isStd(Call->getDirectCallee(), "exchange") &&
      Call->getNumArgs() == 2) {
    if (const Mention *M = Places.of(Call->getArg(0)); M && M->Count == 1)
      Now[M->First] = Values.ofTask(Call->getArg(1));
    return;
  }
  HolderCall Call = effectOfCall(S, TheModel);
  const Mention *Target = Call.Element ? Places.of(Call.Element) : nullptr;
  if (!Target)
    Target = Call.Object ? Places.of(Call.Object) : nullptr;
  if (!Target || Call.Effect == HolderEffect::None)
    return;
  const auto &E = *cast<Expr>(S);
  if (Call.Effect == HolderEffect::Add &&
      Target->Form->What == Shape::Kind::Many)
    add(Now[Target->First], Call.Value);
  else
    replace(*Target, Call.Effect == HolderEffect::Clear ? nullptr : Call.Value,
            Now, Events, E.getExprLoc());
  // `co_await (t = f())`
  if (Call.Value && discarded(Places.body(), &E) == Discard::No)
    for (TaskState &State :
         llvm::MutableArrayRef(Now).slice(Target->First, Target->Count))
      State = TaskState::of(Unknown);
}

void TaskTransfer::statement(const Stmt *S, States &Now,
                             const TransferEvents &Events) {
  if (const auto *Ref = dyn_cast<DeclRefExpr>(S)) {
    if (const Mention *M = Places.at(Ref))
      mention(*M, Now, Events);
  } else if (const auto *Decls = dyn_cast<DeclStmt>(S)) {
    for (const Decl *D : Decls->decls())
      if (const auto *Var = dyn_cast<VarDecl>(D))
        declare(Var, Now);
  } else if (isa<CallExpr>(S)) {
    change(S, Now, Events);
  }
}

// `if (maybe)`, `while (!queue.empty())`
bool TaskTransfer::answerHolder(const Expr *Asked, bool Answer, States &Now) {
  HolderQuestion Question = questionOf(Asked);
  const Mention *M = Question.Object ? Places.of(Question.Object) : nullptr;
  if (!M || M->Count != 1 || M->IsInside || M->Form->What == Shape::Kind::Task)
    return false;
  TaskState &State = Now[M->First];
  if (Answer != Question.FullIfTrue)
    State = TaskState::of(Empty);
  else
    State.Bits &= ~Empty; // no bits at all: unreachable
  return true;
}

void TaskTransfer::along(const CFGBlock &From, unsigned Successor,
                         States &Now) {
  const auto *Asked =
      dyn_cast_or_null<Expr>(From.getTerminatorCondition(false));
  if (!Asked || From.succ_size() != 2 ||
      answerHolder(Asked, Successor == 0, Now))
    return;
  bool Answer = Successor == 0;
  Asked = Asked->IgnoreParenCasts();
  while (const auto *Not = dyn_cast<UnaryOperator>(Asked)) {
    Answer = !Answer;
    Asked = Not->getSubExpr()->IgnoreParenCasts();
  }
  const auto *Call = dyn_cast<CXXMemberCallExpr>(Asked);
  const Mention *M = Call && Call->getImplicitObjectArgument()
                         ? Places.of(Call->getImplicitObjectArgument())
                         : nullptr;
  if (!M || M->Count != 1 || M->Form->What == Shape::Kind::Many)
    return;
  TaskState &State = Now[M->First];
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

void TaskTransfer::end(const CFGLifetimeEnds &End, States &Now,
                       const TransferEvents &Events) {
  Slots::Range Of = Places.of(End.getVarDecl());
  if (!Of.Form)
    return;
  const Stmt *Trigger = End.getTriggerStmt();
  SourceLocation Loc;
  if (Trigger)
    Loc = isa<CompoundStmt>(Trigger) ? Trigger->getEndLoc()
                                     : Trigger->getBeginLoc();
  for (unsigned I = Of.First; I != Of.First + Of.Form->Slots; ++I) {
    if (Events.Dies)
      Events.Dies(I, Now[I], Loc);
    Now[I] = TaskState();
  }
}

void TaskTransfer::run(const CFGBlock &Block, States &Now,
                       const TransferEvents &Events) {
  for (const CFGElement &Element : Block) {
    if (std::optional<CFGStmt> S = Element.getAs<CFGStmt>()) {
      if (Events.Throws && mayThrow(*S->getStmt()))
        Events.Throws(*S->getStmt(), Now);
      statement(S->getStmt(), Now, Events);
      const auto *Throw = dyn_cast<CXXThrowExpr>(S->getStmt());
      if (Throw && Events.Dies && leavesFunction(Block))
        for (unsigned I = 0; I != Now.size(); ++I)
          Events.Dies(I, Now[I], Throw->getBeginLoc());
    } else if (std::optional<CFGLifetimeEnds> End =
                   Element.getAs<CFGLifetimeEnds>()) {
      end(*End, Now, Events);
    }
  }
}

} // namespace corolint::flow

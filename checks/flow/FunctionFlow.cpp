// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/FunctionFlow.h"
#include "flow/TaskTransfer.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Analysis/Analyses/PostOrderCFGView.h"
#include "clang/Analysis/FlowSensitive/DataflowWorklist.h"

using namespace clang;

namespace corolint::flow {

FunctionFlow::FunctionFlow(const FunctionDecl &Function, model::Model &TheModel)
    : TheModel(TheModel), Index(Function) {
  findDiscarded();
  findVariables();
  if (!Variables.empty())
    followPaths(Function);
  const SourceManager &SM = Function.getASTContext().getSourceManager();
  llvm::sort(Lost, [&](const LostTask &A, const LostTask &B) {
    SourceLocation First = A.Creation->getBeginLoc();
    SourceLocation Second = B.Creation->getBeginLoc();
    if (First == Second)
      return SM.isBeforeInTranslationUnit(A.Creation->getEndLoc(),
                                          B.Creation->getEndLoc());
    return SM.isBeforeInTranslationUnit(First, Second);
  });
}

TaskState FunctionFlow::stateAt(const DeclRefExpr *Ref) const {
  return Before.lookup(Ref);
}

void FunctionFlow::findDiscarded() {
  for (const Expr *E : Index.calls()) {
    std::optional<model::TaskType> Type = TheModel.createdTask(E);
    if (!Type || Type->MayDrop)
      continue;
    Discard How = discarded(Index, E);
    if (How != Discard::No)
      Lost.push_back({How == Discard::VoidCast ? LostTask::How::VoidCast
                                               : LostTask::How::Statement,
                      E, *Type, nullptr, {}});
  }
}

void FunctionFlow::findVariables() {
  for (const VarDecl *Var : Index.variables()) {
    if (!Var->hasLocalStorage() || Var->isInvalidDecl())
      continue;
    model::TaskType Type = TheModel.taskType(Var->getType());
    if (!Type.isTask() && Var->getInit())
      if (std::optional<model::TaskType> Made = TheModel.createdTask(Var->getInit()))
        Type = *Made;
    if (!Type.isTask())
      continue;
    Numbers[Var] = Variables.size();
    Variables.push_back({Var, Type});
  }
}

bool FunctionFlow::isEverRead(const VarDecl *Var) const {
  const Variable &Tracked = Variables[Numbers.lookup(Var)];
  return llvm::any_of(Index.references(), [&](const DeclRefExpr *Ref) {
    return Ref->getDecl() == Var &&
           classifyUse(Index, Ref, Tracked.Type) != TaskUse::Observe;
  });
}

// The variable that the nearest `if` around `S` asks about.
static const ValueDecl *guardOf(const BodyIndex &Index, const Stmt *S) {
  for (const Stmt *Child = S; const Stmt *Parent = Index.directParent(Child);
       Child = Parent) {
    const auto *If = dyn_cast<IfStmt>(Parent);
    if (!If || Child == If->getCond())
      continue;
    const Expr *Condition = If->getCond()->IgnoreParenImpCasts();
    if (const auto *Not = dyn_cast<UnaryOperator>(Condition))
      Condition = Not->getSubExpr()->IgnoreParenImpCasts();
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Condition))
      return Ref->getDecl();
  }
  return nullptr;
}

// `if (b) t = f(); ... if (b) co_await t;` is right, though a path analysis
// that does not evaluate conditions sees a path that creates and does not
// await. Two mentions under the same condition: stay silent.
bool FunctionFlow::hasCorrelatedConditions(const VarDecl *Var) const {
  llvm::SmallPtrSet<const ValueDecl *, 4> Guards;
  for (const DeclRefExpr *Ref : Index.references())
    if (Ref->getDecl() == Var)
      if (const ValueDecl *Guard = guardOf(Index, Ref);
          Guard && !Guards.insert(Guard).second)
        return true;
  return false;
}

void FunctionFlow::report(const Variable &Var, const TaskState &State,
                          LostTask::How How, SourceLocation Dies) {
  if (!State.may(Fresh))
    return;
  if (!isEverRead(Var.Decl))
    How = LostTask::How::Unread;
  else if (hasCorrelatedConditions(Var.Decl))
    return;
  // Made on one path only and consumed on another: their conditions may
  // belong together.
  if (How == LostTask::How::OnSomePath && State.may(Empty))
    return;
  for (const Expr *Creation : State.Creations) {
    auto Same = [&](const LostTask &L) { return L.Creation == Creation; };
    if (llvm::none_of(Lost, Same))
      Lost.push_back({How, Creation, Var.Type, Var.Decl,
                      How == LostTask::How::Unread ? SourceLocation() : Dies});
  }
}

static std::unique_ptr<CFG> buildCFG(const FunctionDecl &Function) {
  CFG::BuildOptions Options;
  Options.setAllAlwaysAdd();
  Options.AddLifetime = true;
  Options.PruneTriviallyFalseEdges = true;
  auto &Context = const_cast<ASTContext &>(Function.getASTContext());
  return CFG::buildCFG(&Function, const_cast<Stmt *>(writtenBody(Function)),
                       &Context, Options);
}

// The states before each block, as the least fixed point; no states for a
// block that is never reached.
static std::vector<TaskTransfer::States> solve(const CFG &Graph,
                                               TaskTransfer &Transfer,
                                               unsigned Variables) {
  std::vector<TaskTransfer::States> In(Graph.getNumBlockIDs());
  PostOrderCFGView Order(&Graph);
  ForwardDataflowWorklist Work(Graph, &Order);
  In[Graph.getEntry().getBlockID()].resize(Variables);
  Work.enqueueBlock(&Graph.getEntry());
  while (const CFGBlock *Block = Work.dequeue()) {
    TaskTransfer::States Now = In[Block->getBlockID()];
    Transfer.run(*Block, Now, {});
    for (const CFGBlock::AdjacentBlock &Next : Block->succs()) {
      const CFGBlock *To = Next.getReachableBlock();
      if (!To)
        continue;
      TaskTransfer::States &Before = In[To->getBlockID()];
      bool Grew = Before.empty();
      Before.resize(Variables);
      for (unsigned I = 0; I != Variables; ++I)
        Grew |= Before[I].join(Now[I]);
      if (Grew)
        Work.enqueueBlock(To);
    }
  }
  return In;
}

void FunctionFlow::followPaths(const FunctionDecl &Function) {
  std::unique_ptr<CFG> Graph = buildCFG(Function);
  if (!Graph || Graph->size() * Variables.size() > 20000)
    return;
  llvm::SmallVector<model::TaskType> Types;
  for (const Variable &Var : Variables)
    Types.push_back(Var.Type);
  TaskTransfer Transfer(Index, TheModel, Numbers, Types);
  std::vector<TaskTransfer::States> In =
      solve(*Graph, Transfer, Variables.size());

  auto Mention = [&](const DeclRefExpr *Ref, const TaskState &State) {
    Before[Ref].join(State);
  };
  auto Dies = [&](unsigned Var, const TaskState &State, SourceLocation Loc) {
    report(Variables[Var], State, LostTask::How::OnSomePath, Loc);
  };
  auto Replaced = [&](unsigned Var, const TaskState &State, SourceLocation Loc) {
    report(Variables[Var], State, LostTask::How::Overwritten, Loc);
  };
  for (const CFGBlock *Block : *Graph)
    if (TaskTransfer::States Now = In[Block->getBlockID()]; !Now.empty())
      Transfer.run(*Block, Now, {Mention, Dies, Replaced});
}

} // namespace corolint::flow

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/FunctionFlow.h"
#include "flow/PathSolver.h"
#include "flow/TaskTransfer.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::flow {

FunctionFlow::FunctionFlow(const FunctionDecl &Function, model::Model &TheModel)
    : TheModel(TheModel), Index(Function) {
  findDiscarded();
  findVariables(Function);
  for (LostTask &Forgotten : forgottenTasks(Function, Index, TheModel))
    Lost.push_back(std::move(Forgotten));
  if (!Variables.empty())
    followPaths(Function);
  const SourceManager &SM = Function.getASTContext().getSourceManager();
  llvm::stable_sort(Lost, [&](const LostTask &A, const LostTask &B) {
    SourceLocation First = A.location(), Second = B.location();
    if (First == Second && A.Creation && B.Creation)
      return SM.isBeforeInTranslationUnit(A.Creation->getEndLoc(),
                                          B.Creation->getEndLoc());
    return SM.isBeforeInTranslationUnit(First, Second);
  });
}

TaskState FunctionFlow::stateAt(const DeclRefExpr *Ref) const {
  return Before.lookup(Ref);
}

// `(void)f()` says that the drop is meant. That is no excuse for a lazy task,
// which never runs, for what a spawner gave, or where a drop does harm.
static bool mayCastToVoid(const Expr *Creation, const model::TaskType &Type,
                          model::Model &TheModel) {
  if (Type.VoidDrops)
    return true;
  std::optional<model::Call> Called = model::asCall(Creation);
  return Type.Begins == model::Start::Eager && Type.Dropped.empty() && Called &&
         !TheModel.roles(*Called).Roles.has(model::Role::Spawner);
}

void FunctionFlow::findDiscarded() {
  for (const Expr *E : Index.calls()) {
    std::optional<model::TaskType> Type = createdBy(E, TheModel);
    if (!Type || Type->MayDrop)
      continue;
    Discard How = discarded(Index, E);
    if (How == Discard::VoidCast && mayCastToVoid(E, *Type, TheModel))
      continue;
    if (How != Discard::No)
      Lost.push_back({How == Discard::VoidCast ? LostTask::How::VoidCast
                                               : LostTask::How::Statement,
                      E,
                      *Type,
                      nullptr,
                      {}});
  }
}

void FunctionFlow::findVariables(const FunctionDecl &Function) {
  auto Add = [&](const VarDecl *Var) {
    if (!Var->hasLocalStorage() || Var->isInvalidDecl())
      return;
    model::TaskType Type = TheModel.taskType(Var->getType());
    if (!Type.isTask() && Var->getInit())
      if (std::optional<model::TaskType> Made =
              createdBy(Var->getInit(), TheModel);
          Made && TheModel.isAwaitable(Var->getType()))
        Type = *Made;
    if (!Type.isTask())
      return;
    Numbers[Var] = Variables.size();
    Variables.push_back({Var, Type});
  };
  for (const ParmVarDecl *Param : Function.parameters())
    Add(Param);
  for (const VarDecl *Var : Index.variables())
    Add(Var);
}

bool FunctionFlow::isEverRead(const VarDecl *Var) const {
  const Variable &Tracked = Variables[Numbers.lookup(Var)];
  return llvm::any_of(Index.references(), [&](const DeclRefExpr *Ref) {
    if (Ref->getDecl() != Var)
      return false;
    TaskUse Use = classifyUse(Index, Ref, Tracked.Type, TheModel);
    return Use != TaskUse::Observe && Use != TaskUse::Question;
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

namespace {
/// The states of all variables; a value of PathSolver.
struct AllStates {
  TaskTransfer::States Tasks;
  bool join(const AllStates &Other) {
    bool Grew = false;
    for (unsigned I = 0; I != Tasks.size(); ++I)
      Grew |= Tasks[I].join(Other.Tasks[I]);
    return Grew;
  }
};
} // namespace

static ChangedSet changedIn(const CFG &Graph) {
  ChangedSet Changed;
  for (const CFGBlock *Block : Graph)
    for (const CFGElement &Element : *Block)
      if (std::optional<CFGStmt> S = Element.getAs<CFGStmt>();
          S && !isa<DeclStmt>(S->getStmt()))
        changedBy(S->getStmt(), [&](const ValueDecl *D) { Changed.insert(D); });
  return Changed;
}

static void applyFacts(const Conditions &Asked, const CFGBlock &Block,
                       PathFacts &Facts) {
  for (const CFGElement &Element : Block)
    if (std::optional<CFGStmt> S = Element.getAs<CFGStmt>())
      Asked.apply(S->getStmt(), Facts);
}

void FunctionFlow::followPaths(const FunctionDecl &Function) {
  std::unique_ptr<CFG> Graph = buildGraph(Function);
  if (!Graph || Graph->size() * Variables.size() > 20000)
    return;
  llvm::SmallVector<model::TaskType> Types;
  for (const Variable &Var : Variables)
    Types.push_back(Var.Type);
  TaskTransfer Transfer(Index, TheModel, Numbers, Types);
  Conditions Asked(*Graph, Function.getASTContext());
  PathSolver<AllStates> Solver(*Graph, Asked);
  AllStates Entry{TaskTransfer::States(Variables.size())};
  for (unsigned I = 0; I != Variables.size(); ++I)
    if (isa<ParmVarDecl>(Variables[I].Decl))
      Entry.Tasks[I] = TaskState::of(Unknown);
  TryBlocks Tries(*Graph, Index);
  // Whatever the try block may throw, it throws between two of its mentions.
  auto AtCatch = [&](const CXXCatchStmt &Handler) {
    AllStates Caught = Entry;
    auto Collect = [&](const TaskTransfer::States &Now) {
      for (unsigned I = 0; I != Now.size(); ++I)
        Caught.Tasks[I].join(Now[I].thrown());
    };
    auto Mentioned = [&](const DeclRefExpr *, const TaskTransfer::States &Now) {
      Collect(Now);
    };
    for (const CFGBlock *Block : Tries.of(Handler))
      for (auto Before : Solver.at(*Block).Entries) {
        Transfer.run(*Block, Before.Value.Tasks, {{}, {}, {}, Mentioned});
        Collect(Before.Value.Tasks);
      }
    return Caught;
  };
  Solver.solve(
      Entry,
      [&](const CFGBlock &Block, AllStates &Now, PathFacts &Facts) {
        Transfer.run(Block, Now.Tasks, {});
        applyFacts(Asked, Block, Facts);
      },
      [&](const CFGBlock &From, unsigned Successor, AllStates &Now) {
        Transfer.along(From, Successor, Now.Tasks);
      },
      AtCatch);

  bool IsVague = false;
  auto Mention = [&](const DeclRefExpr *Ref, const TaskState &State) {
    Before[Ref].join(State);
    if (IsVague)
      Vague.insert(Ref);
  };
  auto Dies = [&](unsigned Var, const TaskState &State, SourceLocation Loc) {
    if (!IsVague || State.only(Fresh))
      report(Variables[Var], State, LostTask::How::OnSomePath, Loc);
  };
  auto Replaced = [&](unsigned Var, const TaskState &State,
                      SourceLocation Loc) {
    if (!IsVague || State.only(Fresh))
      report(Variables[Var], State, LostTask::How::Overwritten, Loc);
  };
  for (const CFGBlock *Block : *Graph) {
    IsVague = Solver.at(*Block).IsVague;
    for (auto Entry : Solver.at(*Block).Entries)
      Transfer.run(*Block, Entry.Value.Tasks, {Mention, Dies, Replaced, {}});
  }
  findReuses(changedIn(*Graph));
}

void FunctionFlow::findReuses(const ChangedSet &Changed) {
  for (const DeclRefExpr *Ref : Index.references()) {
    auto It = Before.find(Ref);
    const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
    if (It == Before.end() || !Var ||
        !isOneShot(Variables[Numbers.lookup(Var)].Type))
      continue;
    TaskUse Use =
        classifyUse(Index, Ref, Variables[Numbers.lookup(Var)].Type, TheModel);
    std::optional<Reuse> Found =
        judgeReuse(Index, Ref, Use, It->second, Changed);
    if (Found && (Found->Always || !Vague.contains(Ref)))
      Reuses.push_back(*Found);
  }
}

} // namespace corolint::flow

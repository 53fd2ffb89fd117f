// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/answers/FunctionFlow.h"
#include "flow/answers/MeantDrop.h"
#include "flow/paths/ChangedBy.h"
#include "flow/paths/TestMacros.h"
#include "model/code/Limits.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::flow {

bool AllStates::join(const AllStates &Other) {
  bool Grew = false;
  for (unsigned I = 0; I != Tasks.size(); ++I)
    Grew |= Tasks[I].join(Other.Tasks[I]);
  return Grew;
}

FunctionFlow::FunctionFlow(const FunctionDecl &Function, const BodyIndex &Index,
                           model::Model &TheModel)
    : TheModel(TheModel), Index(Index), Places(Function, Index, TheModel) {
  for (LostTask &Forgotten : forgottenTasks(Function, Index, TheModel))
    if (!isLikeVoidCast(Forgotten, Function.getASTContext()) ||
        !mayCastToVoid(Forgotten.Creation, Forgotten.Type, TheModel))
      add(std::move(Forgotten));
  if (!Places.empty())
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

TaskState FunctionFlow::stateAt(const Expr *Place) const {
  return Before.lookup(Place);
}

const Slot *FunctionFlow::slotAt(const Expr *Place) const {
  const Mention *M = Places.of(Place);
  return M && M->Count == 1 ? &Places.all()[M->First] : nullptr;
}

void FunctionFlow::add(LostTask Task) {
  auto IsSame = [&](const LostTask &L) {
    return L.Creation == Task.Creation &&
           (L.Creation || L.Variable == Task.Variable);
  };
  if (llvm::none_of(Lost, IsSame))
    Lost.push_back(std::move(Task));
}

// True if the task is used in a section of a test that creates it for all its
// sections.
bool FunctionFlow::isForSections(unsigned Number) const {
  const VarDecl *Variable = Places.all()[Number].Variable;
  const SourceManager &SM = Variable->getASTContext().getSourceManager();
  const DeclStmt *Declared = Index.declarationOf(Variable);
  const Stmt *Scope = Declared ? Index.directParent(Declared) : nullptr;
  auto InSection = [&](const Mention &M) {
    for (const Stmt *S = M.Ref; S && S != Scope; S = Index.directParent(S))
      if (const auto *If = dyn_cast<IfStmt>(S); If && isSection(*If, SM))
        return true;
    return false;
  };
  return llvm::any_of(Places.mentions(), [&](const Mention &M) {
    return M.covers(Number) && InSection(M);
  });
}

// True if the program states or shows that this task need not be awaited.
bool FunctionFlow::isMeant(const Slot &Where, const Expr *Creation,
                           LostTask::How How) const {
  if (How == LostTask::How::Unread && Where.Variable->hasAttr<UnusedAttr>() &&
      mayCastToVoid(Creation, Where.Type, TheModel))
    return true;
  if (const VarDecl *Promise = promiseOf(Creation)) {
    unsigned Mentions =
        llvm::count_if(Index.references(), [&](const DeclRefExpr *Ref) {
          return Ref->getDecl() == Promise;
        });
    return How == LostTask::How::OnSomePath || Mentions == 1;
  }
  return (How == LostTask::How::OnSomePath && isNamedReady(Creation)) ||
         (How == LostTask::How::Overwritten &&
          (isNamedReady(Creation) || isReady(Creation, Where.Type, TheModel)));
}

void FunctionFlow::report(unsigned Number, const TaskState &State,
                          LostTask::How How, SourceLocation Dies) {
  const Slot &Where = Places.all()[Number];
  if (!State.may(Fresh))
    return;
  if (!Places.isEverRead(Number))
    How = LostTask::How::Unread;
  else if (isForSections(Number))
    return;
  // Created only on one path and consumed on another: their conditions may
  // belong together.
  if (How == LostTask::How::OnSomePath && State.may(Empty))
    return;
  // A generator need not be asked for all that it gives.
  if (How == LostTask::How::OnSomePath && Where.Type.Yields)
    return;
  // Leaving the scope, or replacing the task, cancels it.
  if (How != LostTask::How::Unread && Where.Type.Ends &&
      Where.Type.Dropped.empty())
    return;
  for (const Expr *Creation : State.Creations) {
    if (How == LostTask::How::OnSomePath &&
        isRemadeInSelect(Places, Index, Number, Creation))
      continue;
    if (!isMeant(Where, Creation, How))
      add({How, Creation, Where.Type, Where.Variable,
           How == LostTask::How::Unread ? SourceLocation() : Dies, Where.Name});
  }
}

static ChangedSet changedIn(const CFG &Graph) {
  ChangedSet Changed;
  for (const CFGBlock *Block : Graph)
    for (const CFGElement &Element : *Block)
      if (std::optional<CFGStmt> S = Element.getAs<CFGStmt>();
          S && !isa<DeclStmt>(S->getStmt()))
        changedBy(S->getStmt(), [&](const ValueDecl *D) { Changed.insert(D); });
  return Changed;
}

static void applyFacts(const PathConditions &Asked, const CFGBlock &Block,
                       PathFacts &Facts) {
  for (const CFGElement &Element : Block)
    if (std::optional<CFGStmt> S = Element.getAs<CFGStmt>())
      Asked.apply(S->getStmt(), Facts);
}

// The caller of a function without a result gives the task away: this function
// has to consume it.
static bool isForTheFunction(const FunctionDecl &Function,
                             model::Model &TheModel) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  bool GivesNothing = Function.getReturnType()->isVoidType() ||
                      isa_and_nonnull<CoroutineBodyStmt>(Function.getBody());
  return GivesNothing && !(Method && Method->isVirtual()) &&
         !isa<CXXDestructorDecl>(Function) &&
         TheModel.roles(Function).Roles.empty();
}

static AllStates entryOf(const FunctionDecl &Function, const Slots &Places,
                         model::Model &TheModel) {
  AllStates Entry{TaskTransfer::States(Places.all().size())};
  bool IsForUs = isForTheFunction(Function, TheModel);
  for (unsigned I = 0; I != Places.all().size(); ++I) {
    const Slot &Where = Places.all()[I];
    if (!isa<ParmVarDecl>(Where.Variable))
      continue;
    bool IsFresh = IsForUs &&
                   Places.of(Where.Variable).Form->What == Shape::Kind::Task &&
                   Where.Type.isLazy() && !Where.Type.MayDrop &&
                   !Where.Variable->getType()->isReferenceType();
    Entry.Tasks[I] = IsFresh ? TaskState::fresh({}) : TaskState::of(Unknown);
  }
  return Entry;
}

void FunctionFlow::followPaths(const FunctionDecl &Function) {
  std::unique_ptr<CFG> Graph = buildGraph(Function);
  if (!Graph || Graph->size() * Places.all().size() > limits::TaskCells)
    return;
  TaskTransfer Transfer(Places, TheModel);
  PathConditions Asked(*Graph, Function.getASTContext());
  PathSolver<AllStates> Solver(*Graph, Asked);
  AllStates Entry = entryOf(Function, Places, TheModel);
  TryBlocks Tries(*Graph, Index);
  auto AtCatch = [&](const CXXCatchStmt &Handler) {
    const auto *Try =
        dyn_cast_or_null<CXXTryStmt>(Index.directParent(&Handler));
    AllStates Caught{TaskTransfer::States(Places.all().size())};
    auto Collect = [&](const Stmt &Thrower, const TaskTransfer::States &Now) {
      if (Try && !Index.isInside(&Thrower, Try->getTryBlock()))
        return;
      for (unsigned I = 0; I != Now.size(); ++I)
        Caught.Tasks[I].join(Now[I].thrown());
    };
    for (const TryBlocks::Part &Part : Tries.of(Handler))
      for (auto Before : Solver.at(*Part.Block).Entries)
        Transfer.run(*Part.Block, Before.Value.Tasks, {{}, {}, {}, Collect});
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
  collect(Function, *Graph, Solver, Transfer);
  findReuses(changedIn(*Graph));
}

static bool throwsIn(const CFGBlock &Block) {
  return llvm::any_of(Block, [](const CFGElement &Element) {
    std::optional<CFGStmt> S = Element.getAs<CFGStmt>();
    return S && isa<CXXThrowExpr>(S->getStmt());
  });
}

// The numbers of the successors that are the end of the function.
static llvm::SmallVector<unsigned, 2> endsAfter(const CFGBlock &Block) {
  llvm::SmallVector<unsigned, 2> Ends;
  if (Block.hasNoReturnElement())
    return Ends;
  for (const auto &[Number, Next] : llvm::enumerate(Block.succs()))
    if (Next.getReachableBlock() == &Block.getParent()->getExit())
      Ends.push_back(Number);
  return Ends;
}

// True if the variable changes in a loop that it outlives. Then the number of
// the iteration may decide whether the task in it was awaited.
bool FunctionFlow::isInLoop(unsigned Number) const {
  const DeclStmt *Declared = Index.declarationOf(Places.all()[Number].Variable);
  const Stmt *Scope = Declared ? Index.directParent(Declared) : nullptr;
  return llvm::any_of(Places.mentions(), [&](const Mention &M) {
    if (!M.covers(Number))
      return false;
    for (const Stmt *S = M.Place; S && S != Scope; S = Index.directParent(S))
      if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(S))
        return true;
    return false;
  });
}

namespace {
/// A statement that puts something else into a slot.
struct Replacement {
  TaskState Before; ///< over all paths that lead there
  TaskState Lost;   ///< of those that are understood
  LostTask::How How = LostTask::How::Overwritten;
};
} // namespace

void FunctionFlow::collect(const FunctionDecl &Function, const CFG &Graph,
                           const PathSolver<AllStates> &Solver,
                           TaskTransfer &Transfer) {
  bool IsVague = false, Throws = false, Fails = false;
  const SourceManager &SM = Function.getASTContext().getSourceManager();
  auto Mentioned = [&](const Mention &M, const TaskState &State) {
    Before[M.Place].join(State);
    if (IsVague)
      Vague.insert(M.Place);
  };
  auto Dies = [&](unsigned Slot, const TaskState &State, SourceLocation Loc) {
    if (Fails)
      return;
    // A throw informs the caller that the argument was not taken.
    if (!IsVague && !Throws)
      reportParameter(Slot, State, Loc);
    if (!IsVague || State.only(Fresh))
      report(Slot, State, LostTask::How::OnSomePath, Loc);
  };
  // By slot and place: over all paths, with any facts.
  std::map<std::pair<unsigned, SourceLocation>, Replacement> Replacements;
  auto Replaced = [&](unsigned Slot, const TaskState &State, SourceLocation Loc,
                      bool IsCleared) {
    Replacement &Known = Replacements[{Slot, Loc}];
    Known.Before.join(State);
    if (!IsVague || State.only(Fresh))
      Known.Lost.join(State);
    Known.How = IsCleared ? LostTask::How::Cleared : LostTask::How::Overwritten;
  };
  for (const CFGBlock *Block : Graph) {
    IsVague = Solver.at(*Block).IsVague;
    Throws = throwsIn(*Block);
    Fails = failsAssertion(*Block, SM);
    for (auto Entry : Solver.at(*Block).Entries) {
      Transfer.run(*Block, Entry.Value.Tasks, {Mentioned, Dies, Replaced, {}});
      // The graph ends parameters at a return, but not at the closing brace.
      for (unsigned Successor : endsAfter(*Block)) {
        TaskTransfer::States Now = Entry.Value.Tasks;
        Transfer.along(*Block, Successor, Now);
        for (unsigned I = 0; I != Places.all().size(); ++I)
          if (isa<ParmVarDecl>(Places.all()[I].Variable))
            Dies(I, Now[I], Function.getBody()->getEndLoc());
      }
    }
  }
  for (const auto &[Where, Found] : Replacements)
    if (Found.Before.only(Fresh | Empty) || !isInLoop(Where.first))
      report(Where.first, Found.Lost, Found.How, Where.second);
}

void FunctionFlow::reportParameter(unsigned Number, const TaskState &State,
                                   SourceLocation Dies) {
  const Slot &Where = Places.all()[Number];
  if (isa<ParmVarDecl>(Where.Variable) && State.may(Fresh) &&
      State.Creations.empty() && Places.isEverRead(Number))
    add({LostTask::How::OnSomePath, nullptr, Where.Type, Where.Variable, Dies,
         Where.Name});
}

void FunctionFlow::findReuses(const ChangedSet &Changed) {
  for (const Mention &M : Places.mentions()) {
    auto It = Before.find(M.Place);
    const Slot &Where = Places.all()[M.First];
    if (It == Before.end() || Where.Type.Yields ||
        Where.What == Shape::Kind::Many)
      continue;
    std::optional<Reuse> Found =
        judgeReuse(Index, M, Where, It->second, Changed);
    if (Found && (Found->Always || !Vague.contains(M.Place)))
      Reuses.push_back(*Found);
  }
}

} // namespace corolint::flow

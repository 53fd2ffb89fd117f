// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/locks/LockState.h"
#include "flow/locks/LockTypes.h"
#include "flow/locks/LockValue.h"
#include "flow/paths/PathSolver.h"
#include "model/code/Limits.h"
#include "model/code/Std.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::flow {
namespace {

class Analysis {
public:
  Analysis(const FunctionDecl &Function, const BodyIndex &Index,
           model::Model &TheModel)
      : Function(Function), Index(Index), TheModel(TheModel),
        Context(Function.getASTContext()) {}
  std::vector<HeldLock> run();

private:
  void findLocks();
  std::optional<unsigned> numberOf(const Expr *E) const;
  std::optional<unsigned> guardNumber(const VarDecl *Var) const;
  void addMutex(const Expr *Object);
  void walk(const CFGBlock &Block, LockStates &Now,
            llvm::function_ref<void(const Stmt *, const LockStates &)> Before);
  void statement(const Stmt *S, LockStates &Now);
  void memberCall(const CXXMemberCallExpr *E, LockStates &Now);
  void call(const CallExpr *E, LockStates &Now);
  void handOver(const CXXConstructExpr *E, LockStates &Now);
  void along(const CFGBlock &From, unsigned Successor, LockStates &Now);
  LockValue valueOf(const Expr *Init, LockStates &Now);
  std::optional<LockValue> adopted(const Expr &Construct, LockStates &Now);
  void addFound(const Expr *Suspension, const LockStates &Now, bool IsVague);

  const FunctionDecl &Function;
  const BodyIndex &Index;
  model::Model &TheModel;
  const ASTContext &Context;
  std::vector<Lock> Locks;
  std::vector<HeldLock> Found;
};

} // namespace

void Analysis::addMutex(const Expr *Object) {
  Object = lockObject(Object);
  QualType Type = Object->getType();
  if (Type->isPointerType())
    Type = Type->getPointeeType();
  const auto *Ref = dyn_cast<DeclRefExpr>(Object);
  const auto *Member = dyn_cast<MemberExpr>(Object);
  if (!(Ref || Member) || numberOf(Object) || !isThreadMutex(Type, TheModel))
    return;
  const ValueDecl *Named = Ref ? Ref->getDecl() : Member->getMemberDecl();
  Lock L{nullptr, {}, Named->getNameAsString(), Type.getNonReferenceType()};
  Object->Profile(L.Mutex, Context, true);
  Locks.push_back(std::move(L));
}

void Analysis::findLocks() {
  for (const ParmVarDecl *Param : Function.parameters())
    if (const CXXRecordDecl *Guard = Param->getType()->getAsCXXRecordDecl();
        !model::isStd(Guard, model::Std::Maybe) && !Param->hasDefaultArg() &&
        isThreadGuard(Param->getType(), TheModel))
      Locks.push_back({Param, {}, Param->getNameAsString(), Param->getType()});
  for (const VarDecl *Var : Index.variables())
    if (Var->hasLocalStorage() && !Var->isInvalidDecl() &&
        isThreadGuard(Var->getType(), TheModel))
      Locks.push_back({Var, {}, Var->getNameAsString(), Var->getType()});
  for (const Expr *E : Index.calls()) {
    if (const auto *Member = dyn_cast<CXXMemberCallExpr>(E)) {
      if (const CXXMethodDecl *Method = Member->getMethodDecl();
          Method && Member->getImplicitObjectArgument() &&
          effectOf(*Method) != LockEffect::None)
        addMutex(Member->getImplicitObjectArgument());
    } else if (const auto *Call = dyn_cast<CallExpr>(E)) {
      for (const Expr *Arg : Call->arguments())
        addMutex(Arg);
    }
  }
}

std::optional<unsigned> Analysis::guardNumber(const VarDecl *Var) const {
  for (unsigned I = 0; I != Locks.size(); ++I)
    if (Var && Locks[I].Guard == Var)
      return I;
  return std::nullopt;
}

std::optional<unsigned> Analysis::numberOf(const Expr *E) const {
  E = lockObject(E);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
    if (std::optional<unsigned> Number =
            guardNumber(dyn_cast<VarDecl>(Ref->getDecl())))
      return Number;
  // The lock in a guard, `guard.lock_`, is the lock that the guard holds.
  if (const auto *Member = dyn_cast<MemberExpr>(E);
      Member && isa<FieldDecl>(Member->getMemberDecl()) &&
      isThreadGuard(Member->getType(), TheModel))
    return numberOf(Member->getBase());
  if (E->isValueDependent() || E->containsErrors() ||
      !isa<DeclRefExpr, MemberExpr>(E))
    return std::nullopt;
  llvm::FoldingSetNodeID ID;
  E->Profile(ID, Context, true);
  for (unsigned I = 0; I != Locks.size(); ++I)
    if (!Locks[I].Guard && Locks[I].Mutex == ID)
      return I;
  return std::nullopt;
}

// `m.lock(); std::lock_guard guard(m, std::adopt_lock);`: the end of the guard
// unlocks what the function has locked.
std::optional<LockValue> Analysis::adopted(const Expr &Construct,
                                           LockStates &Now) {
  std::optional<LockValue> Taken;
  const auto *Guard = dyn_cast<CXXConstructExpr>(&Construct);
  if (Guard && model::isStd(Guard->getConstructor()) &&
      llvm::none_of(Guard->arguments(), [](const Expr *Arg) {
        return model::isStd(Arg->getType()->getAsCXXRecordDecl(),
                            "adopt_lock_t");
      }))
    return std::nullopt;
  for (const Stmt *Part : Construct.children()) {
    const auto *Arg = dyn_cast_or_null<Expr>(Part);
    std::optional<unsigned> Number = Arg ? numberOf(Arg) : std::nullopt;
    if (Number && !Locks[*Number].Guard && Now.Locks[*Number].Bits != Free)
      Taken = std::exchange(Now.Locks[*Number], LockValue::free());
  }
  return Taken;
}

LockValue Analysis::valueOf(const Expr *Init, LockStates &Now) {
  const Expr *E = Init ? guardConstruction(Init) : nullptr;
  if (isa_and_nonnull<CXXConstructExpr, InitListExpr>(E))
    if (std::optional<LockValue> Taken = adopted(*E, Now))
      return *Taken;
  if (!E || isa<CoawaitExpr, InitListExpr>(E))
    return LockValue::free();
  if (isa<CallExpr>(E) && !model::isMove(E))
    return LockValue::held(E->getBeginLoc());
  const auto *Construct = dyn_cast<CXXConstructExpr>(E);
  const Expr *Source = model::isMove(E) ? E : nullptr;
  if (Construct && constructedAs(Construct) == Constructed::Moved)
    Source = Construct->getArg(0);
  if (Source) {
    std::optional<unsigned> From = numberOf(Source);
    if (!From)
      return LockValue::unsure();
    return std::exchange(Now.Locks[*From], LockValue::free());
  }
  if (!Construct)
    return LockValue::unsure();
  switch (constructedAs(Construct)) {
  case Constructed::Held:
    return LockValue::held(Construct->getBeginLoc());
  case Constructed::NotHeld:
    return LockValue::free();
  case Constructed::Tried:
  case Constructed::Moved:
    return LockValue{Unsure, {Construct->getBeginLoc()}};
  }
  llvm_unreachable("all kinds are handled");
}

void Analysis::memberCall(const CXXMemberCallExpr *E, LockStates &Now) {
  const CXXMethodDecl *Method = E->getMethodDecl();
  const Expr *Object = E->getImplicitObjectArgument();
  std::optional<unsigned> Number =
      Method && Object ? numberOf(Object) : std::nullopt;
  if (!Number)
    return;
  LockValue &Value = Now.Locks[*Number];
  switch (effectOf(*Method)) {
  case LockEffect::Acquire:
    Value = LockValue::held(E->getBeginLoc());
    break;
  case LockEffect::Release:
    if (!leavesLocked(*E, Index))
      Value = LockValue::free();
    break;
  case LockEffect::Try:
    Value = LockValue{Unsure, {E->getBeginLoc()}};
    break;
  case LockEffect::Ask:
    break;
  case LockEffect::None:
    if (!Method->isConst())
      Value = LockValue::unsure();
    break;
  }
}

// std::lock takes them all; a condition variable gives the lock back; any other
// function may do anything with a lock that it receives.
void Analysis::call(const CallExpr *E, LockStates &Now) {
  const FunctionDecl *Callee = E->getDirectCallee();
  bool IsStd = model::isStd(Callee);
  llvm::StringRef Name = model::nameOf(Callee);
  for (const Expr *Arg : E->arguments()) {
    std::optional<unsigned> Number = numberOf(Arg);
    if (!Number || (isa<CXXOperatorCallExpr>(E) && Arg == E->getArg(0)))
      continue;
    if ((IsStd && Name == "lock") ||
        (Callee && Callee->hasAttr<AcquireCapabilityAttr>()))
      Now.Locks[*Number] = LockValue::held(E->getBeginLoc());
    else if (Callee && Callee->hasAttr<ReleaseCapabilityAttr>())
      Now.Locks[*Number] = LockValue::free();
    else if (!IsStd || Name == "swap" || Name == "try_lock")
      Now.Locks[*Number] = LockValue::unsure();
  }
}

// An awaiter with the guard as its argument releases it on suspension.
void Analysis::handOver(const CXXConstructExpr *E, LockStates &Now) {
  if (model::isStd(E->getConstructor()))
    return;
  for (const Expr *Arg : E->arguments())
    if (std::optional<unsigned> Number = numberOf(Arg);
        Number && Locks[*Number].Guard)
      Now.Locks[*Number] = LockValue::unsure();
}

void Analysis::statement(const Stmt *S, LockStates &Now) {
  if (const auto *Decls = dyn_cast<DeclStmt>(S)) {
    for (const Decl *D : Decls->decls())
      if (std::optional<unsigned> Number = guardNumber(dyn_cast<VarDecl>(D)))
        Now.Locks[*Number] = valueOf(cast<VarDecl>(D)->getInit(), Now);
  } else if (const auto *Member = dyn_cast<CXXMemberCallExpr>(S)) {
    memberCall(Member, Now);
    call(Member, Now);
  } else if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(S);
             Operator && Operator->getOperator() == OO_Equal) {
    if (std::optional<unsigned> Number = numberOf(Operator->getArg(0)))
      Now.Locks[*Number] = valueOf(Operator->getArg(1), Now);
  } else if (const auto *Call = dyn_cast<CallExpr>(S)) {
    if (!model::isMove(Call))
      call(Call, Now);
  } else if (const auto *Construct = dyn_cast<CXXConstructExpr>(S)) {
    // Moved: to a local guard by its DeclStmt, else out of sight.
    if (constructedAs(Construct) == Constructed::Moved &&
        !isa_and_nonnull<DeclStmt>(Index.parent(Construct)))
      if (std::optional<unsigned> Number = numberOf(Construct->getArg(0)))
        Now.Locks[*Number] = LockValue::free();
    handOver(Construct, Now);
  } else if (const auto *Lambda = dyn_cast<LambdaExpr>(S)) {
    for (const Expr *Init : Lambda->capture_inits())
      if (std::optional<unsigned> Number = Init ? numberOf(Init) : std::nullopt)
        Now.Locks[*Number] = LockValue::unsure();
  }
}

void Analysis::walk(
    const CFGBlock &Block, LockStates &Now,
    llvm::function_ref<void(const Stmt *, const LockStates &)> Before) {
  for (const CFGElement &Element : Block) {
    if (std::optional<CFGStmt> S = Element.getAs<CFGStmt>()) {
      if (Before)
        Before(S->getStmt(), Now);
      statement(S->getStmt(), Now);
    } else if (std::optional<CFGLifetimeEnds> End =
                   Element.getAs<CFGLifetimeEnds>()) {
      if (std::optional<unsigned> Number = guardNumber(End->getVarDecl()))
        Now.Locks[*Number] = LockValue::free();
    }
  }
}

// `if (m.try_lock())`, `if (guard)`, `if (guard.owns_lock())`
void Analysis::along(const CFGBlock &From, unsigned Successor,
                     LockStates &Now) {
  const auto *Asked =
      dyn_cast_or_null<Expr>(From.getTerminatorCondition(false));
  if (!Asked || From.succ_size() != 2)
    return;
  bool Answer = Successor == 0;
  Asked = Asked->IgnoreParenImpCasts();
  while (const auto *Not = dyn_cast<UnaryOperator>(Asked)) {
    Answer ^= Not->getOpcode() == UO_LNot;
    Asked = Not->getSubExpr()->IgnoreParenImpCasts();
  }
  const auto *Call = dyn_cast<CXXMemberCallExpr>(Asked);
  const CXXMethodDecl *Method = Call ? Call->getMethodDecl() : nullptr;
  std::optional<unsigned> Number =
      Method && Call->getImplicitObjectArgument()
          ? numberOf(Call->getImplicitObjectArgument())
          : std::nullopt;
  if (!Number)
    return;
  LockEffect Effect = effectOf(*Method);
  if (Effect != LockEffect::Try && Effect != LockEffect::Ask)
    return;
  LockValue &Value = Now.Locks[*Number];
  SourceLocation Taken =
      Value.Taken.empty() ? Call->getBeginLoc() : Value.Taken.front();
  Value = Answer ? LockValue::held(Taken) : LockValue::free();
}

void Analysis::addFound(const Expr *Suspension, const LockStates &Now,
                        bool IsVague) {
  for (unsigned I = 0; I != Locks.size(); ++I) {
    const LockValue &Value = Now.Locks[I];
    if (!(Value.Bits & Held) || (Value.Bits & Unsure) ||
        (IsVague && Value.Bits != Held))
      continue;
    bool Always = Value.Bits == Held;
    auto Same = [&](const HeldLock &L) {
      return L.Suspension == Suspension && L.Name == Locks[I].Name;
    };
    if (auto It = llvm::find_if(Found, Same); It != Found.end())
      It->Always &= Always;
    else
      Found.push_back({Suspension, Locks[I].Name, Locks[I].Type,
                       Value.Taken.front(), Always});
  }
}

std::vector<HeldLock> Analysis::run() {
  findLocks();
  std::unique_ptr<CFG> Graph = Locks.empty() ? nullptr : buildGraph(Function);
  if (!Graph || Graph->size() * Locks.size() > limits::LockCells)
    return {};
  PathConditions Asked(*Graph, Context);
  TryBlocks Tries(*Graph, Index);
  PathSolver<LockStates> Solver(*Graph, Asked);
  LockStates Entry = onEntry(Locks);
  auto AtCatch = [&](const CXXCatchStmt &Handler) {
    LockStates Caught = Entry;
    bool First = true;
    // The lock may be taken in the same block, before the try block.
    for (const TryBlocks::Part &Part : Tries.of(Handler))
      for (auto Before : Solver.at(*Part.Block).Entries) {
        bool IsInside = false;
        walk(*Part.Block, Before.Value,
             [&](const Stmt *S, const LockStates &Now) {
               IsInside |= S == Part.First;
               if (!IsInside || !mayThrowLocked(*S))
                 return;
               if (std::exchange(First, false))
                 Caught = Now;
               Caught.join(Now);
             });
      }
    for (LockValue &Value : Caught.Locks)
      if (Value.Bits != Held && Value.Bits != Free)
        Value = LockValue::unsure();
    return Caught;
  };
  Solver.solve(
      Entry,
      [&](const CFGBlock &Block, LockStates &Now, PathFacts &Facts) {
        walk(Block, Now, nullptr);
        for (const CFGElement &Element : Block)
          if (std::optional<CFGStmt> S = Element.getAs<CFGStmt>())
            Asked.apply(S->getStmt(), Facts);
      },
      [&](const CFGBlock &From, unsigned Successor, LockStates &Now) {
        along(From, Successor, Now);
      },
      AtCatch);
  for (const CFGBlock *Block : *Graph)
    for (auto Before : Solver.at(*Block).Entries)
      walk(*Block, Before.Value, [&](const Stmt *S, const LockStates &Now) {
        const auto *E = dyn_cast<CoroutineSuspendExpr>(S);
        if (E && keepsLocks(*E, TheModel))
          addFound(E, Now, Solver.at(*Block).IsVague);
      });
  const SourceManager &SM = Context.getSourceManager();
  llvm::stable_sort(Found, [&](const HeldLock &A, const HeldLock &B) {
    return SM.isBeforeInTranslationUnit(A.Suspension->getExprLoc(),
                                        B.Suspension->getExprLoc());
  });
  return std::move(Found);
}

std::vector<HeldLock> heldLocks(const FunctionDecl &Function,
                                const BodyIndex &Index,
                                model::Model &TheModel) {
  if (!isa_and_nonnull<CoroutineBodyStmt>(Function.getBody()))
    return {};
  return Analysis(Function, Index, TheModel).run();
}

} // namespace corolint::flow

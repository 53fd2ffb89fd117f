// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/lifetimes/Death.h"
#include "flow/lifetimes/Owners.h"
#include "flow/lifetimes/Waits.h"
#include "flow/tasks/ContainerUse.h"
#include "model/code/Lookup.h"
#include "model/code/Std.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::flow {

using model::Std;

using Where = TaskFate::Where;

const Stmt *Death::scopeOf(const VarDecl *Var) const {
  const DeclStmt *Declaration = Index.declarationOf(Var);
  return Declaration ? Index.directParent(Declaration) : nullptr;
}

// The statement that contains the expression \p E.
const Stmt *Death::topOf(const Stmt *E) const {
  for (const Stmt *Parent = Index.directParent(E);
       isa_and_nonnull<Expr>(Parent); Parent = Index.directParent(E))
    E = Parent;
  return E;
}

// True if \p A stands in one branch of an `if`, and \p B in the other, so that
// only one of them is executed in \p Within.
bool Death::areAlternatives(const Stmt *A, const Stmt *B,
                            const Stmt *Within) const {
  bool IsFound = false;
  for (const Stmt *S = A; S;
       S = S == Within ? nullptr : Index.directParent(S)) {
    if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(S))
      return false;
    const auto *If = dyn_cast<IfStmt>(S);
    const Stmt *Then = If ? If->getThen() : nullptr,
               *Else = If ? If->getElse() : nullptr;
    IsFound |= Else && ((Index.isInside(A, Then) && Index.isInside(B, Else)) ||
                        (Index.isInside(A, Else) && Index.isInside(B, Then)));
  }
  return IsFound;
}

// Mentions other than the store, and not in the other branch of an `if` around
// it.
bool Death::isMentioned(const VarDecl *Var, const Stmt *Within,
                        const Stmt *Store) const {
  return llvm::any_of(Index.references(), [&](const DeclRefExpr *Ref) {
    return Ref->getDecl() == Var && Index.isInside(Ref, Within) &&
           !Index.isInside(Ref, Store) && !areAlternatives(Ref, Store, Within);
  });
}

// `spawn(f())`, where `spawn` is a function object without other use.
static bool isFunctionObject(const model::Call &Called) {
  const CXXRecordDecl *Class =
      Called.functionObject() ? Called.Object->getType()->getAsCXXRecordDecl()
                              : nullptr;
  return Class && Class->hasDefinition() && Class->isEmpty();
}

// A task that is spawned with a context, or by a method of one, may end before
// the local dies, if the code that runs the context waits for it.
bool Death::namesNobody(const Stmt *Spawn) const {
  const auto *E = dyn_cast<Expr>(Spawn);
  std::optional<model::Call> Called =
      E ? model::asCall(model::strip(E)) : std::nullopt;
  if (!Called)
    return false;
  if (!isa<CallExpr>(Called->Node) ||
      (Called->Object && !isFunctionObject(*Called)))
    return false;
  unsigned Others = 0;
  for (const Expr *Arg : Called->Args)
    Others += !isa<CXXDefaultArgExpr>(Arg);
  return Others == 1;
}

// `f(x);` that runs by itself, without a spawner.
bool Death::isBare(const Stmt *Spawn) const {
  const auto *E = dyn_cast<Expr>(Spawn);
  std::optional<model::Call> Called =
      E ? model::asCall(model::strip(E)) : std::nullopt;
  bool IsVariable = E && isa<DeclRefExpr>(model::strip(E));
  return IsVariable ||
         (Called && TheNeeds.model().roles(*Called).Roles.empty());
}

// `auto executor = co_await this_coro::executor;`, `auto e =
// x.get_executor();`: a handle to something else. What waits for its tasks
// cannot be copied.
static bool isHandle(const VarDecl &Var, const CXXRecordDecl &Record) {
  const Expr *Init = Var.getInit() ? model::strip(Var.getInit()) : nullptr;
  const auto *Call = dyn_cast_or_null<CallExpr>(Init);
  llvm::StringRef Name =
      model::nameOf(Call ? Call->getDirectCallee() : nullptr);
  bool IsGiven = isa_and_nonnull<CoawaitExpr>(Init) ||
                 (Call && !Name.contains_insensitive("make") &&
                  !Name.contains_insensitive("create"));
  return IsGiven && Record.hasDefinition() && model::isCopyable(Record);
}

namespace {
/// True if an expression names a local variable that is a separate object, and
/// no handle, task or closure.
class NamesLocal : public ConstDynamicRecursiveASTVisitor {
public:
  explicit NamesLocal(model::Model &TheModel) : TheModel(TheModel) {}
  bool Found = false;
  bool VisitDeclRefExpr(const DeclRefExpr *E) override {
    const auto *Var = dyn_cast<VarDecl>(E->getDecl());
    const CXXRecordDecl *Record =
        Var ? Var->getType()->getAsCXXRecordDecl() : nullptr;
    Found |= Record && Var->hasLocalStorage() && !Record->isLambda() &&
             !isHandle(*Var, *Record) && !TheModel.isTask(Var->getType());
    return !Found;
  }

private:
  model::Model &TheModel;
};
} // namespace

// `spawn(pool, f(x))` with a local pool, whose end may wait.
bool Death::isForLocalContext(const Stmt *Spawn) const {
  const auto *E = dyn_cast<Expr>(Spawn);
  std::optional<model::Call> Called =
      E ? model::asCall(model::strip(E)) : std::nullopt;
  if (!Called)
    return true;
  NamesLocal Visitor(TheNeeds.model());
  if (Called->Object &&
      !TheNeeds.model().isAwaitable(Called->Object->getType()))
    Visitor.TraverseStmt(Called->Object);
  for (const Expr *Arg : Called->Args)
    if (!isa<CXXDefaultArgExpr>(Arg) && !closureBody(model::strip(Arg)) &&
        !TheNeeds.model().isAwaitable(Arg->getType()))
      Visitor.TraverseStmt(Arg);
  return Visitor.Found;
}

bool Death::isAfter(const Stmt &First, const Stmt &Second) const {
  const SourceManager &SM = Function.getASTContext().getSourceManager();
  return SM.isBeforeInTranslationUnit(First.getEndLoc(), Second.getBeginLoc());
}

// `spawn(f(local)); run();`: the task may end before the local does. After a
// spawner with a context, any function may wait for that.
bool Death::mayWaitAfter(const Stmt &Spawn, const VarDecl *Local,
                         bool AnyMayWait) const {
  const Stmt *Scope = scopeOf(Local);
  return llvm::any_of(Index.calls(), [&](const Expr *E) {
    if (!isAfter(Spawn, *E))
      return false;
    std::optional<model::Call> Called = model::asCall(E);
    if (Called && isWait(*Called, TheNeeds.model()))
      return true;
    if (Scope && !Index.isInside(E, Scope))
      return false;
    if (isa<CoawaitExpr>(E))
      return true;
    return AnyMayWait && Called && isa<CallExpr>(E) &&
           !model::isStd(Called->Function);
  });
}

SourceLocation Death::scopeEnd(const VarDecl *Local) const {
  const Stmt *Scope = scopeOf(Local);
  return Scope ? Scope->getEndLoc() : Function.getBody()->getEndLoc();
}

// `*this`, an object that the caller has, or a part of one.
static bool isOfCaller(const Expr *Target) {
  const Expr *E = Target ? Target->IgnoreParenImpCasts() : nullptr;
  if (const auto *Member = dyn_cast_or_null<MemberExpr>(E))
    return isOfCaller(Member->getBase());
  const auto *Ref = dyn_cast_or_null<DeclRefExpr>(E);
  return isa_and_nonnull<CXXThisExpr>(E) ||
         (Ref && isa<ParmVarDecl>(Ref->getDecl()) &&
          !Ref->refersToEnclosingVariableOrCapture() &&
          (Ref->getDecl()->getType()->isReferenceType() ||
           Ref->getDecl()->getType()->isPointerType()));
}

// `member = f(local);` at the end of the scope of the local: the member is
// consumed when the local is gone.
SourceLocation Death::ofMember(const VarDecl *Local,
                               const TaskFate &Fate) const {
  if (!isOfCaller(Fate.Target) || mayWaitAfter(*Fate.Statement, Local, true))
    return {};
  return scopeEnd(Local);
}

SourceLocation Death::ofStored(const Referent &Dead,
                               const TaskFate &Fate) const {
  const VarDecl *Local = Dead.Variable;
  if (!Fate.Holder)
    return ofMember(Local, Fate);
  TaskFate Later = TheNeeds.laterFate(Index, Fate.Holder);
  if (Later.Kind == Where::Returned && Local != Fate.Holder)
    return Later.Statement->getBeginLoc();
  if (Later.Kind == Where::Spawned && Local != Fate.Holder)
    return ofSpawned(Local, Later);
  if (Later.Kind == Where::Stored && Local != Fate.Holder)
    return ofMember(Local, Later);
  if (SourceLocation Lost =
          Dead.IsContent ? ofContent(Local, Fate) : SourceLocation();
      Lost.isValid())
    return Lost;
  const Stmt *Inner = scopeOf(Local), *Outer = scopeOf(Fate.Holder);
  bool IsNarrower =
      Inner && Inner != Outer && (!Outer || Index.isInside(Inner, Outer));
  if (!IsNarrower || isMentioned(Fate.Holder, Inner, topOf(Fate.Statement)) ||
      !isRead(Index, *Fate.Holder, TheNeeds.model()))
    return {};
  return Inner->getEndLoc();
}

SourceLocation Death::ofSpawned(const VarDecl *Local,
                                const TaskFate &Fate) const {
  if (Function.isMain() || !isa<FunctionDecl>(Local->getDeclContext()))
    return {};
  bool IsBare = isBare(Fate.Statement);
  bool IsKnownContext = !IsBare && !namesNobody(Fate.Statement);
  // A call in a coroutine does not wait for another one: that is an await.
  bool AnyMayWait =
      IsKnownContext || (IsBare && !isa<CoroutineBodyStmt>(Function.getBody()));
  if ((IsKnownContext && isForLocalContext(Fate.Statement)) ||
      mayWaitAfter(*Fate.Statement, Local, AnyMayWait))
    return {};
  return scopeEnd(Local);
}

SourceLocation Death::ofLocal(const Referent &Dead,
                              const TaskFate &Fate) const {
  switch (Fate.Kind) {
  case Where::Returned:
    return Fate.Statement->getBeginLoc();
  case Where::Spawned:
    return ofSpawned(Dead.Variable, Fate);
  case Where::Stored:
    return ofStored(Dead, Fate);
  case Where::Unknown:
  case Where::Awaited:
  case Where::Dropped:
  case Where::Captured:
  case Where::Forgotten:
    return {};
  }
  llvm_unreachable("all kinds are handled");
}

SourceLocation Death::ofTemporary(const TaskFate &Fate, bool IsLazy) const {
  bool IsStored = Fate.Kind == Where::Stored;
  if (!IsStored && Fate.Kind != Where::Returned && Fate.Kind != Where::Spawned)
    return {};
  if (IsStored && IsLazy && Fate.Holder &&
      !isRead(Index, *Fate.Holder, TheNeeds.model()))
    return {};
  return Fate.Statement->getEndLoc();
}

SourceLocation Death::before(const Referent &Dead, const TaskFate &Fate,
                             bool IsLazy) const {
  const auto *Spawn = Fate.Kind == Where::Spawned
                          ? dyn_cast_or_null<Expr>(Fate.Statement)
                          : nullptr;
  if (Spawn && isResultWaitedFor(Index, TheNeeds.model(), *Spawn))
    return {};
  if (Dead.Kind == Referent::What::Temporary)
    return Dead.IsShared && !makesOwner(Dead.Temporary)
               ? SourceLocation()
               : ofTemporary(Fate, IsLazy);
  if (Dead.Kind != Referent::What::Local ||
      (Dead.IsContent && isGivenOn(Index, Dead.Variable)) ||
      (Dead.IsShared && !isOnlyOwner(Index, Dead.Variable)))
    return {};
  return ofLocal(Dead, Fate);
}

} // namespace corolint::flow

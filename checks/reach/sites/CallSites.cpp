// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/sites/CallSites.h"
#include "model/code/Lookup.h"
#include "reach/owners/OwnerPath.h"
#include "reach/sites/Destructors.h"
#include "reach/sites/GuardedVisitor.h"
#include "reach/sites/ScopeEnds.h"
#include "reach/sites/ThreadEnds.h"
#include "reach/values/Ownership.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;

namespace corolint::reach {
namespace {

class CallCollector : public GuardedVisitor {
public:
  CallCollector(const ASTContext &Context, bool IsExact)
      : GuardedVisitor(Context), IsExact(IsExact) {
    ShouldVisitImplicitCode = true;
  }
  std::vector<CallSite> Sites;

  void function(const FunctionDecl &Function) {
    Current = &Function;
    if (IsExact)
      enter(Function);
    const auto *Method = dyn_cast<CXXDestructorDecl>(&Function);
    IsOfPromise = Method && isPromise(*Method->getParent());
    if (const auto *Ctor = dyn_cast<CXXConstructorDecl>(&Function))
      for (const CXXCtorInitializer *Init : Ctor->inits())
        initializer(*Ctor, *Init);
    const Stmt *Body = Function.getBody();
    if (const auto *Coroutine = dyn_cast_or_null<CoroutineBodyStmt>(Body)) {
      promiseHooks(*Coroutine);
      Body = Coroutine->getBody();
    }
    TraverseStmt(const_cast<Stmt *>(Body));
    if (const auto *Dtor = dyn_cast<CXXDestructorDecl>(&Function))
      members(*Dtor);
    llvm::erase_if(Sites, [](const CallSite &Site) {
      return !Site.Callee && !Site.Called.Node;
    });
  }

  bool TraverseLambdaExpr(LambdaExpr *Lambda) override {
    for (Expr *Init : Lambda->capture_inits()) {
      handOver(Init);
      TraverseStmt(Init);
    }
    return true;
  }
  // The operand is also in the common expression; visiting both would take
  // exponential time for nested awaits.
  bool TraverseCoawaitExpr(CoawaitExpr *E) override {
    if (!E->getCommonExpr() || !E->getReadyExpr())
      return TraverseStmt(E->getOperand());
    for (Expr *Part : {E->getCommonExpr(), E->getReadyExpr(),
                       E->getSuspendExpr(), E->getResumeExpr()})
      TraverseStmt(Part);
    return true;
  }
  // So does that of a `co_return`: in the call of `return_value`.
  bool TraverseCoreturnStmt(CoreturnStmt *S) override {
    const auto *Call = dyn_cast_or_null<CallExpr>(
        S->getPromiseCall() ? model::strip(S->getPromiseCall()) : nullptr);
    if (!Call || Call->getNumArgs() == 0)
      TraverseStmt(S->getOperand());
    TraverseStmt(S->getPromiseCall());
    return leave();
  }
  // Written where the parameter or member is declared, executed here.
  bool TraverseCXXDefaultArgExpr(CXXDefaultArgExpr *E) override {
    return elsewhere(E->getUsedLocation(), E->getExpr());
  }
  bool TraverseCXXDefaultInitExpr(CXXDefaultInitExpr *E) override {
    handOver(E->getExpr());
    return elsewhere(E->getUsedLocation(), E->getExpr());
  }
  // Exception handling in a library does not matter: it destroys what the
  // library has made. A deleter that is called there is otherwise called later.
  bool TraverseCXXCatchStmt(CXXCatchStmt *Handler) override {
    if (!Context.getSourceManager().isInSystemHeader(Current->getLocation()))
      return GuardedVisitor::TraverseCXXCatchStmt(Handler);
    for (Stmt *S : Handler->getHandlerBlock()->children())
      if (auto *Call = dyn_cast<CXXOperatorCallExpr>(S);
          Call && Call->getOperator() == OO_Call)
        TraverseStmt(Call);
    return true;
  }
  // The value goes to the caller, which destroys it.
  bool VisitReturnStmt(ReturnStmt *Return) override {
    handOver(Return->getRetValue());
    return leave();
  }
  bool VisitInitListExpr(InitListExpr *List) override {
    for (const Expr *Init : List->inits())
      handOver(Init);
    return true;
  }
  bool VisitCXXNewExpr(CXXNewExpr *New) override {
    handOver(New->getInitializer());
    implied(New->getBeginLoc(), New->getOperatorNew());
    return true;
  }

  bool VisitCallExpr(CallExpr *E) override {
    if (!isGivenOnlyMoved(*E))
      written(*E);
    for (const Expr *Arg : E->arguments())
      if (const VarDecl *Var = model::isMove(Arg) ? pointer(Arg) : nullptr)
        MovedFrom.insert(Var);
    return true;
  }
  bool VisitCXXConstructExpr(CXXConstructExpr *E) override {
    written(*E);
    return true;
  }
  bool VisitCXXInheritedCtorInitExpr(CXXInheritedCtorInitExpr *E) override {
    implied(E->getLocation(), E->getConstructor());
    return true;
  }
  bool VisitCXXBindTemporaryExpr(CXXBindTemporaryExpr *E) override {
    if (!HandedOver.contains(E))
      destructor(E->getBeginLoc(), E->getType());
    return true;
  }
  bool VisitCXXDeleteExpr(CXXDeleteExpr *E) override {
    if (QualType Type = E->getDestroyedType(); !Type.isNull())
      deletion(E->getBeginLoc(), Type, referredVariable(E->getArgument()));
    implied(E->getBeginLoc(), E->getOperatorDelete());
    return true;
  }
  bool VisitVarDecl(VarDecl *Var) override {
    handOver(Var->getInit());
    bool IsKept = !IsExact || !canGiveAway(Var->getType()) ||
                  !owners().isEmptyAtEnd(*Var);
    if (const auto *Cleanup = Var->getAttr<CleanupAttr>())
      implied(Var->getLocation(), Cleanup->getFunctionDecl());
    if (Var->hasLocalStorage() && !isa<ParmVarDecl>(Var) &&
        !Var->isNRVOVariable() && IsKept)
      destructor(Var->getLocation(), Var->getType(), Var);
    threadEnd(Var->getLocation(), waitedForAtEnd(*Var, *Current));
    return true;
  }
  // `std::async(f);`: the end of the statement waits.
  bool VisitExprWithCleanups(ExprWithCleanups *Full) override {
    const Expr *E = Full->getSubExpr()->IgnoreParens();
    while (const auto *Cast = dyn_cast<ExplicitCastExpr>(E))
      E = Cast->getSubExpr()->IgnoreParens();
    if (const auto *Bound = dyn_cast<CXXBindTemporaryExpr>(E);
        Bound && !HandedOver.contains(Bound))
      threadEnd(Full->getBeginLoc(), startsWaitedFor(Bound));
    return true;
  }
  bool TraverseBindingDecl(BindingDecl *Binding) override {
    if (const VarDecl *Holding = Binding->getHoldingVar())
      elsewhere(Binding->getDecomposedDecl()->getLocation(),
                const_cast<Expr *>(Holding->getInit()));
    return true;
  }

private:
  // The variable that points to the object that `E` is, or points to.
  static const VarDecl *pointer(const Expr *E) {
    E = model::stripMove(E);
    if (const auto *Operator = dyn_cast<UnaryOperator>(E))
      return pointer(Operator->getSubExpr());
    if (const auto *Address = dyn_cast<CallExpr>(E);
        Address && Address->getNumArgs() == 1)
      return pointer(Address->getArg(0));
    const auto *Ref = dyn_cast<DeclRefExpr>(E);
    return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  }
  // `construct(to, std::move(*from)); destroy(from);`, as libraries move
  // elements of their containers: nothing is left to destroy.
  bool isGivenOnlyMoved(const CallExpr &E) const {
    if (MovedFrom.empty() ||
        !Context.getSourceManager().isInSystemHeader(Current->getLocation()))
      return false;
    bool IsGiven = false;
    for (const Expr *Arg : E.arguments()) {
      if (!Arg->getType()->isPointerType())
        continue;
      const VarDecl *Var = pointer(Arg);
      if (!Var || !MovedFrom.contains(Var))
        return false;
      IsGiven = true;
    }
    return IsGiven;
  }
  // A temporary that becomes a variable, member or result: its owner destroys
  // it.
  void handOver(const Expr *E) {
    while (E) {
      const Expr *Inner = nullptr;
      if (const auto *Full = dyn_cast<FullExpr>(E))
        Inner = Full->getSubExpr();
      else if (const auto *Paren = dyn_cast<ParenExpr>(E))
        Inner = Paren->getSubExpr();
      else if (isa<ImplicitCastExpr, CXXFunctionalCastExpr>(E))
        Inner = cast<CastExpr>(E)->getSubExpr();
      else if (const auto *Construct = dyn_cast<CXXConstructExpr>(E))
        Inner = Construct->isElidable() ? Construct->getArg(0) : nullptr;
      else if (const auto *Choice = dyn_cast<ConditionalOperator>(E)) {
        handOver(Choice->getTrueExpr());
        Inner = Choice->getFalseExpr();
      } else if (const auto *Bound = dyn_cast<CXXBindTemporaryExpr>(E)) {
        HandedOver.insert(Bound);
        Inner = Bound->getSubExpr();
      }
      E = Inner;
    }
  }
  bool elsewhere(SourceLocation UsedAt, Expr *E) {
    SourceLocation Outer = Override;
    if (Override.isInvalid())
      Override = UsedAt;
    TraverseStmt(E);
    Override = Outer;
    return true;
  }
  // These calls are implied: the coroutine as a whole causes them.
  void promiseHooks(const CoroutineBodyStmt &Coroutine) {
    Override = Current->getLocation();
    for (Stmt *Hook :
         {Coroutine.getPromiseDeclStmt(), Coroutine.getInitSuspendStmt(),
          Coroutine.getExceptionHandler(), Coroutine.getFallthroughHandler(),
          Coroutine.getFinalSuspendStmt()})
      TraverseStmt(Hook);
    if (const Expr *Object = Coroutine.getReturnValueInit()) {
      handOver(Object); // the result for the caller
      TraverseStmt(const_cast<Expr *>(Object));
    }
    Override = SourceLocation();
  }
  void initializer(const CXXConstructorDecl &Ctor,
                   const CXXCtorInitializer &Init) {
    handOver(Init.getInit());
    if (!Init.isWritten())
      elsewhere(Ctor.getLocation(), Init.getInit());
    else
      TraverseStmt(Init.getInit());
  }
  void members(const CXXDestructorDecl &Dtor) {
    const CXXRecordDecl *Record = Dtor.getParent();
    if (Record->isUnion()) // destroys nothing by itself
      return;
    for (const FieldDecl *Field : Record->fields()) {
      if (IsOfPromise && isOwner(Field->getType()))
        continue;
      const size_t Before = Sites.size();
      destructor(Dtor.isImplicit() ? Field->getLocation() : Dtor.getLocation(),
                 Field->getType());
      if (Sites.size() == Before)
        continue;
      Sites.back().Member = Field;
      if (const auto *Of = dyn_cast<CXXDestructorDecl>(Sites.back().Callee);
          Of && fields() && Field->getType()->isRecordType() &&
          !isOwner(Field->getType()))
        Sites.back().Passes = conditions().passedObject(nullptr, *Of, {Field});
    }
    for (const CXXBaseSpecifier &Base : Record->bases())
      base(Dtor.isImplicit() ? Base.getBeginLoc() : Dtor.getLocation(),
           Base.getType());
  }
  void base(SourceLocation Loc, QualType Type) {
    if (const CXXDestructorDecl *Dtor = destructorOf(Type)) {
      implied(Loc, Dtor);
      if (fields())
        Sites.back().Passes = conditions().passedObject(nullptr, *Dtor);
    }
  }
  void destructor(SourceLocation Loc, QualType Type,
                  const VarDecl *Var = nullptr) {
    Type = Context.getBaseElementType(Type);
    if (Type.isNull() || Type->isReferenceType())
      return;
    if (std::optional<QualType> Owned = ownedByUniquePointer(Type))
      return deletion(Loc, *Owned, Var);
    if (std::optional<QualType> Owned = ownedBySharedPointer(Type)) {
      if (Var && owners().madeFor(*Var))
        deletion(Loc, *Owned, Var);
      return;
    }
    if (const CXXDestructorDecl *Dtor = destructorOf(Type)) {
      implied(Loc, Dtor);
      Sites.back().Destroyed = Var;
      if (Var && fields())
        Ends.add(Sites.size() - 1, *Var);
    }
  }
  void deletion(SourceLocation Loc, QualType Type, const VarDecl *Pointer) {
    const CXXDestructorDecl *Dtor =
        destructorOf(Context.getBaseElementType(Type));
    if (!Dtor)
      return;
    implied(Loc, Dtor);
    Sites.back().IsDispatchedDestructor = Dtor->isVirtual();
    Sites.back().Destroyed = Pointer;
    if (Pointer && fields() && owners().madeFor(*Pointer))
      Ends.add(Sites.size() - 1, *Pointer);
  }
  void implied(SourceLocation Loc, const FunctionDecl *Callee) {
    if (Callee)
      add({Callee, Override.isValid() ? Override : Loc, {}});
  }
  void threadEnd(SourceLocation Loc, const FunctionDecl *Start) {
    if (!Start)
      return;
    implied(Loc, Start);
    Sites.back().WaitsForThread = true;
  }
  void written(const Expr &E) {
    model::Call Called = *model::asCall(&E);
    const FunctionDecl *Callee = Called.Function;
    if (IsOfPromise && isa_and_nonnull<CXXDestructorDecl>(Callee))
      return;
    for (const auto &[Index, Arg] : llvm::enumerate(Called.Args))
      if (IsExact && isEmptyWhenMoved(Arg->getType()) &&
          !isOnlyRead(Callee, Index)) {
        const auto *Kept = dyn_cast<MaterializeTemporaryExpr>(Arg);
        handOver(Kept ? Kept->getSubExpr() : Arg);
      }
    SourceLocation Loc = Override.isValid() ? Override : Called.location();
    add({Callee, Loc, std::move(Called)});
  }
  void add(CallSite Site) {
    Site.Under = guards();
    Site.EndsProcess = endsProcess();
    if (Site.Called.Node && IsExact)
      Site.Passes = conditions().passed(Site.Called);
    const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Site.Callee);
    if (IsExact && Method && Method->isVirtual() && Site.Called.Object)
      Site.ClassAsked = conditions().classQuestion(Site.Called.Object);
    Sites.push_back(std::move(Site));
  }

  bool leave() {
    if (fields())
      Ends.leave(Sites, conditions(), *fields());
    return true;
  }
  void endBlock(const CompoundStmt &Block) override {
    if (fields())
      Ends.endBlock(Block, Sites, conditions(), *fields());
  }

  SourceLocation Override;
  ScopeEnds Ends;
  Ownership &owners() {
    if (!Owners)
      Owners.emplace(*Current);
    return *Owners;
  }
  bool IsExact; ///< false: more calls may be listed than there are
  const FunctionDecl *Current = nullptr;
  bool IsOfPromise = false;        // in the destructor of a promise
  std::optional<Ownership> Owners; // made on demand
  llvm::SmallPtrSet<const CXXBindTemporaryExpr *, 8> HandedOver;
  llvm::SmallPtrSet<const VarDecl *, 2>
      MovedFrom; ///< the objects they point to
};

} // namespace

static std::vector<CallSite> collect(const FunctionDecl &Function,
                                     bool IsExact) {
  CallCollector Collector(Function.getASTContext(), IsExact);
  Collector.function(Function);
  return std::move(Collector.Sites);
}

std::vector<CallSite> callSites(const FunctionDecl &Function) {
  return collect(Function, /*IsExact=*/true);
}

std::vector<CallSite> possibleCallees(const FunctionDecl &Function) {
  return collect(Function, /*IsExact=*/false);
}

} // namespace corolint::reach

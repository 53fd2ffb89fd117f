// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/CallSites.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::reach {
namespace {

class CallCollector : public DynamicRecursiveASTVisitor {
public:
  explicit CallCollector(const ASTContext &Context) : Context(Context) {
    ShouldVisitImplicitCode = true;
    ShouldWalkTypesOfTypeLocs = false;
  }
  std::vector<CallSite> Sites;

  void function(const FunctionDecl &Function) {
    if (const auto *Ctor = dyn_cast<CXXConstructorDecl>(&Function))
      for (const CXXCtorInitializer *Init : Ctor->inits())
        initializer(*Ctor, *Init);
    const Stmt *Body = Function.getBody();
    if (const auto *Coroutine = dyn_cast_or_null<CoroutineBodyStmt>(Body))
      Body = Coroutine->getBody();
    TraverseStmt(const_cast<Stmt *>(Body));
    if (const auto *Dtor = dyn_cast<CXXDestructorDecl>(&Function))
      members(*Dtor);
  }

  bool TraverseTypeLoc(TypeLoc, bool) override { return true; }
  bool TraverseUnaryExprOrTypeTraitExpr(UnaryExprOrTypeTraitExpr *) override {
    return true;
  }
  bool TraverseCXXNoexceptExpr(CXXNoexceptExpr *) override { return true; }
  bool TraverseRequiresExpr(RequiresExpr *) override { return true; }
  bool TraverseConceptSpecializationExpr(ConceptSpecializationExpr *) override {
    return true;
  }
  bool TraverseCXXTypeidExpr(CXXTypeidExpr *E) override {
    return !E->isPotentiallyEvaluated() ||
           DynamicRecursiveASTVisitor::TraverseCXXTypeidExpr(E);
  }
  bool TraverseLambdaExpr(LambdaExpr *Lambda) override {
    for (Expr *Init : Lambda->capture_inits())
      TraverseStmt(Init);
    return true;
  }
  bool TraverseIfStmt(IfStmt *If) override {
    if (!If->isConstexpr())
      return DynamicRecursiveASTVisitor::TraverseIfStmt(If);
    if (std::optional<Stmt *> Taken = If->getNondiscardedCase(Context))
      TraverseStmt(*Taken);
    return true;
  }
  // The operand stands in the common expression as well; visiting both would
  // take exponential time for nested awaits.
  bool TraverseCoawaitExpr(CoawaitExpr *E) override {
    if (!E->getCommonExpr() || !E->getReadyExpr())
      return TraverseStmt(E->getOperand());
    for (Expr *Part : {E->getCommonExpr(), E->getReadyExpr(),
                       E->getSuspendExpr(), E->getResumeExpr()})
      TraverseStmt(Part);
    return true;
  }
  bool TraverseDecl(Decl *D) override {
    if (D && (isa<TagDecl>(D) || isa<FunctionDecl>(D) || isa<TemplateDecl>(D)))
      return true;
    return DynamicRecursiveASTVisitor::TraverseDecl(D);
  }
  // Written where the parameter or member is declared, executed here.
  bool TraverseCXXDefaultArgExpr(CXXDefaultArgExpr *E) override {
    return elsewhere(E->getUsedLocation(), E->getExpr());
  }
  bool TraverseCXXDefaultInitExpr(CXXDefaultInitExpr *E) override {
    return elsewhere(E->getUsedLocation(), E->getExpr());
  }
  // The value goes to the caller, who destroys it.
  bool TraverseReturnStmt(ReturnStmt *Return) override {
    if (Return->getRetValue())
      if (const auto *Bound = dyn_cast<CXXBindTemporaryExpr>(
              Return->getRetValue()->IgnoreImplicitAsWritten()))
        Returned = Bound;
    return DynamicRecursiveASTVisitor::TraverseReturnStmt(Return);
  }

  bool VisitCallExpr(CallExpr *E) override {
    written(E, E->getDirectCallee());
    return true;
  }
  bool VisitCXXConstructExpr(CXXConstructExpr *E) override {
    written(E, E->getConstructor());
    return true;
  }
  bool VisitCXXBindTemporaryExpr(CXXBindTemporaryExpr *E) override {
    if (E != Returned)
      implied(E->getBeginLoc(), E->getTemporary()->getDestructor());
    return true;
  }
  bool VisitCXXDeleteExpr(CXXDeleteExpr *E) override {
    if (QualType Type = E->getDestroyedType(); !Type.isNull())
      destructor(E->getBeginLoc(), Type);
    return true;
  }
  bool VisitVarDecl(VarDecl *Var) override {
    if (Var->hasLocalStorage() && !isa<ParmVarDecl>(Var) &&
        !Var->isNRVOVariable())
      destructor(Var->getLocation(), Var->getType());
    return true;
  }
  bool VisitDecompositionDecl(DecompositionDecl *Decomposition) override {
    for (const BindingDecl *Binding : Decomposition->bindings())
      if (const VarDecl *Holding = Binding->getHoldingVar())
        TraverseStmt(const_cast<Expr *>(Holding->getInit()));
    return true;
  }

private:
  bool elsewhere(SourceLocation UsedAt, Expr *E) {
    SourceLocation Outer = Override;
    if (Override.isInvalid())
      Override = UsedAt;
    TraverseStmt(E);
    Override = Outer;
    return true;
  }
  void initializer(const CXXConstructorDecl &Ctor,
                   const CXXCtorInitializer &Init) {
    if (!Init.isWritten())
      elsewhere(Ctor.getLocation(), Init.getInit());
    else
      TraverseStmt(Init.getInit());
  }
  void members(const CXXDestructorDecl &Dtor) {
    const CXXRecordDecl *Record = Dtor.getParent();
    for (const FieldDecl *Field : Record->fields())
      destructor(Dtor.isImplicit() ? Field->getLocation() : Dtor.getLocation(),
                 Field->getType());
    for (const CXXBaseSpecifier &Base : Record->bases())
      destructor(Dtor.isImplicit() ? Base.getBeginLoc() : Dtor.getLocation(),
                 Base.getType());
  }
  void destructor(SourceLocation Loc, QualType Type) {
    Type = Context.getBaseElementType(Type);
    if (Type.isNull() || Type->isReferenceType())
      return;
    if (const CXXRecordDecl *Record = Type->getAsCXXRecordDecl())
      if (Record->hasDefinition() && !Record->hasTrivialDestructor())
        implied(Loc, Record->getDestructor());
  }
  void implied(SourceLocation Loc, const FunctionDecl *Callee) {
    if (Callee)
      Sites.push_back({Callee, Override.isValid() ? Override : Loc, {}});
  }
  void written(const Expr *E, const FunctionDecl *Callee) {
    model::Call Called = *model::asCall(E);
    SourceLocation Loc = Override.isValid() ? Override : Called.location();
    Sites.push_back({Callee, Loc, std::move(Called)});
  }

  const ASTContext &Context;
  SourceLocation Override;
  const CXXBindTemporaryExpr *Returned = nullptr;
};

} // namespace

std::vector<CallSite> callSites(const FunctionDecl &Function) {
  CallCollector Collector(Function.getASTContext());
  Collector.function(Function);
  return std::move(Collector.Sites);
}

} // namespace corolint::reach

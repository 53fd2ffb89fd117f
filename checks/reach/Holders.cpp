// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/Holders.h"
#include "model/Call.h"
#include "model/Callable.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;

namespace corolint::reach {

// In namespace std, however deep, or in one of its implementation.
static bool isStandard(QualType Type) {
  const CXXRecordDecl *Record =
      Type.getNonReferenceType()->getAsCXXRecordDecl();
  const NamespaceDecl *Outermost = nullptr;
  for (const DeclContext *In = Record; In; In = In->getParent())
    if (const auto *Namespace = dyn_cast<NamespaceDecl>(In))
      Outermost = Namespace;
  return Outermost &&
         (Outermost->getName() == "std" || Outermost->getName() == "__gnu_cxx");
}

// A pointer to a function, a class over a function type, or a standard
// container, wrapper or binder with one of them in it.
static bool holdsCallables(QualType Type, unsigned Depth = 0) {
  Type = Type.getNonReferenceType();
  if (Depth > 4 || Type->isDependentType())
    return false;
  if (Type->isFunctionType() || Type->isFunctionPointerType() ||
      Type->isMemberFunctionPointerType())
    return true;
  if (const ArrayType *Array = Type->getAsArrayTypeUnsafe())
    return holdsCallables(Array->getElementType(), Depth + 1);
  const auto *Spec = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Type->getAsCXXRecordDecl());
  if (!Spec)
    return false;
  llvm::ArrayRef<TemplateArgument> Args = Spec->getTemplateArgs().asArray();
  auto Holds = [&](const TemplateArgument &Arg) {
    return Arg.getKind() == TemplateArgument::Type &&
           holdsCallables(Arg.getAsType(), Depth + 1);
  };
  bool IsOverFunction = !Args.empty() &&
                        Args[0].getKind() == TemplateArgument::Type &&
                        Args[0].getAsType()->isFunctionType();
  return IsOverFunction || (isStandard(Type) && llvm::any_of(Args, Holds));
}

// The operand that an expression takes its value out of: the container of an
// element, the object of an accessor, the pair of a member.
static const Expr *inside(const Expr *E) {
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E))
    return Operator->getOperator() != OO_Call &&
                   isStandard(Operator->getArg(0)->getType())
               ? Operator->getArg(0)
               : nullptr;
  if (const auto *Call = dyn_cast<CXXMemberCallExpr>(E)) {
    const Expr *Object = Call->getImplicitObjectArgument();
    return isStandard(Object->getType()) ? Object : nullptr;
  }
  if (const auto *Call = dyn_cast<CallExpr>(E)) {
    const FunctionDecl *Callee = Call->getDirectCallee();
    return Callee && Callee->isInStdNamespace() && Call->getNumArgs() != 0
               ? Call->getArg(0)
               : nullptr;
  }
  if (const auto *Unary = dyn_cast<UnaryOperator>(E))
    return Unary->getSubExpr();
  if (const auto *Element = dyn_cast<ArraySubscriptExpr>(E))
    return Element->getBase();
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E))
    return Construct->getNumArgs() != 0 &&
                   Construct->getConstructor()->isCopyOrMoveConstructor()
               ? Construct->getArg(0)
               : nullptr;
  if (const auto *Member = dyn_cast<MemberExpr>(E)) {
    QualType Base = Member->getBase()->getType();
    if (isStandard(Member->isArrow() ? Base->getPointeeType() : Base))
      return Member->getBase();
  }
  return nullptr;
}

// The variable or member that an expression is, or is a part of. For a member
// `Object` is what it is a member of.
static const ValueDecl *root(const Expr *E, const Expr **Object = nullptr) {
  for (unsigned Depth = 0; E && Depth != 24; ++Depth) {
    E = model::stripMove(E);
    if (const Expr *Inner = inside(E)) {
      E = Inner;
      continue;
    }
    if (const auto *Member = dyn_cast<MemberExpr>(E); Member && Object)
      *Object = Member->getBase()->IgnoreParenImpCasts();
    if (const auto *Member = dyn_cast<MemberExpr>(E))
      return cast<ValueDecl>(Member->getMemberDecl()->getCanonicalDecl());
    const auto *Ref = dyn_cast<DeclRefExpr>(E);
    if (!Ref)
      return nullptr;
    if (const auto *Binding = dyn_cast<BindingDecl>(Ref->getDecl())) {
      const VarDecl *Holding = Binding->getHoldingVar();
      E = Holding ? Holding->getInit() : Binding->getBinding();
      continue;
    }
    const auto *Var = dyn_cast<VarDecl>(Ref->getDecl());
    // `auto &f : table`, and the range itself
    bool IsAlias = Var && Var->getInit() && !isa<ParmVarDecl>(Var) &&
                   (Var->getType()->isReferenceType() || Var->isImplicit() ||
                    Var->isCXXForRangeDecl());
    if (!IsAlias)
      return Ref->getDecl();
    E = Var->getInit();
  }
  return nullptr;
}

/// Reads the user's code of the unit once.
class Holders::Collector : public DynamicRecursiveASTVisitor {
public:
  Collector(Holders &Result) : Context(Result.Context), Stored(Result.Stored) {
    ShouldVisitTemplateInstantiations = true;
    ShouldVisitImplicitCode = true;
    ShouldWalkTypesOfTypeLocs = false;
  }
  bool TraverseDecl(Decl *D) override {
    if (D && !isa<TranslationUnitDecl>(D) && !isa<NamespaceDecl>(D) &&
        Context.getSourceManager().isInSystemHeader(D->getLocation()))
      return true;
    return DynamicRecursiveASTVisitor::TraverseDecl(D);
  }
  // Its operand stands in it twice.
  bool TraverseCoawaitExpr(CoawaitExpr *E) override {
    return TraverseStmt(E->getOperand());
  }
  bool VisitVarDecl(VarDecl *Var) override {
    if (!isa<ParmVarDecl>(Var))
      store(Var, Var->getInit());
    return true;
  }
  bool VisitFieldDecl(FieldDecl *Field) override {
    if (Field->hasInClassInitializer())
      store(Field, Field->getInClassInitializer());
    return true;
  }
  bool VisitCXXConstructorDecl(CXXConstructorDecl *Ctor) override {
    for (const CXXCtorInitializer *Init : Ctor->inits())
      if (Init->isMemberInitializer())
        store(Init->getMember(), Init->getInit());
    return true;
  }
  bool VisitInitListExpr(InitListExpr *List) override {
    const CXXRecordDecl *Record = List->getType()->getAsCXXRecordDecl();
    if (!Record || !Record->hasDefinition() || !List->isSemanticForm())
      return true;
    unsigned Index = Record->getNumBases();
    for (const FieldDecl *Field : Record->fields())
      if (Index < List->getNumInits())
        store(Field, List->getInit(Index++));
    return true;
  }
  bool VisitBinaryOperator(BinaryOperator *E) override {
    if (E->getOpcode() == BO_Assign)
      store(root(E->getLHS()), E->getRHS());
    return true;
  }
  bool VisitCallExpr(CallExpr *E) override {
    if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
        Operator && Operator->getOperator() == OO_Equal)
      store(root(Operator->getArg(0)), Operator->getArg(1));
    else if (const auto *Member = dyn_cast<CXXMemberCallExpr>(E);
             Member &&
             isStandard(Member->getImplicitObjectArgument()->getType()))
      fill(*Member);
    return arguments(E);
  }
  bool VisitCXXConstructExpr(CXXConstructExpr *E) override {
    return arguments(E);
  }

private:
  void store(const ValueDecl *Holder, const Expr *Value) {
    if (Holder && Value && holdsCallables(Holder->getType()))
      Stored[Holder].push_back(Value);
  }
  void fill(const CXXMemberCallExpr &E) {
    static const llvm::StringSet<> Fillers = {
        "push_back", "emplace_back", "push_front",  "emplace_front",
        "insert",    "emplace",      "try_emplace", "insert_or_assign",
        "push",      "assign",       "swap"};
    const CXXMethodDecl *Method = E.getMethodDecl();
    if (!Method || !Method->getIdentifier() ||
        !Fillers.contains(Method->getName()))
      return;
    for (const Expr *Arg : E.arguments())
      store(root(E.getImplicitObjectArgument()), Arg);
  }
  bool arguments(const Expr *E) {
    std::optional<model::Call> Called = model::asCall(E);
    const FunctionDecl *Definition = nullptr;
    if (!Called->Function || !Called->Function->hasBody(Definition) ||
        Context.getSourceManager().isInSystemHeader(Definition->getLocation()))
      return true;
    for (unsigned I = 0; I != Called->Args.size(); ++I)
      if (I < Definition->getNumParams())
        store(Definition->getParamDecl(I), Called->Args[I]);
    return true;
  }

  const ASTContext &Context;
  llvm::DenseMap<const ValueDecl *, std::vector<const Expr *>> &Stored;
};

/// From an expression to what it may stand for.
class Holders::Search {
public:
  Search(Holders &In, const FunctionDecl &Caller, SourceLocation CallLoc)
      : In(In), Caller(Caller), CallLoc(CallLoc) {}
  Targets Found;

  void search(const Expr *E, unsigned Depth = 0) {
    E = model::stripMove(E);
    if (Depth > 12)
      return;
    if (const auto *Choice = dyn_cast<ConditionalOperator>(E)) {
      search(Choice->getTrueExpr(), Depth + 1);
      return search(Choice->getFalseExpr(), Depth + 1);
    }
    if (const auto *Pointed = dyn_cast<BinaryOperator>(E);
        Pointed && Pointed->isPtrMemOp())
      return search(Pointed->getRHS(), Depth + 1);
    if (const auto *List = dyn_cast<InitListExpr>(E)) {
      for (const Expr *Init : List->inits())
        search(Init, Depth + 1);
      return;
    }
    if (const auto *List = dyn_cast<CXXStdInitializerListExpr>(E))
      return search(List->getSubExpr(), Depth + 1);
    if (const auto *Cast = dyn_cast<CastExpr>(E))
      return search(Cast->getSubExpr(), Depth + 1);
    const ValueDecl *Holder = root(E);
    if (const auto *Function = dyn_cast_or_null<FunctionDecl>(Holder))
      return add(Function);
    if (Holder && holdsCallables(Holder->getType()))
      return held(Holder, Depth);
    if (const FunctionDecl *Target = model::callableTarget(E))
      return add(Target);
    if (const auto *Construct = dyn_cast<CXXConstructExpr>(E)) {
      if (isStandard(E->getType()))
        for (const Expr *Arg : Construct->arguments())
          search(Arg, Depth + 1);
      return;
    }
    if (const auto *Call = dyn_cast<CallExpr>(E))
      results(*Call, Depth);
  }

private:
  void add(const FunctionDecl *Target) {
    if (!llvm::is_contained(Found, Target))
      Found.push_back(Target);
  }
  void held(const ValueDecl *Holder, unsigned Depth) {
    if (isa<ParmVarDecl>(Holder) && Holder->getDeclContext() == &Caller)
      return;
    if (!Visited.insert(Holder).second)
      return;
    if (auto It = In.Stored.find(Holder); It != In.Stored.end())
      for (const Expr *Value : It->second)
        if (!isLater(*Holder, *Value))
          search(Value, Depth + 1);
  }
  // Put into a local variable after the call.
  bool isLater(const ValueDecl &Holder, const Expr &Value) const {
    return Holder.getDeclContext() == &Caller &&
           In.Context.getSourceManager().isBeforeInTranslationUnit(
               CallLoc, Value.getBeginLoc());
  }
  // What a function returns: `handler_for(name)()`.
  void results(const CallExpr &Call, unsigned Depth) {
    class Returns : public ConstDynamicRecursiveASTVisitor {
    public:
      llvm::SmallVector<const Expr *, 4> Values;
      bool VisitReturnStmt(const ReturnStmt *Return) override {
        if (Return->getRetValue())
          Values.push_back(Return->getRetValue());
        return true;
      }
      bool TraverseLambdaExpr(const LambdaExpr *) override { return true; }
    };
    const FunctionDecl *Definition = nullptr;
    const FunctionDecl *Callee = Call.getDirectCallee();
    if (!Callee || !Callee->hasBody(Definition) ||
        !Visited.insert(Definition).second)
      return;
    Returns Visitor;
    Visitor.TraverseStmt(Definition->getBody());
    for (const Expr *Value : Visitor.Values)
      search(Value, Depth + 1);
  }

  Holders &In;
  const FunctionDecl &Caller;
  SourceLocation CallLoc;
  llvm::SmallPtrSet<const Decl *, 8> Visited;
};

Holders::Targets Holders::targets(const Expr *Callee,
                                  const FunctionDecl &Caller) {
  if (!IsCollected) {
    IsCollected = true;
    Collector(*this).TraverseDecl(Context.getTranslationUnitDecl());
  }
  Search Visitor(*this, Caller, Callee->getBeginLoc());
  Visitor.search(Callee);
  return std::move(Visitor.Found);
}

bool Holders::isMemberOfThis(const Expr *Callee) {
  const Expr *Object = nullptr;
  const ValueDecl *Holder = root(Callee, &Object);
  return Holder && isa_and_nonnull<CXXThisExpr>(Object);
}

bool Holders::hasCallableMember(const CXXRecordDecl &Class) {
  if (!Class.hasDefinition())
    return false;
  auto Holds = [](const FieldDecl *Field) {
    return holdsCallables(Field->getType());
  };
  return llvm::any_of(Class.getDefinition()->fields(), Holds) ||
         llvm::any_of(Class.bases(), [](const CXXBaseSpecifier &Base) {
           const CXXRecordDecl *Record = Base.getType()->getAsCXXRecordDecl();
           return Record && hasCallableMember(*Record);
         });
}

namespace {
/// What a function gives to one of its variables: the arguments of its
/// construction, values assigned to its members, arguments of its methods.
class GivenTo : public ConstDynamicRecursiveASTVisitor {
public:
  explicit GivenTo(const VarDecl &Var) : Var(Var) {}
  llvm::SmallVector<const Expr *, 8> Values;
  bool VisitCallExpr(const CallExpr *E) override {
    std::optional<model::Call> Called = model::asCall(E);
    if (Called->Object && isOfVariable(Called->Object))
      Values.append(Called->Args.begin(), Called->Args.end());
    return true;
  }
  bool VisitBinaryOperator(const BinaryOperator *E) override {
    if (E->getOpcode() == BO_Assign && isOfVariable(E->getLHS()))
      Values.push_back(E->getRHS());
    return true;
  }

private:
  bool isOfVariable(const Expr *E) const {
    for (E = model::stripMove(E); const auto *Member = dyn_cast<MemberExpr>(E);)
      E = model::stripMove(Member->getBase());
    const auto *Ref = dyn_cast<DeclRefExpr>(E);
    return Ref && Ref->getDecl() == &Var;
  }
  const VarDecl &Var;
};
} // namespace

Holders::Targets Holders::givenTo(const VarDecl &Var,
                                  const FunctionDecl &Caller) {
  GivenTo Visitor(Var);
  Visitor.TraverseStmt(Caller.getBody());
  Search All(*this, Caller, Var.getEndLoc());
  if (const Expr *Init = Var.getInit()) {
    Init = model::strip(Init);
    if (const auto *Construct = dyn_cast<CXXConstructExpr>(Init))
      Visitor.Values.append(Construct->arg_begin(), Construct->arg_end());
    else
      Visitor.Values.push_back(Init);
  }
  for (const Expr *Value : Visitor.Values)
    All.search(Value);
  return std::move(All.Found);
}

} // namespace corolint::reach

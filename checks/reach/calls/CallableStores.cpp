// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "reach/calls/CallableStores.h"
#include "model/code/Call.h"
#include "model/code/Callable.h"
#include "model/code/Limits.h"
#include "model/code/Statements.h"
#include "model/code/Std.h"
#include "model/code/UserCode.h"
#include "reach/calls/HolderOf.h"
#include "reach/calls/LastStore.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::reach {

/// Reads the user's code of the unit once.
class CallableStores::Collector {
public:
  explicit Collector(CallableStores &Result) : Stored(Result.Stored) {}

  void unit(const model::UserCode &Code) {
    for (const Decl *Root : Code.roots()) {
      const auto *Value = dyn_cast<ValueDecl>(Root);
      if (Value && !isa<FunctionDecl>(Value))
        initialized(*Value);
    }
    for (const FunctionDecl *Function : Code.definitions())
      body(*Function);
  }

private:
  void initialized(const ValueDecl &Value) {
    const auto *Var = dyn_cast<VarDecl>(&Value);
    const auto *Field = dyn_cast<FieldDecl>(&Value);
    const Expr *Init = Var     ? Var->getInit()
                       : Field ? Field->getInClassInitializer()
                               : nullptr;
    store(&Value, Init);
    code(Init);
  }
  void body(const FunctionDecl &Function) {
    if (const auto *Ctor = dyn_cast<CXXConstructorDecl>(&Function))
      for (const CXXCtorInitializer *Init : Ctor->inits()) {
        if (Init->isMemberInitializer())
          store(Init->getMember(), Init->getInit());
        code(Init->getInit());
      }
    code(Function.getBody());
  }
  void code(const Stmt *Root) {
    model::forEachStatement(Root, [this](const Stmt &S) { statement(S); });
  }
  void statement(const Stmt &S) {
    if (const auto *Declared = dyn_cast<DeclStmt>(&S)) {
      for (const Decl *D : Declared->decls())
        if (const auto *Var = dyn_cast<VarDecl>(D))
          store(Var, Var->getInit());
    } else if (const auto *List = dyn_cast<InitListExpr>(&S)) {
      members(*List);
    } else if (const auto *Assigned = dyn_cast<BinaryOperator>(&S)) {
      if (Assigned->getOpcode() == BO_Assign)
        store(holderOf(Assigned->getLHS()), Assigned->getRHS());
    } else if (const auto *Call = dyn_cast<CallExpr>(&S)) {
      called(*Call);
    } else if (const auto *Construct = dyn_cast<CXXConstructExpr>(&S)) {
      arguments(*Construct);
    }
  }
  void members(const InitListExpr &List) {
    const CXXRecordDecl *Record = List.getType()->getAsCXXRecordDecl();
    if (!Record || !Record->hasDefinition() || !List.isSemanticForm())
      return;
    unsigned Index = Record->getNumBases();
    for (const FieldDecl *Field : Record->fields())
      if (Index < List.getNumInits())
        store(Field, List.getInit(Index++));
  }
  void called(const CallExpr &E) {
    if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(&E);
        Operator && Operator->getOperator() == OO_Equal)
      store(holderOf(Operator->getArg(0)), Operator->getArg(1));
    else if (const auto *Member = dyn_cast<CXXMemberCallExpr>(&E);
             Member &&
             isStandard(Member->getImplicitObjectArgument()->getType()))
      fill(*Member);
    arguments(E);
  }
  void store(const ValueDecl *Holder, const Expr *Value) {
    if (Holder && Value && holdsCallables(Holder->getType()))
      Stored[Holder].push_back(Value);
  }
  void fill(const CXXMemberCallExpr &E) {
    const CXXMethodDecl *Method = E.getMethodDecl();
    if (model::nameOf(Method) != "swap" &&
        !model::means(Method, model::Std::Adds | model::Std::Assigns))
      return;
    for (const Expr *Arg : E.arguments())
      store(holderOf(E.getImplicitObjectArgument()), Arg);
  }
  void arguments(const Expr &E) {
    std::optional<model::Call> Called = model::asCall(&E);
    const FunctionDecl *Definition = nullptr;
    if (!Called->Function || Called->Args.empty() ||
        !Called->Function->hasBody(Definition) ||
        model::UserCodeVisitor::isSystem(*Definition))
      return;
    for (unsigned I = 0; I != Called->Args.size(); ++I)
      if (I < Definition->getNumParams())
        store(Definition->getParamDecl(I), Called->Args[I]);
  }

  llvm::DenseMap<const ValueDecl *, std::vector<const Expr *>> &Stored;
};

/// From an expression to its possible values.
class CallableStores::Search {
public:
  Search(CallableStores &In, const FunctionDecl &Caller, SourceLocation CallLoc)
      : In(In), Caller(Caller), CallLoc(CallLoc) {}
  Targets Found;

  void search(const Expr *E, unsigned Depth = 0) {
    E = model::stripMove(E);
    if (Depth > limits::StoreSteps)
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
    if (const Expr *Element = constantElement(E, In.TheModel.context()))
      return search(Element, Depth + 1);
    const ValueDecl *Holder = holderOf(E);
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
    if (isa<ParmVarDecl>(Holder) && Holder->getDeclContext() == &Caller &&
        !isa_and_nonnull<CoroutineBodyStmt>(Caller.getBody()))
      return;
    if (!Visited.insert(Holder).second)
      return;
    auto It = In.Stored.find(Holder);
    if (It == In.Stored.end())
      return;
    SourceLocation Last;
    if (Holder->getDeclContext() == &Caller && Caller.hasBody())
      Last = lastStore(*Holder, *Caller.getBody(), CallLoc);
    for (const Expr *Value : It->second)
      if (!isLater(*Holder, *Value) && !isReplaced(*Value, Last))
        search(Value, Depth + 1);
  }
  // By the last store before the call; that of an argument is before all.
  bool isReplaced(const Expr &Value, SourceLocation Last) const {
    return Last.isValid() &&
           (isBefore(Value.getBeginLoc(), Last) ||
            isBefore(Caller.getEndLoc(), Value.getBeginLoc()));
  }
  bool isBefore(SourceLocation A, SourceLocation B) const {
    return In.TheModel.context().getSourceManager().isBeforeInTranslationUnit(
        A, B);
  }
  // A variable of the caller. Other functions give its parameters their values.
  bool isOwn(const ValueDecl &Holder) const {
    return Holder.getDeclContext() == &Caller && !isa<ParmVarDecl>(Holder);
  }
  // Put into a local variable after the call.
  bool isLater(const ValueDecl &Holder, const Expr &Value) const {
    return isOwn(Holder) && isBefore(CallLoc, Value.getBeginLoc());
  }
  // The result of a function: `handler_for(name)()`.
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

  CallableStores &In;
  const FunctionDecl &Caller;
  SourceLocation CallLoc;
  llvm::SmallPtrSet<const Decl *, 8> Visited;
};

void CallableStores::collect() {
  if (std::exchange(IsCollected, true))
    return;
  Collector(*this).unit(TheModel.userCode());
}

static const VarDecl *asShared(const ValueDecl *Holder) {
  const auto *Var = dyn_cast_or_null<VarDecl>(Holder);
  return Var && Var->hasGlobalStorage() && !Var->isStaticLocal() &&
                 Var->isExternallyVisible() && holdsCallables(Var->getType())
             ? Var->getCanonicalDecl()
             : nullptr;
}

const VarDecl *CallableStores::sharedVariable(const Expr *Callee) {
  return asShared(holderOf(Callee));
}

// The functions in a value, or in the elements of a table.
static void addTargets(const Expr *Value, CallableStores::Targets &Found) {
  Value = model::strip(Value);
  if (const auto *List = dyn_cast<InitListExpr>(Value))
    for (const Expr *Init : List->inits())
      addTargets(Init, Found);
  else if (const FunctionDecl *Target = model::callableTarget(Value))
    Found.push_back(Target);
}

CallableStores::Shared CallableStores::shared() {
  collect();
  Shared Found;
  for (const auto &[Holder, Values] : Stored)
    if (const VarDecl *Var = asShared(Holder)) {
      Targets InVar;
      for (const Expr *Value : Values)
        addTargets(Value, InVar);
      for (const FunctionDecl *Target : InVar)
        Found.push_back({Var, Target});
    }
  return Found;
}

CallableStores::Targets CallableStores::targets(const Expr *Callee,
                                                const FunctionDecl &Caller) {
  collect();
  Search Visitor(*this, Caller, Callee->getBeginLoc());
  Visitor.search(Callee);
  return std::move(Visitor.Found);
}

bool CallableStores::isMemberOfThis(const Expr *Callee) {
  const Expr *Object = nullptr;
  const ValueDecl *Holder = holderOf(Callee, &Object);
  return Holder && isa_and_nonnull<CXXThisExpr>(Object);
}

bool CallableStores::hasCallableMember(const CXXRecordDecl &Class) {
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
/// The values that a function puts into one of its variables: the arguments of
/// its construction, values assigned to its members, arguments of its methods.
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

CallableStores::Targets CallableStores::givenTo(const VarDecl &Var,
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

bool CallableStores::isGivenByConstruction(const CXXRecordDecl &Class,
                                           const FunctionDecl &Target) {
  collect();
  const SourceManager &Sources = TheModel.context().getSourceManager();
  auto IsIn = [&](const Expr *Value, SourceRange Range) {
    return Sources.isPointWithin(Value->getBeginLoc(), Range.getBegin(),
                                 Range.getEnd());
  };
  auto IsConstructed = [&](const FieldDecl *Field, const Expr *Value) {
    return IsIn(Value, Field->getSourceRange()) ||
           llvm::any_of(Class.ctors(), [&](const CXXConstructorDecl *Ctor) {
             const FunctionDecl *Definition = nullptr;
             return Ctor->hasBody(Definition) &&
                    IsIn(Value, Definition->getSourceRange());
           });
  };
  for (const FieldDecl *Field : Class.fields())
    if (auto It = Stored.find(Field); It != Stored.end())
      for (const Expr *Value : It->second)
        if (IsConstructed(Field, Value) &&
            model::callableTarget(model::stripMove(Value)) == &Target)
          return true;
  return false;
}

} // namespace corolint::reach

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/InitialSuspend.h"
#include "model/Lookup.h"
#include "model/Names.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::model {

static bool isStd(const CXXRecordDecl *Record, llvm::StringRef Name) {
  return Record && Record->getIdentifier() && Record->getName() == Name &&
         Record->isInStdNamespace();
}

static const Expr *returned(const Stmt *Body) {
  const auto *Compound = dyn_cast_or_null<CompoundStmt>(Body);
  if (!Compound || Compound->body_empty())
    return nullptr;
  const auto *Return = dyn_cast<ReturnStmt>(Compound->body_back());
  return Return ? Return->getRetValue() : nullptr;
}

// The value of a body that is nothing but `return true;` or `return false;`.
static std::optional<bool> constantResult(const FunctionDecl *Function) {
  const auto *Compound =
      dyn_cast_or_null<CompoundStmt>(bodyOrPattern(Function));
  const Expr *Value = returned(Compound);
  if (!Value || Compound->size() != 1)
    return std::nullopt;
  if (const auto *Literal =
          dyn_cast<CXXBoolLiteralExpr>(Value->IgnoreParenImpCasts()))
    return Literal->getValue();
  return std::nullopt;
}

namespace {

/// Does a body hand on a coroutine handle (to a function that may resume it),
/// or resume it at once? Storing the handle does not start anything.
class HandleUse : public ConstDynamicRecursiveASTVisitor {
public:
  /// \p Handle is the parameter of await_suspend, or null when the handles of
  /// interest are those made by `from_promise`.
  explicit HandleUse(const VarDecl *Handle) {
    if (Handle)
      Handles.insert(Handle);
  }
  bool Starts = false;

  bool VisitVarDecl(const VarDecl *Var) override {
    if (Var->getInit() && isHandle(Var->getInit()))
      Handles.insert(Var);
    return true;
  }
  bool VisitCallExpr(const CallExpr *Call) override {
    if (makesHandle(Call) || isAssignment(Call))
      return true;
    if (const Expr *Object = objectOf(Call); Object && isHandle(Object)) {
      llvm::StringRef Name = calleeName(Call->getCallee());
      Starts |= Name == "resume" || isa<CXXOperatorCallExpr>(Call);
      return true;
    }
    for (const Expr *Arg : Call->arguments())
      Starts |= isHandle(Arg);
    return true;
  }
  bool VisitReturnStmt(const ReturnStmt *Return) override {
    if (const Expr *Value = Return->getRetValue())
      Starts |= ReturnsHandle && isHandle(Value);
    return true;
  }
  bool ReturnsHandle = false; ///< a returned handle is resumed (symmetric)

private:
  static llvm::StringRef calleeName(const Expr *Callee) {
    if (const auto *Member =
            dyn_cast<MemberExpr>(Callee->IgnoreParenImpCasts()))
      return Member->getMemberDecl()->getIdentifier()
                 ? Member->getMemberDecl()->getName()
                 : "";
    if (const auto *Member = dyn_cast<CXXDependentScopeMemberExpr>(
            Callee->IgnoreParenImpCasts()))
      if (const IdentifierInfo *Id = Member->getMember().getAsIdentifierInfo())
        return Id->getName();
    if (const auto *Ref = dyn_cast<DeclRefExpr>(Callee->IgnoreParenImpCasts()))
      return Ref->getDecl()->getIdentifier() ? Ref->getDecl()->getName() : "";
    if (const auto *Ref =
            dyn_cast<DependentScopeDeclRefExpr>(Callee->IgnoreParenImpCasts()))
      if (const IdentifierInfo *Id = Ref->getDeclName().getAsIdentifierInfo())
        return Id->getName();
    return "";
  }
  static bool makesHandle(const CallExpr *Call) {
    llvm::StringRef Name = calleeName(Call->getCallee());
    return Name == "from_promise" || Name == "from_address";
  }
  static bool isAssignment(const CallExpr *Call) {
    const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call);
    return Operator && Operator->isAssignmentOp();
  }
  static const Expr *objectOf(const CallExpr *Call) {
    if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call))
      return Operator->getOperator() == OO_Call ? Operator->getArg(0) : nullptr;
    const Expr *Callee = Call->getCallee()->IgnoreParenImpCasts();
    if (const auto *Member = dyn_cast<MemberExpr>(Callee))
      return Member->getBase();
    if (const auto *Member = dyn_cast<CXXDependentScopeMemberExpr>(Callee))
      return Member->isImplicitAccess() ? nullptr : Member->getBase();
    return nullptr;
  }
  bool isHandle(const Expr *E) const {
    E = E->IgnoreUnlessSpelledInSource();
    if (const auto *Construct = dyn_cast<CXXConstructExpr>(E);
        Construct && Construct->getNumArgs() == 1 && isHandleType(E->getType()))
      return isHandle(Construct->getArg(0));
    if (const auto *Ref = dyn_cast<DeclRefExpr>(E))
      return Handles.contains(Ref->getDecl());
    const auto *Call = dyn_cast<CallExpr>(E);
    return Call && makesHandle(Call);
  }
  static bool isHandleType(QualType Type) {
    const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
    return isStd(Record, "coroutine_handle");
  }

  llvm::SmallPtrSet<const ValueDecl *, 4> Handles;
};

} // namespace

static bool startsInSuspend(const FunctionDecl *Suspend) {
  const Stmt *Body = bodyOrPattern(Suspend);
  const FunctionDecl *Written = Suspend;
  if (!Suspend->getBody() && Suspend->getTemplateInstantiationPattern())
    Written = Suspend->getTemplateInstantiationPattern();
  if (!Body)
    return true; // defined elsewhere: it got the handle for a reason
  if (Written->getNumParams() == 0)
    return false;
  HandleUse Use(Written->getParamDecl(0));
  Use.ReturnsHandle = true;
  Use.TraverseStmt(Body);
  return Use.Starts;
}

static InitialSuspend readAwaiter(const CXXRecordDecl *Awaiter) {
  if (isStd(Awaiter, "suspend_always"))
    return {Start::Lazy, "initial_suspend gives std::suspend_always"};
  if (isStd(Awaiter, "suspend_never"))
    return {Start::Eager, "initial_suspend gives std::suspend_never"};
  std::string Name = "'" + qualifiedName(*Awaiter) + "'";
  const FunctionDecl *Ready = findMethod(Awaiter, "await_ready");
  const FunctionDecl *Suspend = findMethod(Awaiter, "await_suspend");
  if (!Ready || !Suspend)
    return {Start::Unknown,
            "the awaiter " + Name + " of initial_suspend is not visible"};
  auto From = [](const FunctionDecl *Method, llvm::StringRef Record) {
    return isStd(dyn_cast<CXXRecordDecl>(Method->getParent()), Record);
  };
  std::optional<bool> IsReady = constantResult(Ready);
  if (From(Ready, "suspend_always"))
    IsReady = false;
  if (From(Ready, "suspend_never"))
    IsReady = true;
  if (IsReady.value_or(false))
    return {Start::Eager, "await_ready of " + Name + " is always true"};
  if (From(Suspend, "suspend_always") || From(Suspend, "suspend_never"))
    return IsReady ? InitialSuspend{Start::Lazy, "await_ready of " + Name +
                                                     " is always false"}
                   : InitialSuspend{Start::Unknown,
                                    "await_ready of " + Name + " depends"};
  if (constantResult(Suspend) == false)
    return {Start::Eager, "await_suspend of " + Name + " always resumes"};
  if (startsInSuspend(Suspend))
    return {Start::Eager, "await_suspend of " + Name + " starts the coroutine"};
  if (!IsReady)
    return {Start::Unknown, "await_ready of " + Name + " depends"};
  return {Start::Lazy, Name + " suspends and nobody resumes"};
}

// A promise may start its coroutine without the awaiter's help.
static bool startsItself(const CXXRecordDecl *Promise, llvm::StringRef Method) {
  const FunctionDecl *Function = findMethod(Promise, Method);
  const Stmt *Body = Function ? bodyOrPattern(Function) : nullptr;
  const auto *Compound = dyn_cast_or_null<CompoundStmt>(Body);
  if (!Compound)
    return false;
  HandleUse Use(nullptr);
  for (const Stmt *Child : Compound->body())
    // `return task{handle}` or `return make(handle)` gives the handle to the
    // caller; only what happens before counts.
    if (!isa<ReturnStmt>(Child))
      Use.TraverseStmt(Child);
  return Use.Starts;
}

// The promise that another one wraps and asks: `return
// inner.initial_suspend();`.
static const CXXRecordDecl *askedInstead(const Expr *Value) {
  const auto *Call = dyn_cast<CallExpr>(Value->IgnoreUnlessSpelledInSource());
  const Expr *Callee =
      Call ? Call->getCallee()->IgnoreParenImpCasts() : nullptr;
  const Expr *Object = nullptr;
  if (const auto *Member =
          dyn_cast_or_null<CXXDependentScopeMemberExpr>(Callee);
      Member && !Member->isImplicitAccess() &&
      Member->getMember().getAsString() == "initial_suspend")
    Object = Member->getBase();
  return Object ? recordOrPattern(Object->getType()) : nullptr;
}

// `if constexpr (Lazy)` in a promise that serves lazy and eager coroutines: the
// branch that these template arguments choose, null when they do not tell.
static const Stmt *chosenBranch(const IfStmt &If,
                                llvm::ArrayRef<TemplateArgument> Args) {
  const Expr *Condition = If.getCond()->IgnoreParenImpCasts();
  const auto *Not = dyn_cast<UnaryOperator>(Condition);
  if (Not && Not->getOpcode() == UO_LNot)
    Condition = Not->getSubExpr()->IgnoreParenImpCasts();
  const auto *Ref = dyn_cast<DeclRefExpr>(Condition);
  const auto *Param =
      Ref ? dyn_cast<NonTypeTemplateParmDecl>(Ref->getDecl()) : nullptr;
  if (!If.isConstexpr() || !Param || Param->getIndex() >= Args.size())
    return nullptr;
  const TemplateArgument &Arg = Args[Param->getIndex()];
  bool Value = false;
  if (Arg.getKind() == TemplateArgument::Integral)
    Value = Arg.getAsIntegral().getBoolValue();
  else if (Arg.getKind() != TemplateArgument::Expression ||
           Arg.getAsExpr()->isValueDependent() ||
           !Arg.getAsExpr()->EvaluateAsBooleanCondition(Value,
                                                        Param->getASTContext()))
    return nullptr;
  return Value != (Not != nullptr) ? If.getThen() : If.getElse();
}

static const Expr *returned(const Stmt *Body,
                            llvm::ArrayRef<TemplateArgument> Args) {
  const auto *Compound = dyn_cast_or_null<CompoundStmt>(Body);
  if (Compound && !Compound->body_empty())
    Body = Compound->body_back();
  if (const auto *If = dyn_cast_or_null<IfStmt>(Body))
    return returned(chosenBranch(*If, Args), Args);
  const auto *Return = dyn_cast_or_null<ReturnStmt>(Body);
  return Return ? Return->getRetValue() : nullptr;
}

InitialSuspend readInitialSuspend(const CXXRecordDecl *Promise,
                                  llvm::ArrayRef<TemplateArgument> Args) {
  const FunctionDecl *Initial = findMethod(Promise, "initial_suspend");
  if (!Initial)
    return {Start::Unknown, "its promise has no visible initial_suspend"};
  for (llvm::StringRef Method : {"get_return_object", "initial_suspend"})
    if (startsItself(Promise, Method))
      return {Start::Eager,
              (Method + " hands the coroutine to a scheduler").str()};
  QualType Result = Initial->getReturnType();
  const CXXRecordDecl *Awaiter = recordOrPattern(Result);
  if (!Awaiter)
    if (const Expr *Value = returned(bodyOrPattern(Initial), Args)) {
      const CXXRecordDecl *Inner = askedInstead(Value);
      if (Inner && primaryPattern(Inner) != primaryPattern(Promise))
        return readInitialSuspend(Inner);
      Awaiter = recordOrPattern(Value->getType());
    }
  if (!Awaiter)
    return {Start::Unknown,
            "the type of initial_suspend depends on a template argument"};
  return readAwaiter(Awaiter);
}

} // namespace corolint::model

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/types/HandleUse.h"
#include "model/code/EvaluatedVisitor.h"
#include "model/code/Limits.h"
#include "model/code/Lookup.h"
#include "model/code/Std.h"
#include "model/types/KnownArguments.h"
#include "model/types/SpelledCall.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/Support/SaveAndRestore.h"

using namespace clang;

namespace corolint::model {

static bool isHandleType(QualType Type) {
  return isStd(recordOrPattern(Type), "coroutine_handle");
}

namespace {

/// True if a body passes a coroutine handle to a function that may resume it,
/// or resumes it at once. Storing the handle does not start anything.
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
    if (const Expr *Object = spelledObject(Call); Object && isHandle(Object)) {
      llvm::StringRef Name = spelledName(Call->getCallee());
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
  static bool makesHandle(const CallExpr *Call) {
    llvm::StringRef Name = spelledName(Call->getCallee());
    return Name == "from_promise" || Name == "from_address";
  }
  static bool isAssignment(const CallExpr *Call) {
    const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call);
    return Operator && Operator->isAssignmentOp();
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
  llvm::SmallPtrSet<const ValueDecl *, 4> Handles;
};

} // namespace

bool startsInSuspend(const FunctionDecl *Suspend) {
  const FunctionDecl *Written = written(Suspend);
  const Stmt *Body = Written->getBody();
  if (!Body)
    return true; // defined elsewhere: it got the handle for a reason
  if (Written->getNumParams() == 0)
    return false;
  HandleUse Use(Written->getParamDecl(0));
  Use.ReturnsHandle = true;
  Use.TraverseStmt(Body);
  return Use.Starts;
}

bool startsItself(const CXXRecordDecl *Promise, llvm::StringRef Method) {
  const FunctionDecl *Function = findMethod(Promise, Method);
  const Stmt *Body = Function ? bodyOrPattern(Function) : nullptr;
  const auto *Compound = dyn_cast_or_null<CompoundStmt>(Body);
  if (!Compound)
    return false;
  HandleUse Use(nullptr);
  for (const Stmt *Child : Compound->body())
    // `return task{handle}` or `return make(handle)` gives the handle to the
    // caller; only the code before counts.
    if (!isa<ReturnStmt>(Child))
      Use.TraverseStmt(Child);
  return Use.Starts;
}

namespace {

/// A search through the body of a method and those of the methods of its class
/// that it calls.
class OwnCode : public ConstDynamicRecursiveASTVisitor {
public:
  explicit OwnCode(const CXXRecordDecl *Owner) : Owner(Owner) {}
  bool Found = false;

  void look(const FunctionDecl *Function) {
    if (Function && Seen.insert(Function).second &&
        Seen.size() < limits::HandleFunctions)
      if (const Stmt *Body = bodyOrPattern(Function))
        TraverseStmt(Body);
  }
  bool VisitCallExpr(const CallExpr *Call) override {
    const Expr *Object = spelledObject(Call);
    llvm::StringRef Name = spelledName(Call->getCallee());
    Found |= Object && isSought(Call, Object, Name);
    if (!Found && (!Object || isa<CXXThisExpr>(Object->IgnoreParenImpCasts())))
      look(findMethod(Owner, Name));
    else if (!Found && followsObjects())
      lookInto(*Object, Name);
    return !Found;
  }

private:
  virtual bool isSought(const CallExpr *Call, const Expr *Object,
                        llvm::StringRef Name) const = 0;
  /// True if methods of the owner's members belong to the search.
  virtual bool followsObjects() const { return false; }
  void lookInto(const Expr &Object, llvm::StringRef Name) {
    QualType Type = Object.getType();
    if (Type->isPointerType())
      Type = Type->getPointeeType();
    const CXXRecordDecl *Class = recordOrPattern(Type);
    if (!Class || isStd(Class))
      return;
    llvm::SaveAndRestore Inside(Owner, Class);
    look(findMethod(Class, Name));
  }

  const CXXRecordDecl *Owner;
  llvm::SmallPtrSet<const FunctionDecl *, 8> Seen;
};

/// True if a destructor, or a method of the class that it calls, resumes.
class Resumption : public OwnCode {
  using OwnCode::OwnCode;
  bool isSought(const CallExpr *Call, const Expr *Object,
                llvm::StringRef Name) const override {
    return Name == "resume" ||
           (isCall(Call) && isHandleType(Object->getType()));
  }
  // `handle()` of a template is a call whose callee is the member itself.
  static bool isCall(const CallExpr *Call) {
    return isa<CXXOperatorCallExpr>(Call) ||
           isHandleType(Call->getCallee()->getType());
  }
};

/// True if a destructor, or a method of the class that it calls, destroys the
/// coroutine even before it is done. Only a test whether there is one may
/// precede that: after any other test it may let the coroutine run on.
class Destruction : public OwnCode {
  using OwnCode::OwnCode;
  bool TraverseIfStmt(const IfStmt *If) override {
    if (If->isConsteval())
      return TraverseStmt(runTimeBranch(*If));
    return asksForObject(If->getCond()) ? TraverseStmt(If->getThen()) : true;
  }
  bool isSought(const CallExpr *, const Expr *Object,
                llvm::StringRef Name) const override {
    return Name == "destroy" && isHandleType(Object->getType());
  }
  // `core->destroy_coroutine()`
  bool followsObjects() const override { return true; }
  // `if (handle)`, `if (handle != nullptr)`, `if (handle && handle_)`
  static bool asksForObject(const Expr *Condition) {
    Condition = Condition->IgnoreParenImpCasts();
    if (const auto *Call = dyn_cast<CXXMemberCallExpr>(Condition);
        Call && isa_and_nonnull<CXXConversionDecl>(Call->getMethodDecl()))
      return asksForObject(Call->getImplicitObjectArgument());
    if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Condition);
        Operator && Operator->getNumArgs() == 2)
      return asksForObject(Operator->getArg(0));
    if (const auto *Binary = dyn_cast<BinaryOperator>(Condition))
      return asksForObject(Binary->getLHS()) &&
             (!Binary->isLogicalOp() || asksForObject(Binary->getRHS()));
    return isa<MemberExpr, DeclRefExpr, CXXDependentScopeMemberExpr>(Condition);
  }
};

} // namespace

bool resumesWhenDropped(const CXXRecordDecl *Owner) {
  Owner = definitionOrPattern(Owner);
  if (!Owner || !Owner->hasDefinition())
    return false;
  Resumption Use(Owner);
  Use.look(destructorOf(*Owner));
  return Use.Found || llvm::any_of(Owner->bases(), [](const auto &Base) {
           return resumesWhenDropped(recordOrPattern(Base.getType()));
         });
}

// The class of a `std::unique_ptr`'s deleter.
static const CXXRecordDecl *deleterOf(const CXXRecordDecl *Owner) {
  const auto *Spec = dyn_cast<ClassTemplateSpecializationDecl>(Owner);
  QualType Second = isStd(Spec) ? typeArgument(Spec, 1) : QualType();
  return Second.isNull() ? nullptr : recordOrPattern(Second);
}

// An explicit specialisation whose destructor is defined elsewhere destroys the
// same as the template that it specialises.
static const FunctionDecl *readableDestructor(const CXXRecordDecl &Class) {
  const CXXDestructorDecl *Destructor = destructorOf(Class);
  if (!Destructor || bodyOrPattern(Destructor) ||
      !isa<ClassTemplateSpecializationDecl>(Class))
    return Destructor;
  const CXXRecordDecl *Pattern = primaryPattern(&Class)->getDefinition();
  return Pattern ? destructorOf(*Pattern) : nullptr;
}

static bool endsWhenDropped(const CXXRecordDecl *Owner, unsigned Depth) {
  const CXXRecordDecl *Class = Owner ? definitionOrPattern(Owner) : nullptr;
  if (!Class || !Class->hasDefinition() || Depth > limits::OwnerClasses)
    return false;
  Destruction Use(Class);
  if (const CXXRecordDecl *Deleter = deleterOf(Owner))
    Use.look(findOperator(Deleter, OO_Call));
  if (!isStd(Class))
    Use.look(readableDestructor(*Class));
  auto Ends = [&](QualType Type) {
    return endsWhenDropped(recordOrPattern(Type), Depth + 1);
  };
  return Use.Found ||
         llvm::any_of(Class->bases(),
                      [&](const auto &Base) { return Ends(Base.getType()); }) ||
         (!isStd(Class) &&
          llvm::any_of(Class->fields(), [&](const FieldDecl *Field) {
            return !Field->getType()->isReferenceType() &&
                   Ends(Field->getType());
          }));
}

bool endsWhenDropped(const CXXRecordDecl *Owner) {
  return endsWhenDropped(Owner, 0);
}

bool resumesWhenReady(const FunctionDecl &Function) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  if (!Method || !Method->getIdentifier() ||
      Method->getName() != "await_resume")
    return false;
  const CXXRecordDecl *Awaiter = Method->getParent();
  const FunctionDecl *Ready = findMethod(Awaiter, "await_ready");
  auto Answer = Ready ? KnownArguments(Awaiter).result(Ready) : true;
  // Without `await_suspend`: a base class of awaiters, which all suspend.
  return Answer == false || (!Answer && findMethod(Awaiter, "await_suspend"));
}

} // namespace corolint::model

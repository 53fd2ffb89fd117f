// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/types/InitialSuspend.h"
#include "model/code/Lookup.h"
#include "model/code/Names.h"
#include "model/code/Std.h"
#include "model/types/HandleUse.h"
#include "model/types/KnownArguments.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint::model {

static InitialSuspend readAwaiter(const CXXRecordDecl *Awaiter,
                                  const KnownArguments &Known) {
  if (isStd(Awaiter, "suspend_always"))
    return {Start::Lazy, "initial_suspend returns std::suspend_always"};
  if (isStd(Awaiter, "suspend_never"))
    return {Start::Eager, "initial_suspend returns std::suspend_never"};
  std::string Name = "'" + qualifiedName(*Awaiter) + "'";
  const FunctionDecl *Ready = findMethod(Awaiter, "await_ready");
  const FunctionDecl *Suspend = findMethod(Awaiter, "await_suspend");
  if (!Ready || !Suspend)
    return {Start::Unknown,
            "the awaiter " + Name + " of initial_suspend is not visible"};
  auto From = [](const FunctionDecl *Method, llvm::StringRef Record) {
    return isStd(dyn_cast<CXXRecordDecl>(Method->getParent()), Record);
  };
  std::optional<bool> IsReady = Known.result(Ready);
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
  if (Known.result(Suspend) == false)
    return {Start::Eager, "await_suspend of " + Name + " always resumes"};
  if (startsInSuspend(Suspend))
    return {Start::Eager, "await_suspend of " + Name + " starts the coroutine"};
  if (!IsReady)
    return {Start::Unknown, "await_ready of " + Name + " depends"};
  return {Start::Lazy, Name + " suspends and nothing resumes it"};
}

// The promise that another one wraps and calls: `return
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
// branch that these template arguments choose, null if they do not decide.
static const Stmt *chosenBranch(const IfStmt &If, const KnownArguments &Known,
                                const ASTContext &Context) {
  std::optional<bool> Value;
  if (If.isConstexpr())
    Value = Known.evaluate(If.getCond(), Context);
  if (!Value)
    return nullptr;
  return *Value ? If.getThen() : If.getElse();
}

static const Expr *returned(const Stmt *Body, const KnownArguments &Known,
                            const ASTContext &Context) {
  const auto *Compound = dyn_cast_or_null<CompoundStmt>(Body);
  if (Compound && !Compound->body_empty())
    Body = Compound->body_back();
  if (const auto *If = dyn_cast_or_null<IfStmt>(Body))
    return returned(chosenBranch(*If, Known, Context), Known, Context);
  const auto *Return = dyn_cast_or_null<ReturnStmt>(Body);
  return Return ? Return->getRetValue() : nullptr;
}

// An awaiter that is not instantiated is read as it is written: `start<Lazy>`.
static InitialSuspend readAwaiter(QualType Type, const KnownArguments &Known) {
  const CXXRecordDecl *Awaiter = recordOrPattern(Type);
  Type = Type.getNonReferenceType();
  if (const CXXRecordDecl *Class = Type->getAsCXXRecordDecl())
    return readAwaiter(Awaiter, KnownArguments(Class));
  const auto *Spec = Type->getAs<TemplateSpecializationType>();
  return readAwaiter(Awaiter,
                     Spec ? KnownArguments(Spec->template_arguments(), Known)
                          : KnownArguments(nullptr));
}

InitialSuspend readInitialSuspend(const CXXRecordDecl *Promise,
                                  const KnownArguments &Known) {
  const FunctionDecl *Initial = findMethod(Promise, "initial_suspend");
  if (!Initial)
    return {Start::Unknown, "its promise has no visible initial_suspend"};
  for (llvm::StringRef Method : {"get_return_object", "initial_suspend"})
    if (startsItself(Promise, Method))
      return {Start::Eager,
              (Method + " passes the coroutine to a scheduler").str()};
  QualType Awaiter = Initial->getReturnType();
  if (!recordOrPattern(Awaiter))
    if (const Expr *Value =
            returned(bodyOrPattern(Initial), Known, Promise->getASTContext())) {
      const CXXRecordDecl *Inner = askedInstead(Value);
      if (Inner && primaryPattern(Inner) != primaryPattern(Promise))
        return readInitialSuspend(Inner, KnownArguments(Inner));
      Awaiter = Value->getType();
    }
  if (!recordOrPattern(Awaiter))
    return {Start::Unknown,
            "the type of initial_suspend depends on a template argument"};
  return readAwaiter(Awaiter, Known);
}

} // namespace corolint::model

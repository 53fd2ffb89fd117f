// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/answers/VoidCallback.h"
#include "flow/body/Discard.h"
#include "model/code/Callable.h"
#include "model/code/Erasure.h"
#include "model/code/Limits.h"
#include "model/code/Std.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::flow {
namespace {

class Finder {
public:
  Finder(const BodyIndex &Index, model::Model &TheModel)
      : Index(Index), TheModel(TheModel) {}
  std::vector<VoidCallback> run();

private:
  std::optional<VoidCallback> conversion(const Expr *E);
  std::optional<VoidCallback> launch(const Expr *E);
  std::optional<VoidCallback> libraryCall(const Expr *E);
  std::optional<VoidCallback> lost(const Expr *Where, const Expr *Callable);
  bool dropsResult(const FunctionDecl *Library, QualType Callable,
                   unsigned Depth);
  SourceLocation callOf(const CXXConstructExpr *E) const;
  bool isSystem(const FunctionDecl *Function) const {
    return TheModel.context().getSourceManager().isInSystemHeader(
        Function->getLocation());
  }

  const BodyIndex &Index;
  model::Model &TheModel;
  llvm::SmallPtrSet<const FunctionDecl *, 16> Visited;
};

} // namespace

std::optional<VoidCallback> Finder::lost(const Expr *Where,
                                         const Expr *Callable) {
  const FunctionDecl *Target = model::callableTarget(Callable);
  if (!Target)
    return std::nullopt;
  const model::TaskType &Type = TheModel.taskType(Target->getReturnType());
  if (!Type.isTask() || Type.MayDrop)
    return std::nullopt;
  return VoidCallback{Where, Target, Type, {}};
}

// A wrapper of any callable whose call returns nothing.
static bool isWrapperOfNothing(const CXXRecordDecl *Record) {
  if (!model::isCallableWrapper(Record))
    return false;
  DeclarationName Call =
      Record->getASTContext().DeclarationNames.getCXXOperatorName(OO_Call);
  return llvm::all_of(Record->lookup(Call), [](const NamedDecl *D) {
    const FunctionDecl *Function = D->getAsFunction();
    return Function && Function->getReturnType()->isVoidType();
  });
}

// std::function<void(...)> and its like: a class template over a function type
// that returns nothing.
static bool returnsNothing(const CXXRecordDecl *Record) {
  if (isWrapperOfNothing(Record))
    return true;
  const FunctionProtoType *Signature = model::signatureOf(Record);
  return Signature && Signature->getReturnType()->isVoidType();
}

static bool returnsNothing(QualType Type) {
  return returnsNothing(Type->getAsCXXRecordDecl());
}

// The elements of a container of the standard library; of a map the values.
static QualType elementType(QualType Container) {
  const ClassTemplateSpecializationDecl *Spec = model::stdTemplate(Container);
  return model::typeArgument(Spec, model::means(Spec, model::Std::Map) ? 1 : 0);
}

// `f()` for the local variable f that is declared here.
SourceLocation Finder::callOf(const CXXConstructExpr *E) const {
  const Stmt *Parent = Index.parent(E);
  const auto *Decls = dyn_cast_or_null<DeclStmt>(Parent);
  const auto *Var = Decls && Decls->isSingleDecl()
                        ? dyn_cast<VarDecl>(Decls->getSingleDecl())
                        : nullptr;
  for (const Expr *Call : Index.calls())
    if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Call);
        Var && Operator && Operator->getOperator() == OO_Call)
      if (const auto *Ref =
              dyn_cast<DeclRefExpr>(model::stripMove(Operator->getArg(0)));
          Ref && Ref->getDecl() == Var)
        return Operator->getBeginLoc();
  return {};
}

static Erased convertedBy(const CXXConstructExpr *E) {
  return E->getNumArgs() != 0 ? Erased{E->getArg(0), E->getType()} : Erased();
}

// `callback = f`, `callbacks.emplace_back(f)`
static Erased storedBy(const CallExpr *E) {
  std::optional<model::Call> Called = model::asCall(E);
  if (!Called || !Called->Object || Called->Args.empty())
    return {};
  QualType Holder = Called->Object->getType();
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E)) {
    if (Operator->getOperator() != OO_Equal)
      return {};
  } else if (model::isStd(Called->Function) &&
             model::nameOf(Called->Function).starts_with("emplace")) {
    Holder = elementType(Holder);
  } else {
    return {};
  }
  return {Called->Args.back(), Holder};
}

Erased erasedBy(const Expr *E) {
  const auto *Construct = dyn_cast<CXXConstructExpr>(E);
  const auto *Call = dyn_cast<CallExpr>(E);
  Erased Found = Construct ? convertedBy(Construct)
                 : Call    ? storedBy(Call)
                           : Erased();
  bool LosesResult =
      Found.Callable && !Found.Wrapper.isNull() &&
      returnsNothing(Found.Wrapper) &&
      !returnsNothing(model::stripMove(Found.Callable)->getType());
  return LosesResult ? Found : Erased();
}

std::optional<VoidCallback> Finder::conversion(const Expr *E) {
  const Expr *Value = erasedBy(E).Callable;
  std::optional<VoidCallback> Found = Value ? lost(E, Value) : std::nullopt;
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E); Found && Construct)
    Found->Called = callOf(Construct);
  return Found;
}

// A launcher with a result (a future, an awaitable) passes on the result of its
// callable; a constructor or a void function does not.
std::optional<VoidCallback> Finder::launch(const Expr *E) {
  std::optional<model::Call> Called = model::asCall(E);
  model::FunctionRoles Roles = TheModel.roles(*Called);
  bool IsLauncher = Roles.Roles.has(model::Role::ThreadLauncher);
  bool IsCallback = Roles.Roles.has(model::Role::LoopCallback);
  if (Roles.Accepted == model::Accepts::Callable ||
      (!IsLauncher && !IsCallback))
    return std::nullopt;
  if (!IsCallback && !isa<CXXConstructExpr>(E) && !E->getType()->isVoidType())
    return std::nullopt;
  for (const Expr *Arg : Called->Args)
    // A conversion to a callback without a result is itself a finding.
    if (std::optional<VoidCallback> Found =
            returnsNothing(Arg->getType()) ? std::nullopt : lost(E, Arg)) {
      if (IsLauncher)
        Found->Called = Found->Coroutine->getLocation();
      return Found;
    }
  return std::nullopt;
}

// `std::function<void()>(f)` for an f of this type.
static bool erases(const Expr *E, QualType Callable) {
  const Expr *Value = erasedBy(E).Callable;
  return Value && model::stripMove(Value)->getType().getCanonicalType() ==
                      Callable.getCanonicalType();
}

// True if the instantiation, or library code that it calls, throws a task away,
// or keeps the callable for a caller that does.
bool Finder::dropsResult(const FunctionDecl *Library, QualType Callable,
                         unsigned Depth) {
  const FunctionDecl *Definition = nullptr;
  if (Depth > limits::CallbackCalls || !Library->hasBody(Definition) ||
      !isSystem(Definition) || Definition->isDependentContext() ||
      !Visited.insert(Definition).second)
    return false;
  BodyIndex Body(*Definition);
  for (const Expr *E : Body.calls())
    if (erases(E, Callable) ||
        (TheModel.createdTask(E) && discarded(Body, E) != Discard::No))
      return true;
  for (const Expr *E : Body.calls())
    if (std::optional<model::Call> Called = model::asCall(E))
      if (Called->Function &&
          dropsResult(Called->Function, Callable, Depth + 1))
        return true;
  return false;
}

// The type of a by-value parameter that is made of this argument.
static QualType decayed(const Expr *Arg, const ASTContext &Context) {
  return Context.getAdjustedParameterType(model::stripMove(Arg)->getType())
      .getUnqualifiedType();
}

std::optional<VoidCallback> Finder::libraryCall(const Expr *E) {
  std::optional<model::Call> Called = model::asCall(E);
  if (!Called->Function || !isSystem(Called->Function) ||
      !Called->Function->isTemplateInstantiation() ||
      isa<CXXConstructExpr>(E) || !TheModel.roles(*Called).Roles.empty())
    return std::nullopt;
  for (const Expr *Arg : Called->Args)
    if (std::optional<VoidCallback> Found = lost(E, Arg)) {
      Visited.clear();
      if (dropsResult(Called->Function, decayed(Arg, TheModel.context()), 0))
        return Found;
    }
  return std::nullopt;
}

std::vector<VoidCallback> Finder::run() {
  std::vector<VoidCallback> Found;
  for (const Expr *E : Index.calls()) {
    if (isa<CoawaitExpr>(E))
      continue;
    std::optional<VoidCallback> Callback = conversion(E);
    if (!Callback)
      Callback = launch(E);
    if (!Callback)
      Callback = libraryCall(E);
    if (Callback)
      Found.push_back(*Callback);
  }
  return Found;
}

bool isOfVoidCallback(const FunctionDecl &Function) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Function);
  return Method && (returnsNothing(Method->getParent()) ||
                    (Method->size_overridden_methods() != 0 &&
                     model::isMadeForCallable(*Method->getParent())));
}

std::vector<VoidCallback> voidCallbacks(const BodyIndex &Index,
                                        model::Model &TheModel) {
  return Finder(Index, TheModel).run();
}

} // namespace corolint::flow

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/lifetimes/Needs.h"
#include "model/code/Callable.h"
#include "model/code/Erasure.h"
#include "model/code/Limits.h"
#include "model/code/Names.h"
#include "model/code/Std.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::flow {

using Until = Need::Until;

bool isCoroutine(const FunctionDecl &Function) {
  return isa_and_nonnull<CoroutineBodyStmt>(Function.getBody());
}

static bool isSystem(const FunctionDecl &Function) {
  return Function.getASTContext().getSourceManager().isInSystemHeader(
      Function.getLocation());
}

Referent objectReferent(const model::Call &Called) {
  return Called.Object->getType()->isPointerType() ? viewedBy(Called.Object)
                                                   : referentOf(Called.Object);
}

Referent neededOf(const Expr *Arg, const Need &Needed) {
  return Needed.IsOfPointee ? viewedBy(model::stripMove(Arg)) : referentOf(Arg);
}

// The parameter of what a pointer to a function or to a method calls.
static QualType paramOfPointer(QualType Callee, unsigned Index) {
  if (Callee->isPointerType() || Callee->isMemberPointerType())
    Callee = Callee->getPointeeType();
  const auto *Proto = Callee->getAs<FunctionProtoType>();
  return Proto && Index < Proto->getNumParams() ? Proto->getParamType(Index)
                                                : QualType();
}

QualType paramType(const model::Call &Called, unsigned Index) {
  if (Called.Function)
    return Index < Called.Function->getNumParams()
               ? Called.Function->getParamDecl(Index)->getType()
               : QualType();
  const auto *Node = dyn_cast<CallExpr>(Called.Node);
  return Node ? paramOfPointer(Node->getCallee()->getType(), Index)
              : QualType();
}

Referent referentOf(const LambdaCapture &Capture, const Expr *Init) {
  if (!Init)
    return {};
  if (Capture.getCaptureKind() == LCK_ByRef ||
      Capture.getCaptureKind() == LCK_This) {
    const Expr *Source = Init->IgnoreParenImpCasts();
    return isa<DeclRefExpr, CXXThisExpr>(Source) ? named(Source)
                                                 : referentOf(Init);
  }
  QualType Type = Init->getType();
  bool IsHandle = Type->isPointerType() || isView(Type);
  return IsHandle ? viewedBy(model::stripMove(Init)) : Referent();
}

bool names(const Expr *E, const VarDecl *Var) {
  const auto *Ref = dyn_cast<DeclRefExpr>(model::stripMove(E));
  return Ref && Ref->getDecl() == Var;
}

bool isCopyOf(const Expr *E, const VarDecl *Var) {
  const auto *Construct = dyn_cast<CXXConstructExpr>(model::strip(E));
  return Construct && Construct->getNumArgs() == 1 &&
         Construct->getConstructor()->isCopyOrMoveConstructor() &&
         names(Construct->getArg(0), Var);
}

// Of the closure type of \p Body.
static bool isCapturedByCopy(const FunctionDecl &Body, const ValueDecl *Var) {
  const auto *Method = dyn_cast<CXXMethodDecl>(&Body);
  if (!Method || !Method->getParent()->isLambda())
    return false;
  return llvm::any_of(
      Method->getParent()->captures(), [&](const LambdaCapture &Capture) {
        return Capture.capturesVariable() && Capture.getCapturedVar() == Var &&
               Capture.getCaptureKind() == LCK_ByCopy;
      });
}

Referent named(const Expr *Mention) {
  if (isa<CXXThisExpr>(Mention))
    return {Referent::What::Object, nullptr, nullptr};
  const auto *Var = dyn_cast<VarDecl>(cast<DeclRefExpr>(Mention)->getDecl());
  if (!Var)
    return {};
  QualType Type = Var->getType();
  return Type->isPointerType() || isView(Type) ? viewedBy(Mention)
                                               : referentOf(Mention);
}

bool Needs::matches(const FunctionDecl &Function, Subject Of,
                    const Referent &R) {
  if (R.IsShared) // other pointers may own it too
    return false;
  switch (Of.Kind) {
  case Subject::What::Param:
    return R.Variable == Of.Variable && R.Kind != Referent::What::Captured;
  case Subject::What::Object:
    return R.Kind == Referent::What::Object;
  case Subject::What::Closure:
    return R.Kind == Referent::What::Captured &&
           isCapturedByCopy(Function, R.Variable);
  case Subject::What::Captured:
    return Of.Variable ? R.Variable == Of.Variable &&
                             (R.Kind == Referent::What::Captured ||
                              R.Kind == Referent::What::Borrowed)
                       : R.Kind == Referent::What::Object;
  }
  llvm_unreachable("all kinds are handled");
}

const Needs::Body &Needs::body(const FunctionDecl &Function) {
  std::unique_ptr<Body> &Known = Bodies[&Function];
  if (!Known)
    Known = std::make_unique<Body>(Function);
  return *Known;
}

Need Needs::known(const FunctionDecl &Function, Subject Of) {
  Key K{&Function, {static_cast<unsigned>(Of.Kind), Of.Variable}};
  // During its computation it needs nothing: recursion adds nothing.
  auto [It, New] = Known.try_emplace(K);
  if (!New || Depth > limits::NeedCalls)
    return It->second;
  ++Depth;
  Need Result = compute(Function, Of);
  --Depth;
  return Known[K] = Result;
}

Need Needs::compute(const FunctionDecl &Function, Subject Of) {
  const Body &In = body(Function);
  if (const auto *Param = dyn_cast_or_null<ParmVarDecl>(Of.Variable);
      Param && Of.Kind == Subject::What::Param &&
      TheModel.isAwaitable(Param->getType()))
    return ofTask(In, Param);
  Need Result;
  if (isCoroutine(Function))
    for (const Expr *Mention : In.points().mentions())
      if (Result.isShort() || !Result.latest())
        if (Need Use = ofUse(In, Of, Mention); !Use.isShort())
          Result = longer(Result, Use);
  if (Result.How != Until::Beyond)
    for (const Expr *E : In.Index.calls())
      if (!E->containsErrors())
        Result = longer(Result, passedOn(In, Of, E));
  return Result;
}

// A capture is read from the closure, regardless of its referent.
static bool readsClosure(const Expr *Mention) {
  const auto *Ref = dyn_cast<DeclRefExpr>(Mention);
  return Ref ? Ref->refersToEnclosingVariableOrCapture()
             : isa<CXXThisExpr>(Mention);
}

static const NamedDecl *nameOfMention(const Expr *Mention) {
  const auto *Ref = dyn_cast<DeclRefExpr>(Mention);
  return Ref ? Ref->getDecl() : nullptr;
}

Need Needs::ofUse(const Body &In, Subject Of, const Expr *Mention) {
  bool IsUse = Of.Kind == Subject::What::Closure && readsClosure(Mention);
  if (!IsUse && !matches(In.Function, Of, named(Mention)))
    return {};
  model::TaskType Type = TheModel.taskType(In.Function.getReturnType());
  const Expr *Before = In.points().before(Mention);
  if (const auto *Ref = dyn_cast<DeclRefExpr>(Mention);
      !Before && IsUse && Ref && isCapturedByCopy(In.Function, Ref->getDecl()))
    Before = ofAwaited(In, Mention);
  if (!Before && Type.Begins != model::Start::Lazy)
    return {};
  const NamedDecl *Name =
      Of.Kind == Subject::What::Param ? Of.Variable : nameOfMention(Mention);
  return {Type.Kind == model::TypeKind::Detached ? Until::Beyond
                                                 : Until::Result,
          &In.Function, Name, Mention, Before};
}

// A library function without a visible body may be no coroutine and keep a
// copy.
Need Needs::ofUnseen(const FunctionDecl &Function, const ParmVarDecl *Param) {
  model::TaskType Type = TheModel.taskType(Function.getReturnType());
  if (Type.Begins != model::Start::Lazy || isSystem(Function) ||
      model::isOfLibraryOf(Function, Function.getReturnType()))
    return {};
  return {Until::Result, &Function, Param, nullptr, nullptr};
}

// `async_write(socket, buffer(text), use_awaitable)`: a lazy operation uses the
// bytes when it runs, even if a copy of the buffer is kept.
Need Needs::ofBuffer(const FunctionDecl &Function, const ParmVarDecl *Param) {
  // A text is usually copied: the name of a host.
  if (!isBuffer(Param->getType()) ||
      model::isStd(Param->getType()->getAsCXXRecordDecl(),
                   "basic_string_view") ||
      TheModel.taskType(Function.getReturnType()).Begins !=
          model::Start::Lazy ||
      !model::isOfLibraryOf(Function, Function.getReturnType()))
    return {};
  Need Result{Until::Result, &Function, Param, nullptr, nullptr};
  Result.IsOfPointee = true;
  return Result;
}

// A coroutine that is called through a pointer, a reference or an object that
// hides it is like one that is not visible.
Need Needs::ofIndirect(const model::Call &Called, unsigned Index) {
  if (TheModel.taskType(Called.Node->getType()).Begins != model::Start::Lazy)
    return {};
  QualType Type = paramType(Called, Index);
  if (model::isStd(Called.Function, "invoke")) {
    const QualType Callee = Called.Args[0]->getType();
    const unsigned First = Callee->isMemberPointerType() ? 2 : 1;
    if (Index == 1 && First == 2)
      return {Until::Result, nullptr, nullptr, nullptr, nullptr};
    Type = Index < First ? QualType() : paramOfPointer(Callee, Index - First);
  }
  // An rvalue reference forwards the argument, as in the classes themselves.
  if (Type.isNull() || Type->isRValueReferenceType() ||
      (!Type->isReferenceType() && !isView(Type)) ||
      TheModel.isAwaitable(Type.getNonReferenceType()))
    return {};
  return {Until::Result, nullptr, nullptr, nullptr, nullptr};
}

// `branch(argument)` with `std::function<generator(const state &)> branch`, and
// `std::invoke(branch, argument)` with a function that the caller gave.
static bool isIndirect(const model::Call &Called) {
  if (model::isStd(Called.Function, "invoke"))
    return true;
  if (!Called.Function)
    return isa<CallExpr>(Called.Node) && !isa<CXXMemberCallExpr>(Called.Node);
  const auto *Method = dyn_cast<CXXMethodDecl>(Called.Function);
  return Method && Called.Object &&
         Method->getOverloadedOperator() == OO_Call &&
         !Method->getParent()->isLambda() &&
         isa<FunctionProtoType>(Method->getType()) &&
         model::isErased(Method->getParent());
}

Need Needs::ofArgument(const model::Call &Called, unsigned Index) {
  if (isIndirect(Called)) {
    const FunctionDecl *Target =
        Called.Object ? model::callableTarget(Called.Object) : nullptr;
    return Target && Target->hasBody(Target) && Index < Target->getNumParams()
               ? known(*Target,
                       {Subject::What::Param, Target->getParamDecl(Index)})
               : ofIndirect(Called, Index);
  }
  if (!Called.Function)
    return {};
  const FunctionDecl &Function = *Called.Function;
  if (Index >= Function.getNumParams() ||
      TheModel.roles(Called).Roles.isRunner())
    return {};
  const ParmVarDecl *Param = Function.getParamDecl(Index);
  QualType Type = Param->getType();
  if (Need OfBytes = ofBuffer(Function, Param); !OfBytes.isShort())
    return OfBytes;
  bool IsTask = TheModel.isAwaitable(Type);
  if (!Type->isReferenceType() && !Type->isPointerType() && !isView(Type) &&
      !IsTask)
    return {};
  const FunctionDecl *Definition = nullptr;
  if (!Function.hasBody(Definition))
    return IsTask || !TheModel.roles(Called).Roles.empty()
               ? Need()
               : ofUnseen(Function, Param);
  if (isSystem(*Definition) && !isCoroutine(*Definition) && !IsTask &&
      !model::isClosure(Type.getNonReferenceType()))
    return {};
  return known(*Definition,
               {Subject::What::Param, Definition->getParamDecl(Index)});
}

Need Needs::ofObject(const model::Call &Called) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Called.Function);
  if (!Method || !Method->isImplicitObjectMemberFunction())
    return {};
  if (Method->getParent()->isLambda())
    return ofClosure(*Method);
  if (isIndirect(Called)) {
    const auto *Target =
        dyn_cast_or_null<CXXMethodDecl>(model::callableTarget(Called.Object));
    return Target && Target->getParent()->isLambda() ? ofClosure(*Target)
                                                     : Need();
  }
  const FunctionDecl *Definition = nullptr;
  if (!Method->hasBody(Definition))
    return ofUnseen(*Method, nullptr);
  if (isSystem(*Definition) && !isCoroutine(*Definition))
    return {};
  return known(*Definition, {Subject::What::Object});
}

Need Needs::ofOwn(const FunctionDecl &Definition, unsigned Parameter) {
  return Parameter == Foreign::Object
             ? known(Definition, {Subject::What::Object})
             : known(Definition, {Subject::What::Param,
                                  Definition.getParamDecl(Parameter)});
}

Need Needs::ofClosure(const CXXMethodDecl &Body) {
  if (Body.getParent()->capture_size() == 0 || !Body.hasBody() ||
      !Body.isImplicitObjectMemberFunction())
    return {};
  return known(Body, {Subject::What::Closure});
}

Need Needs::ofCaptured(const CXXMethodDecl &Body, const VarDecl *Var) {
  return Body.hasBody() ? known(Body, {Subject::What::Captured, Var}) : Need();
}

bool Needs::isUsedIn(const CXXMethodDecl &Body, const VarDecl *Var) {
  return llvm::any_of(this->body(Body).points().mentions(), [&](const Expr *E) {
    return matches(Body, {Subject::What::Captured, Var}, named(E));
  });
}

// A callable that the argument \p Index is moved to, and that is called after
// the call.
Need Needs::ofLaterCall(const model::Call &Called, unsigned Index) {
  const FunctionDecl *Definition = nullptr;
  if (Called.Function && Called.Function->hasBody(Definition) &&
      isCoroutine(*Definition) && Index < Definition->getNumParams()) {
    Need OfParam = known(
        *Definition, {Subject::What::Param, Definition->getParamDecl(Index)});
    return {OfParam.How, nullptr, nullptr, nullptr, OfParam.Suspension};
  }
  if (!TheModel.isAwaitable(Called.Node->getType()))
    return {};
  return {Until::Result, nullptr, nullptr, nullptr, nullptr};
}

Need Needs::ofCaptured(const model::Call &Called, unsigned Index,
                       const LambdaExpr &Lambda, const VarDecl *Var) {
  const CXXMethodDecl *Op = closureBody(&Lambda);
  if (!Op || !Op->hasBody())
    return {};
  bool GivesTask = TheModel.isAwaitable(Called.Node->getType());
  Need Inner = ofCaptured(*Op, Var);
  std::optional<model::Keeps> Kept = keeps(Called, Index);
  if (!Kept)
    return {};
  switch (*Kept) {
  case model::Keeps::Now:
    break;
  case model::Keeps::MovedNow:
  case model::Keeps::AfterCall:
  case model::Keeps::UntilDone:
    // Called later, even if it is no coroutine.
    if (Inner.isShort() && isUsedIn(*Op, Var))
      Inner = ofLaterCall(Called, Index);
    if (!Inner.isShort() && !Inner.User)
      Inner = {Inner.How, Op, Var, nullptr, Inner.Suspension};
    break;
  case model::Keeps::NeverAwaits:
    if (TheModel.taskType(Op->getReturnType()).isLazy())
      return {};
    // `future.thenValue([&] { ... })`: called later, and no coroutine.
    if (GivesTask && !TheModel.isAwaitable(Op->getReturnType()) &&
        isUsedIn(*Op, Var))
      return {Until::Result, Op, Var, nullptr, nullptr};
    GivesTask = false;
    break;
  case model::Keeps::Stored:
    return {};
  }
  if (!Inner.isShort() && !GivesTask)
    Inner.How = Until::Beyond;
  return Inner;
}

} // namespace corolint::flow

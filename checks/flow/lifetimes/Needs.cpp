// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/lifetimes/Needs.h"
#include "flow/lifetimes/Waits.h"
#include "model/code/Callable.h"
#include "model/code/Limits.h"
#include "model/code/Names.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"
#include "clang/Basic/SourceManager.h"

using namespace clang;

namespace corolint::flow {

using Until = Need::Until;

static Need longer(const Need &A, const Need &B) {
  return static_cast<uint8_t>(A.How) >= static_cast<uint8_t>(B.How) ? A : B;
}

static bool isCoroutine(const FunctionDecl &Function) {
  return isa_and_nonnull<CoroutineBodyStmt>(Function.getBody());
}

static bool isSystem(const FunctionDecl &Function) {
  return Function.getASTContext().getSourceManager().isInSystemHeader(
      Function.getLocation());
}

const CXXMethodDecl *closureBody(const Expr *E) {
  const CXXRecordDecl *Record = E->getType()->getAsCXXRecordDecl();
  return Record && Record->isLambda()
             ? dyn_cast_or_null<CXXMethodDecl>(model::callableTarget(E))
             : nullptr;
}

static bool isClosure(QualType Type) {
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  return Record && Record->isLambda();
}

Referent objectReferent(const model::Call &Called) {
  return referentOf(Called.Object);
}

bool refersOnly(const LambdaCapture &Capture) {
  return Capture.getCaptureKind() == LCK_ByRef ||
         Capture.getCaptureKind() == LCK_This;
}

bool isCopyOf(const Expr *E, const VarDecl *Var) {
  const auto *Construct = dyn_cast<CXXConstructExpr>(model::strip(E));
  if (!Construct || Construct->getNumArgs() != 1 ||
      !Construct->getConstructor()->isCopyOrMoveConstructor())
    return false;
  const auto *Ref =
      dyn_cast<DeclRefExpr>(model::stripMove(Construct->getArg(0)));
  return Ref && Ref->getDecl() == Var;
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

// The meaning of a name or `this`.
static Referent named(const Expr *Mention) {
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

// A task that is passed on keeps its needs until it is done.
Need Needs::ofTask(const Body &In, const ParmVarDecl *Task) {
  Need Result, Itself{Until::Result, nullptr, nullptr, nullptr, nullptr};
  for (const DeclRefExpr *Ref : In.Index.references())
    if (Ref->getDecl() == Task)
      Result = longer(Result, afterCall(In, Ref, Itself));
  return Result;
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
      if (Result.isShort())
        Result = ofUse(In, Of, Mention);
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
  if (!Before && Type.Begins != model::Start::Lazy)
    return {};
  const NamedDecl *Name =
      Of.Kind == Subject::What::Param ? Of.Variable : nameOfMention(Mention);
  return {Type.Kind == model::TypeKind::Detached ? Until::Beyond
                                                 : Until::Result,
          &In.Function, Name, Mention, Before};
}

// The need of the calling function for a call after which \p Inner continues.
Need Needs::afterCall(const Body &In, const Expr *E, Need Inner) {
  bool IsDetached = TheModel.taskType(In.Function.getReturnType()).Kind ==
                    model::TypeKind::Detached;
  Need Own = Inner, Beyond = Inner;
  Own.How =
      isCoroutine(In.Function) && IsDetached ? Until::Beyond : Until::Result;
  Beyond.How = Until::Beyond;
  if (!Inner.isShort() && mayBeWaitedFor(In.Function, In.Index, TheModel, *E))
    Beyond = isCoroutine(In.Function) ? Own : Need();
  if (Inner.How != Until::Result)
    return Inner.isShort() ? Inner : Beyond;
  TaskFate Fate = journey(In.Index, E);
  if (Fate.Kind == TaskFate::Where::Stored && Fate.Holder)
    if (TaskFate Later = laterFate(In.Index, Fate.Holder);
        Later.Kind != TaskFate::Where::Unknown)
      Fate = Later;
  switch (Fate.Kind) {
  case TaskFate::Where::Returned:
    return Own;
  case TaskFate::Where::Spawned:
    return Beyond;
  case TaskFate::Where::Awaited:
    return isCoroutine(In.Function) && isa_and_nonnull<CoawaitExpr>(Fate.Around)
               ? Own
               : Need();
  case TaskFate::Where::Stored:
    if (Fate.Holder)
      return isCoroutine(In.Function) ? Own : Need();
    return Beyond;
  case TaskFate::Where::Unknown:
  case TaskFate::Where::Dropped:
  case TaskFate::Where::Captured:
  case TaskFate::Where::Forgotten:
    return {};
  }
  llvm_unreachable("all fates are handled");
}

Need Needs::passedOn(const Body &In, Subject Of, const Expr *E) {
  std::optional<model::Call> Called = model::asCall(E);
  if (!Called || !Called->Function)
    return {};
  Need Result;
  auto Add = [&](Need Inner) {
    if (!Inner.isShort())
      Result = longer(Result, afterCall(In, E, Inner));
  };
  auto AddCaptures = [&](const LambdaExpr &Lambda, auto NeedOf) {
    for (auto [Capture, Init] :
         llvm::zip(Lambda.captures(), Lambda.capture_inits()))
      if (Init && refersOnly(Capture) &&
          matches(In.Function, Of, named(Init->IgnoreParenImpCasts())))
        Add(NeedOf(Capture.capturesVariable()
                       ? dyn_cast<VarDecl>(Capture.getCapturedVar())
                       : nullptr));
  };
  for (unsigned I = 0; I != Called->Args.size(); ++I) {
    const Expr *Arg = Called->Args[I];
    if (const auto *Lambda = dyn_cast<LambdaExpr>(model::strip(Arg)))
      AddCaptures(*Lambda, [&](const VarDecl *Var) {
        return ofCaptured(*Called, I, *Lambda, Var);
      });
    else if (!TheModel.isAwaitable(Arg->getType()) && // moved or awaited: gone
             matches(In.Function, Of, referentOf(Arg)))
      Add(ofArgument(*Called, I));
  }
  if (!Called->Object)
    return Result;
  const auto *Lambda = dyn_cast<LambdaExpr>(model::strip(Called->Object));
  if (const CXXMethodDecl *Op = Lambda ? closureBody(Lambda) : nullptr)
    AddCaptures(*Lambda,
                [&](const VarDecl *Var) { return ofCaptured(*Op, Var); });
  else if (!TheModel.isTask(Called->Object->getType()) &&
           matches(In.Function, Of, objectReferent(*Called)))
    Add(ofObject(*Called));
  return Result;
}

//===--- questions
//--------------------------------------------------------===//

// A library function without a visible body may be no coroutine and keep a
// copy.
Need Needs::ofUnseen(const FunctionDecl &Function, const ParmVarDecl *Param) {
  model::TaskType Type = TheModel.taskType(Function.getReturnType());
  if (Type.Begins != model::Start::Lazy || isSystem(Function) ||
      model::isOfLibraryOf(Function, Function.getReturnType()))
    return {};
  return {Until::Result, &Function, Param, nullptr, nullptr};
}

Need Needs::ofArgument(const model::Call &Called, unsigned Index) {
  const FunctionDecl &Function = *Called.Function;
  if (Index >= Function.getNumParams() ||
      TheModel.roles(Called).Roles.isRunner())
    return {};
  const ParmVarDecl *Param = Function.getParamDecl(Index);
  QualType Type = Param->getType();
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
      !isClosure(Type.getNonReferenceType()))
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
  const FunctionDecl *Definition = nullptr;
  if (!Method->hasBody(Definition))
    return ofUnseen(*Method, nullptr);
  if (isSystem(*Definition) && !isCoroutine(*Definition))
    return {};
  return known(*Definition, {Subject::What::Object});
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
    if (Inner.isShort() && GivesTask && isUsedIn(*Op, Var))
      Inner = {Until::Result, Op, Var, nullptr, nullptr};
    break;
  case model::Keeps::NeverAwaits:
    if (TheModel.taskType(Op->getReturnType()).isLazy())
      return {};
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

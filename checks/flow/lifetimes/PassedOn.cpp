// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Needs that calls pass on to the function that makes them.

#include "flow/lifetimes/Needs.h"
#include "flow/lifetimes/Owners.h"
#include "flow/lifetimes/Waits.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::flow {

using Until = Need::Until;

// A task that is passed on keeps its needs until it is done.
Need Needs::ofTask(const Body &In, const ParmVarDecl *Task) {
  Need Result, Itself{Until::Result, nullptr, nullptr, nullptr, nullptr};
  for (const DeclRefExpr *Ref : In.Index.references())
    if (Ref->getDecl() == Task)
      Result = longer(Result, afterCall(In, Ref, Itself));
  return Result;
}

// `co_await e`, with nothing in between that may begin it later.
static bool isAwaitedItself(const BodyIndex &Index, const Expr *E) {
  const Stmt *Parent = Index.directParent(E);
  while (
      isa_and_nonnull<FullExpr, MaterializeTemporaryExpr, CXXBindTemporaryExpr,
                      ParenExpr, ImplicitCastExpr>(Parent) ||
      (isa_and_nonnull<CallExpr>(Parent) &&
       (model::isMove(cast<Expr>(Parent)) ||
        (isa<CXXOperatorCallExpr>(Parent) &&
         cast<CXXOperatorCallExpr>(Parent)->getOperator() == OO_Coawait))))
    Parent = Index.directParent(Parent);
  return isa_and_nonnull<CoawaitExpr>(Parent);
}

TaskFate Needs::finalFate(const Body &In, const Expr *E) {
  TaskFate Fate = journey(In.Index, E);
  if (Fate.Kind == TaskFate::Where::Stored && Fate.Holder)
    if (TaskFate Later = laterFate(In.Index, Fate.Holder);
        Later.Kind != TaskFate::Where::Unknown)
      return Later;
  return Fate;
}

// The need of the calling function for a call after which \p Inner continues.
Need Needs::afterCall(const Body &In, const Expr *E, const Need &Inner) {
  return afterFate(In, E, Inner,
                   Inner.How == Until::Result ? finalFate(In, E) : TaskFate());
}

// The uses that count when the coroutine of the call \p E, which has the fate
// \p Fate, is begun by the function itself.
Need Needs::begunHere(const Body &In, const Expr *E, const Need &Inner,
                      const TaskFate &Fate) {
  Need Result = Inner;
  const bool IsOwnCoroutine = isCoroutine(In.Function);
  const Expr *Before = IsOwnCoroutine ? In.points().before(E) : nullptr;
  const bool IsBegun =
      (Fate.Kind == TaskFate::Where::Spawned && Fate.BeginsAtOnce) ||
      (IsOwnCoroutine && isAwaitedItself(In.Index, E));
  const bool IsLazy =
      IsOwnCoroutine && TheModel.taskType(In.Function.getReturnType()).Begins ==
                            model::Start::Lazy;
  if (IsBegun && !Before && !IsLazy)
    Result = onceBegun(Inner);
  else if (IsOwnCoroutine && (!IsBegun || Before))
    Result.Later.IsUnclear = true;
  Result.BeginsAtOnce =
      !Before && (IsBegun || (Fate.Kind == TaskFate::Where::Returned &&
                              Fate.BeginsAtOnce));
  return Result;
}

Need Needs::afterFate(const Body &In, const Expr *E, const Need &Needed,
                      const TaskFate &Fate) {
  bool IsDetached = TheModel.taskType(In.Function.getReturnType()).Kind ==
                    model::TypeKind::Detached;
  const Need Inner =
      Needed.How == Until::Result ? begunHere(In, E, Needed, Fate) : Needed;
  Need Own = Inner, Beyond = Inner;
  Own.How =
      isCoroutine(In.Function) && IsDetached ? Until::Beyond : Until::Result;
  Beyond.How = Until::Beyond;
  if (!Inner.isShort() && mayBeWaitedFor(In.Function, In.Index, TheModel, *E))
    Beyond = isCoroutine(In.Function) ? Own : Need();
  if (Inner.How != Until::Result)
    return Inner.isShort() ? Inner : Beyond;
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
  if (!Called)
    return {};
  Need Result;
  auto Add = [&](Need Inner, const Referent &R) {
    // `rest(std::move(v), v.begin())`: the contents go along.
    if (Inner.isShort() ||
        (R.IsContent && R.Variable && isGivenOn(In.Index, R.Variable)))
      return;
    Inner.IsOfPointee = R.IsPointee;
    Inner.PassedCapture =
        R.Kind == Referent::What::Captured ? R.Variable : nullptr;
    Result = longer(Result, afterCall(In, E, Inner));
  };
  auto AddCaptures = [&](const LambdaExpr &Lambda, auto NeedOf) {
    for (auto [Capture, Init] :
         llvm::zip(Lambda.captures(), Lambda.capture_inits()))
      if (Referent R = referentOf(Capture, Init); matches(In.Function, Of, R))
        Add(NeedOf(Capture.capturesVariable()
                       ? dyn_cast<VarDecl>(Capture.getCapturedVar())
                       : nullptr),
            R);
  };
  for (unsigned I = 0; I != Called->Args.size(); ++I) {
    const Expr *Arg = Called->Args[I];
    if (const LambdaExpr *Lambda = lambdaIn(Arg))
      AddCaptures(*Lambda, [&](const VarDecl *Var) {
        return ofCaptured(*Called, I, *Lambda, Var);
      });
    else if (!TheModel.isAwaitable(Arg->getType())) { // moved or awaited: gone
      // The answer for a referent that does not match costs the most.
      if (!matches(In.Function, Of, referentOf(Arg)) &&
          !matches(In.Function, Of, viewedBy(model::stripMove(Arg))))
        continue;
      Need Inner = ofArgument(*Called, I);
      if (Referent R = neededOf(Arg, Inner); matches(In.Function, Of, R))
        Add(Inner, R);
    }
  }
  if (!Called->Object)
    return Result;
  const auto *Lambda = dyn_cast<LambdaExpr>(model::strip(Called->Object));
  if (const CXXMethodDecl *Op = Lambda ? closureBody(Lambda) : nullptr)
    AddCaptures(*Lambda,
                [&](const VarDecl *Var) { return ofCaptured(*Op, Var); });
  else if (!TheModel.isTask(Called->Object->getType()) &&
           matches(In.Function, Of, objectReferent(*Called)))
    Add(ofObject(*Called), objectReferent(*Called));
  return Result;
}

} // namespace corolint::flow

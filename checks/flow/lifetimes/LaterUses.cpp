// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// Needs of coroutines that have begun: the uses after a suspension.

#include "flow/lifetimes/Needs.h"
#include "model/code/Std.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::flow {

static Need::LaterUse laterUse(const Need &Needed) {
  return Needed.Suspension
             ? Need::LaterUse{Needed.Name, Needed.Use, Needed.Suspension, false}
             : Needed.Later;
}

Need longer(const Need &A, const Need &B) {
  if (A.How != B.How)
    return static_cast<uint8_t>(A.How) > static_cast<uint8_t>(B.How) ? A : B;
  Need Result = A;
  if (!Result.Suspension && !Result.Later.Suspension)
    Result.Later = laterUse(B);
  Result.Later.IsUnclear |= A.Later.IsUnclear;
  Result.BeginsAtOnce &= B.BeginsAtOnce;
  return Result;
}

Need onceBegun(const Need &Needed) {
  // The body is not visible: it is assumed to suspend.
  if (Needed.Suspension || !Needed.Use || Needed.Later.IsUnclear)
    return Needed;
  if (!Needed.Later.Suspension)
    return {};
  Need Result = Needed;
  std::tie(Result.Name, Result.Use, Result.Suspension) =
      std::tie(Needed.Later.Name, Needed.Later.Use, Needed.Later.Suspension);
  return Result;
}

namespace {
/// True if `operator co_await` of a task takes the coroutine out of it.
class TakesCoroutine : public ConstDynamicRecursiveASTVisitor {
public:
  bool Found = false;
  bool VisitCallExpr(const CallExpr *E) override {
    Found |= model::isMove(E) || !E->getDirectCallee() ||
             model::nameOf(E->getDirectCallee()) == "exchange" ||
             model::nameOf(E->getDirectCallee()) == "swap" ||
             model::nameOf(E->getDirectCallee()) == "release";
    return !Found;
  }
};
} // namespace

// The task that `co_await` waits for is not moved into the awaiter.
static bool staysInPlace(const CoroutineSuspendExpr &Suspend) {
  const Expr *Awaiter = Suspend.getCommonExpr();
  const auto *Opaque = dyn_cast_or_null<OpaqueValueExpr>(Awaiter);
  if (Opaque && Opaque->getSourceExpr())
    Awaiter = Opaque->getSourceExpr();
  Awaiter = Awaiter ? model::stripMove(Awaiter) : nullptr;
  if (isa_and_nonnull<DeclRefExpr>(Awaiter))
    return true;
  const auto *Call = dyn_cast_or_null<CallExpr>(Awaiter);
  const FunctionDecl *Callee = Call ? Call->getDirectCallee() : nullptr;
  if (!Callee || Callee->getOverloadedOperator() != OO_Coawait ||
      !Callee->hasBody(Callee))
    return false;
  TakesCoroutine Visitor;
  Visitor.TraverseStmt(Callee->getBody());
  return !Visitor.Found;
}

// `[task = std::move(task)]() -> detached { co_await std::move(task); }`: while
// the coroutine waits, the task is in the closure.
const Expr *Needs::ofAwaited(const Body &In, const Expr *Mention) {
  const CoroutineSuspendExpr *Suspend = In.points().waitFor(Mention);
  if (!Suspend)
    return nullptr;
  const model::TaskType &Type = TheModel.taskType(Mention->getType());
  return Type.isTask() && !Type.Shared && staysInPlace(*Suspend) ? Suspend
                                                                 : nullptr;
}

} // namespace corolint::flow

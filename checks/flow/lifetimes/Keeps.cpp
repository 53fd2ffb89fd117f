// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

// The time for which functions keep the callables that are passed to them.

#include "flow/lifetimes/Needs.h"
#include "flow/lifetimes/Waits.h"
#include "model/code/Callable.h"
#include "model/code/Erasure.h"
#include "model/code/Std.h"
#include "clang/AST/DynamicRecursiveASTVisitor.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::flow {

using model::Keeps;

static bool diesHere(const Expr *Object) {
  Referent Of = referentOf(Object);
  return Of.Kind == Referent::What::Local ||
         Of.Kind == Referent::What::Temporary;
}

// `handler = f;`, `handlers.push_back(f);` with a member, or an object of the
// caller.
static bool isStoredByStd(const model::Call &Called) {
  if (!model::isStd(Called.Function) || !Called.Object ||
      diesHere(Called.Object))
    return false;
  return model::means(Called.Function, model::Std::Adds) ||
         (Called.Function->getOverloadedOperator() == OO_Equal &&
          model::isErased(Called.Object->getType()->getAsCXXRecordDecl()));
}

std::optional<Keeps> Needs::keeps(const model::Call &Called, unsigned Index) {
  if (std::optional<Keeps> Said = TheModel.roles(Called).Kept) {
    // `do_with(value, f)`: the value may be a closure as well.
    bool IsValue = Index + 1 < Called.Args.size() &&
                   model::isClosure(Called.Args.back()->getType()) &&
                   Said == Keeps::Now;
    return IsValue ? Keeps::UntilDone : *Said;
  }
  if (isStoredByStd(Called))
    return Keeps::Stored;
  return Called.Function ? keptBy(*Called.Function, Index) : std::nullopt;
}

// `if (free) return f(); return wait().then(std::forward<F>(f));`: the path
// that calls it later decides, unless it keeps it as long.
static std::optional<Keeps> laterOf(std::optional<Keeps> Known,
                                    std::optional<Keeps> Next) {
  return Known && (!Next || Next == Keeps::UntilDone) ? Known : Next;
}

std::optional<Keeps> Needs::keptBy(const FunctionDecl &Function,
                                   unsigned Index) {
  const FunctionDecl *Definition = nullptr;
  if (!Function.hasBody(Definition) || Index >= Definition->getNumParams())
    return std::nullopt;
  auto [It, New] = Kept.try_emplace({Definition, Index});
  if (!New)
    return It->second;
  const ParmVarDecl *Param = Definition->getParamDecl(Index);
  bool IsCopy = !Param->getType()->isReferenceType();
  std::optional<Keeps> Result;
  if (isa<CoroutineBodyStmt>(Definition->getBody())) {
    Result = IsCopy ? Keeps::UntilDone : Keeps::Now;
  } else {
    const Body &In = body(*Definition);
    for (const Expr *E : In.Index.calls())
      if ((!Result || Result == Keeps::Now) && !E->containsErrors())
        Result = laterOf(Result, keptAt(In, E, Param));
  }
  return Kept[{Definition, Index}] = Result;
}

// `[f = std::move(f)] { ... }`
static bool takesOver(const LambdaExpr &Lambda, const VarDecl *Var) {
  for (auto [Capture, Init] :
       llvm::zip(Lambda.captures(), Lambda.capture_inits()))
    if (Capture.capturesVariable() && Capture.getCaptureKind() == LCK_ByCopy &&
        Init && (names(Init, Var) || isCopyOf(Init, Var)))
      return true;
  return false;
}

static bool isQueue(const CXXRecordDecl *Class) {
  return model::isStd(Class, "deque") || model::isStd(Class, "queue");
}

namespace {
/// Whether the methods of a class call the elements of a member in place, and
/// whether they take elements out of it.
class ElementUse : public ConstDynamicRecursiveASTVisitor {
public:
  explicit ElementUse(const ValueDecl *Member) : Member(Member) {}
  bool IsRead = false, IsEmptied = false;
  bool VisitCXXForRangeStmt(const CXXForRangeStmt *S) override {
    IsRead |= isMember(S->getRangeInit());
    return true;
  }
  bool VisitCallExpr(const CallExpr *E) override {
    std::optional<model::Call> Called = model::asCall(E);
    StringRef Name = model::nameOf(Called ? Called->Function : nullptr);
    bool Removes = Name.starts_with("pop") || Name == "erase" ||
                   Name == "clear" || Name == "swap" || Name == "move" ||
                   Name == "exchange";
    IsEmptied |= Removes && ((Called->Object && isMember(Called->Object)) ||
                             llvm::any_of(Called->Args, [&](const Expr *Arg) {
                               return isMember(Arg);
                             }));
    return true;
  }

private:
  bool isMember(const Expr *E) const {
    const auto *Ref = dyn_cast_or_null<MemberExpr>(E ? model::strip(E) : E);
    return Ref && Ref->getMemberDecl() == Member;
  }
  const ValueDecl *Member;
};
} // namespace

// `for (auto &handler : handlers) handler();`, and nothing takes one out.
static bool holdsHandlers(const Expr *Queue) {
  const auto *Ref = dyn_cast<MemberExpr>(model::strip(Queue));
  const auto *Class =
      Ref ? dyn_cast<CXXRecordDecl>(Ref->getMemberDecl()->getDeclContext())
          : nullptr;
  if (!Class)
    return false;
  ElementUse Use(Ref->getMemberDecl());
  for (const CXXMethodDecl *Method : Class->methods())
    if (const FunctionDecl *Definition = nullptr; Method->hasBody(Definition))
      Use.TraverseStmt(Definition->getBody());
  return Use.IsRead && !Use.IsEmptied;
}

// `queue.push_back(std::move(f))`: each callable in a queue is taken out,
// called and dropped. Handlers, which stay, are kept in other containers.
static bool isQueued(const model::Call &Called, const ParmVarDecl *Param) {
  if (!Called.Object || Called.Args.size() != 1 ||
      !model::means(Called.Function, model::Std::Adds))
    return false;
  QualType Queue = Called.Object->getType();
  return isQueue(Queue->getAsCXXRecordDecl()) &&
         model::isErased(model::typeArgument(model::stdTemplate(Queue), 0)
                             ->getAsCXXRecordDecl()) &&
         names(Called.Args[0], Param) && !holdsHandlers(Called.Object);
}

// The effect of one call of a function that is no coroutine on its callable.
std::optional<Keeps> Needs::keptAt(const Body &In, const Expr *E,
                                   const ParmVarDecl *Param) {
  std::optional<model::Call> Called = model::asCall(E);
  if (!Called || !Called->Function)
    return std::nullopt;
  bool IsCopy = !Param->getType()->isReferenceType();
  if (Called->Object && names(Called->Object, Param)) {
    // `std::function<void()>` drops the result of the callable.
    if (IsCopy && E->getType()->isVoidType())
      return Keeps::NeverAwaits;
    TaskFate Fate = journey(In.Index, E);
    bool IsOver = Fate.Kind == TaskFate::Where::Awaited ||
                  Fate.Kind == TaskFate::Where::Unknown ||
                  (Fate.Kind == TaskFate::Where::Stored && Fate.Holder &&
                   mayBeWaitedFor(In.Function, In.Index, TheModel, *E));
    return IsOver   ? std::nullopt
           : IsCopy ? std::optional(Keeps::MovedNow)
                    : std::optional(Keeps::Now);
  }
  if (isQueued(*Called, Param))
    return Keeps::NeverAwaits;
  for (unsigned I = 0; I != Called->Args.size(); ++I) {
    const Expr *Arg = model::strip(Called->Args[I]);
    const LambdaExpr *Lambda = lambdaIn(Called->Args[I]);
    bool IsInside = Lambda && takesOver(*Lambda, Param);
    if (!IsInside && !names(Arg, Param) && !isCopyOf(Arg, Param))
      continue;
    std::optional<Keeps> Inner = keeps(*Called, I);
    if (!Inner)
      continue;
    bool StaysHere = *Inner == Keeps::Now;
    if (!StaysHere)
      return isWaitedFor(In.Index, TheModel, *E) ? std::nullopt : Inner;
    return IsCopy || IsInside ? Keeps::MovedNow : Keeps::Now;
  }
  return std::nullopt;
}

Need Needs::ofStored(const model::Call &Called, unsigned Index,
                     const LambdaExpr &Lambda, const VarDecl *Var) {
  const CXXMethodDecl *Op = closureBody(&Lambda);
  if (!Op || !Op->hasBody())
    return {};
  // A function that the loop calls later, or a coroutine that anyone may call.
  const bool IsCalledLater =
      isCoroutine(*Op)
          ? keeps(Called, Index) == Keeps::Stored
          : TheModel.roles(Called).Roles.has(model::Role::LoopCallback);
  if (!IsCalledLater)
    return {};
  if (Called.Object &&
      (diesHere(Called.Object) || referentOf(Called.Object).Variable == Var))
    return {};
  return ofCalledLater(*Op, Var);
}

Need Needs::ofCalledLater(const CXXMethodDecl &Body, const VarDecl *Var) {
  if (!Body.hasBody() || !isUsedIn(Body, Var))
    return {};
  Need Result = ofCaptured(Body, Var);
  if (!Result.User)
    Result = {Need::Until::Beyond, &Body, Var, nullptr, nullptr};
  Result.How = Need::Until::Beyond;
  return Result;
}

} // namespace corolint::flow

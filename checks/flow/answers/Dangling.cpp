// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/answers/Dangling.h"
#include "flow/answers/DeadResults.h"
#include "flow/answers/LentMembers.h"
#include "flow/lifetimes/Death.h"
#include "model/code/Callable.h"
#include "model/code/Erasure.h"
#include "model/code/Limits.h"
#include "model/code/Std.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/StmtCXX.h"

using namespace clang;

namespace corolint::flow {
namespace {

class Finder {
public:
  Finder(const FunctionDecl &Function, Needs &TheNeeds)
      : Function(Function), TheNeeds(TheNeeds), Ends(Function, TheNeeds) {}
  std::vector<DanglingArgument> run();

private:
  using What = DanglingArgument::What;
  void judge(const Expr *E);
  void judgeArgument(const model::Call &Called, unsigned Index);
  bool isReplacedLater(const model::Call &Called) const;
  void judgeObject(const model::Call &Called);
  bool judgeClosure(const model::Call &Called, unsigned Index,
                    const Expr &Closure);
  void judgeCaptures(const LambdaExpr &Lambda, DanglingArgument Found,
                     llvm::function_ref<Need(const VarDecl *)> NeedOf);
  void judgeReturned(const Expr *Value);
  void judgeWrapped(const model::Call &Wrapper, unsigned Index,
                    const Expr &Closure, const Need &Needed);
  void add(DanglingArgument Found);
  TaskFate fate(const Expr *E, const Need &Needed, const Referent &Dead);

  const FunctionDecl &Function;
  Needs &TheNeeds;
  Death Ends;
  std::vector<DanglingArgument> All;
};

} // namespace

// A template receives the closure; the finding is at the place that passes it.
static bool isClosureParam(const Referent &R) {
  const auto *Param = dyn_cast_or_null<ParmVarDecl>(R.Variable);
  const auto *Function =
      Param ? dyn_cast<FunctionDecl>(Param->getDeclContext()) : nullptr;
  const CXXRecordDecl *Record =
      Param ? Param->getType()->getAsCXXRecordDecl() : nullptr;
  return Record && Record->isLambda() && Function &&
         Function->isTemplateInstantiation();
}

bool mayDie(const Referent &R) {
  return (R.Kind == Referent::What::Temporary ||
          R.Kind == Referent::What::Local) &&
         !isClosureParam(R);
}

// `loop.adopt(f());` with a function that is not visible: its name says that
// the task goes on by itself.
static bool isNamedSpawner(const Stmt *Taker, model::Model &TheModel) {
  const auto *E = dyn_cast_or_null<CallExpr>(Taker);
  std::optional<model::Call> Called = E ? model::asCall(E) : std::nullopt;
  if (!Called || !Called->Function || !E->getType()->isVoidType() ||
      Called->Function->hasBody() ||
      TheModel.isOfProfiledLibrary(*Called->Function) ||
      !TheModel.roles(*Called).Roles.empty())
    return false;
  static constexpr StringRef Words[] = {"spawn",   "detach",   "adopt",
                                        "enqueue", "schedule", "forget"};
  return llvm::any_of(Words, [&](StringRef Word) {
    return model::nameOf(Called->Function).contains_insensitive(Word);
  });
}

TaskFate Finder::fate(const Expr *E, const Need &Needed, const Referent &Dead) {
  if (Needed.How == Need::Until::Beyond)
    return {TaskFate::Where::Spawned, nullptr, nullptr, E};
  TaskFate Fate = TheNeeds.journey(TheNeeds.index(Function), E);
  if (Fate.Kind == TaskFate::Where::Unknown &&
      Dead.Kind == Referent::What::Temporary &&
      isNamedSpawner(Fate.Around, TheNeeds.model()))
    return {TaskFate::Where::Spawned, nullptr, nullptr, Fate.Around};
  return Fate;
}

void Finder::add(DanglingArgument Found) {
  if (Found.Needed.isShort() || !mayDie(Found.Dead))
    return;
  TaskFate Fate = fate(Found.Creation, Found.Needed, Found.Dead);
  bool IsDead = Found.Dies.isValid(); // before the coroutine begins
  if (!IsDead && Fate.Kind == TaskFate::Where::Spawned && Fate.BeginsAtOnce)
    Found.Needed = onceBegun(Found.Needed);
  if (Found.Needed.isShort())
    return;
  if (!IsDead)
    Found.Dies = Ends.before(Found.Dead, Fate, !Found.Needed.Suspension);
  bool IsSaid = llvm::any_of(All, [&](const DanglingArgument &Other) {
    bool IsOneLambda =
        Other.Kind == What::Closure || Other.Kind == What::Captured;
    return Other.Loc == Found.Loc &&
           (IsOneLambda ||
            (Other.Kind == Found.Kind && Other.Param == Found.Param &&
             Other.Member == Found.Member));
  });
  if (Found.Dies.isValid() && !IsSaid)
    All.push_back(std::move(Found));
}

// `handler = f; ...; handler = nullptr;`
bool Finder::isReplacedLater(const model::Call &Called) const {
  const auto *Member = Called.Object
                           ? dyn_cast<MemberExpr>(model::strip(Called.Object))
                           : nullptr;
  return Member &&
         llvm::any_of(TheNeeds.index(Function).calls(), [&](const Expr *E) {
           std::optional<model::Call> Later = model::asCall(E);
           const auto *Other =
               Later && Later->Object &&
                       E->getBeginLoc() > Called.Node->getEndLoc()
                   ? dyn_cast<MemberExpr>(model::strip(Later->Object))
                   : nullptr;
           return Other && Other->getMemberDecl() == Member->getMemberDecl();
         });
}

// A task is otherwise moved to who awaits it, wherever that is. But a coroutine
// that gets it by reference has only the reference in its frame.
static bool isKeptByReference(const model::Call &Called, unsigned Index) {
  const FunctionDecl *Definition = nullptr;
  return Called.Function && Called.Function->hasBody(Definition) &&
         isCoroutine(*Definition) &&
         paramType(Called, Index)->isReferenceType();
}

void Finder::judgeArgument(const model::Call &Called, unsigned Index) {
  const Expr *Arg = Called.Args[Index];
  const Expr *Closure = closureIn(Arg);
  if (Closure)
    if (auto Found = resultOfContinuation(Called, Index, *Closure, TheNeeds))
      All.push_back(std::move(*Found));
  bool IsJudged = Closure && judgeClosure(Called, Index, *Closure);
  if (const LambdaExpr *Lambda = lambdaIn(Arg))
    judgeCaptures(*Lambda,
                  {What::Captured, Called.Node, Lambda->getBeginLoc(),
                   closureBody(Lambda)},
                  [&](const VarDecl *Var) {
                    Need Now = TheNeeds.ofCaptured(Called, Index, *Lambda, Var);
                    return Now.isShort() && !isReplacedLater(Called)
                               ? TheNeeds.ofStored(Called, Index, *Lambda, Var)
                               : Now;
                  });
  if (IsJudged)
    return;
  if (paramType(Called, Index).isNull() ||
      (TheNeeds.model().isAwaitable(Arg->getType()) &&
       !isKeptByReference(Called, Index)) ||
      (!mayDie(referentOf(Arg)) && !mayDie(viewedBy(model::stripMove(Arg)))))
    return;
  DanglingArgument Found{What::Param, Called.Node, Called.location(),
                         Called.Function};
  if (const FunctionDecl *Function = Called.Function) {
    const auto *Method = dyn_cast<CXXMethodDecl>(Function);
    if (Method && model::isErased(Method->getParent()))
      Found.Callee = nullptr; // says nothing about what is called
    else
      Found.Param = Function->getParamDecl(Index);
  }
  Found.Needed = TheNeeds.ofArgument(Called, Index);
  Found.Dead = neededOf(Arg, Found.Needed);
  add(std::move(Found));
}

// A lambda, or a local variable that holds one. The argument of a template is
// judged where it is passed.
static bool isOwnClosure(const Expr &Closure) {
  const auto *Ref = dyn_cast<DeclRefExpr>(&Closure);
  return isa<LambdaExpr>(Closure) ||
         (Ref && isa<VarDecl>(Ref->getDecl()) &&
          !isa<ParmVarDecl>(Ref->getDecl()) &&
          !Ref->refersToEnclosingVariableOrCapture());
}

// `explicit lambda(F &&function) : pointer(&function) {}`
static bool refersTo(const FunctionDecl *Function, unsigned Index) {
  const auto *Constructor = dyn_cast_or_null<CXXConstructorDecl>(Function);
  const FunctionDecl *Definition = nullptr;
  if (!Constructor || !Constructor->hasBody(Definition) ||
      Index >= Definition->getNumParams())
    return false;
  const ParmVarDecl *Param = Definition->getParamDecl(Index);
  return llvm::any_of(cast<CXXConstructorDecl>(Definition)->inits(),
                      [&](const CXXCtorInitializer *Init) {
                        const FieldDecl *Field = Init->getMember();
                        if (!Field || (!Field->getType()->isReferenceType() &&
                                       !Field->getType()->isPointerType()))
                          return false;
                        const Expr *Value = model::stripMove(Init->getInit());
                        if (const auto *Address =
                                dyn_cast<UnaryOperator>(Value))
                          Value = model::stripMove(Address->getSubExpr());
                        const auto *Ref = dyn_cast<DeclRefExpr>(Value);
                        return Ref && Ref->getDecl() == Param;
                      });
}

// `return f().then(wrapper([x]() -> task { ... }))` with a wrapper that only
// refers to the lambda.
void Finder::judgeWrapped(const model::Call &Wrapper, unsigned Index,
                          const Expr &Closure, const Need &Needed) {
  const BodyIndex &Body = TheNeeds.index(Function);
  const Stmt *Around = Body.parent(Wrapper.Node);
  while (isa_and_nonnull<CXXFunctionalCastExpr>(Around))
    Around = Body.parent(Around);
  const auto *Outer = dyn_cast_or_null<CallExpr>(Around);
  if (!Outer)
    return;
  DanglingArgument Found{What::Closure, Outer, Closure.getBeginLoc(),
                         closureBody(&Closure)};
  Found.Needed = Needed;
  Found.Needed.How = Need::Until::Result;
  Found.Dead = referentOf(Wrapper.Args[Index]);
  add(std::move(Found));
}

// A closure that is passed to a function that may drop it. True if that is
// known: then the referent of the parameter does not matter.
bool Finder::judgeClosure(const model::Call &Called, unsigned Index,
                          const Expr &Closure) {
  const CXXMethodDecl &Body = *closureBody(&Closure);
  model::FunctionRoles Roles = TheNeeds.model().roles(Called);
  bool IsSaid = Roles.Kept.has_value();
  Need Needed = TheNeeds.ofClosure(Body);
  if (Needed.isShort() || !isOwnClosure(Closure))
    return IsSaid;
  if (refersTo(Called.Function, Index)) {
    judgeWrapped(Called, Index, Closure, Needed);
    return true;
  }
  std::optional<model::Keeps> Kept = TheNeeds.keeps(Called, Index);
  bool IsLazy = TheNeeds.model().taskType(Body.getReturnType()).isLazy();
  if (!Kept || *Kept == model::Keeps::UntilDone ||
      *Kept == model::Keeps::Stored ||
      (*Kept == model::Keeps::NeverAwaits && IsLazy) ||
      (*Kept == model::Keeps::Now && !IsSaid))
    return IsSaid;
  DanglingArgument Found{What::Closure, Called.Node, Closure.getBeginLoc(),
                         &Body};
  Found.Needed = Needed;
  Found.Taker = Called.Function;
  Found.Kept = Kept;
  if (*Kept != model::Keeps::Now)
    Found.Wrap = Roles.Wrap;
  if (*Kept != model::Keeps::Now) {
    Found.Dies = Closure.getEndLoc();
    All.push_back(std::move(Found));
    return true;
  }
  Found.Dead = referentOf(Called.Args[Index]);
  if (!TheNeeds.model().isAwaitable(Called.Node->getType()))
    Found.Needed.How = Need::Until::Beyond;
  add(std::move(Found));
  return true;
}

// The captures of a lambda by reference.
void Finder::judgeCaptures(const LambdaExpr &Lambda, DanglingArgument Found,
                           llvm::function_ref<Need(const VarDecl *)> NeedOf) {
  for (auto [Capture, Init] :
       llvm::zip(Lambda.captures(), Lambda.capture_inits())) {
    const auto *Var = Capture.capturesVariable()
                          ? dyn_cast<VarDecl>(Capture.getCapturedVar())
                          : nullptr;
    if (!Var || !Init)
      continue;
    Found.Dead = Capture.getCaptureKind() == LCK_ByRef
                     ? referentOf(Init)
                     : referentOf(Capture, Init);
    if (!mayDie(Found.Dead))
      continue;
    Found.Needed = NeedOf(Var);
    add(Found);
  }
}

void Finder::judgeObject(const model::Call &Called) {
  const auto *Method = dyn_cast_or_null<CXXMethodDecl>(Called.Function);
  if (!Method || TheNeeds.model().isTask(Called.Object->getType()))
    return;
  bool IsErased = model::isErased(Method->getParent()) &&
                  Method->getOverloadedOperator() == OO_Call;
  DanglingArgument Found{Method->getParent()->isLambda() || IsErased
                             ? What::Closure
                             : What::Object,
                         Called.Node, Called.location(), Called.Function};
  Found.Dead = objectReferent(Called);
  Found.Dead.IsContent |= IsErased; // moved, it keeps the closure
  if (mayDie(Found.Dead)) {
    Found.Needed = TheNeeds.ofObject(Called);
    add(std::move(Found));
  }
  // Of a coroutine in a variable, the variable is judged.
  const LambdaExpr *Lambda = lambdaIn(Called.Object);
  if (Lambda &&
      (Lambda == model::strip(Called.Object) || !isCoroutine(*Method)))
    judgeCaptures(
        *Lambda,
        {What::Captured, Called.Node, Called.location(), Called.Function},
        [&](const VarDecl *Var) { return TheNeeds.ofCaptured(*Method, Var); });
}

// Copies, and functions of the standard library without a closure argument,
// keep nothing that a coroutine needs.
static bool isOfInterest(const model::Call &Called) {
  const auto *Constructor =
      dyn_cast_or_null<CXXConstructorDecl>(Called.Function);
  return !Constructor || !Constructor->isCopyOrMoveConstructor();
}

void Finder::judge(const Expr *E) {
  std::optional<model::Call> Called = model::asCall(E);
  if (!Called || !isOfInterest(*Called))
    return;
  if (Called->Object)
    judgeObject(*Called);
  for (unsigned I = 0; I != Called->Args.size(); ++I)
    judgeArgument(*Called, I);
  for (DanglingArgument &Found : lentMembers(*Called, Function, TheNeeds))
    add(std::move(Found));
  llvm::append_range(All, argumentsOfCallbacks(E, TheNeeds));
}

// `return [&local]() -> task { ... };`: the caller calls it.
void Finder::judgeReturned(const Expr *Value) {
  const LambdaExpr *Lambda = Value ? lambdaIn(Value) : nullptr;
  const CXXMethodDecl *Body = Lambda ? closureBody(Lambda) : nullptr;
  if (!Body || !TheNeeds.model().isAwaitable(Body->getReturnType()))
    return;
  DanglingArgument Found{What::Captured, Lambda, Lambda->getBeginLoc(), Body};
  Found.Dies = Value->getBeginLoc();
  judgeCaptures(*Lambda, std::move(Found), [&](const VarDecl *Var) {
    return TheNeeds.ofCalledLater(*Body, Var);
  });
}

std::vector<DanglingArgument> Finder::run() {
  for (const Expr *E : TheNeeds.index(Function).calls())
    if (!E->containsErrors())
      judge(E);
  for (const Stmt *S : TheNeeds.index(Function).exits())
    if (const auto *Return = dyn_cast<ReturnStmt>(S))
      judgeReturned(Return->getRetValue());
  return std::move(All);
}

std::vector<DanglingArgument> danglingArguments(const FunctionDecl &Function,
                                                Needs &TheNeeds) {
  return Finder(Function, TheNeeds).run();
}

} // namespace corolint::flow

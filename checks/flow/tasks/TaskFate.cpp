// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/tasks/TaskFate.h"
#include "flow/body/Discard.h"
#include "flow/body/IdleAlias.h"
#include "flow/tasks/IdleArgument.h"
#include "flow/tasks/Shape.h"
#include "model/code/Std.h"
#include "clang/AST/ExprCXX.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/Support/ErrorHandling.h"

using namespace clang;

namespace corolint::flow {
namespace {

using Where = TaskFate::Where;

/// Climbs from the creation to the code that receives the task.
class Climber {
public:
  Climber(const BodyIndex &Index, model::Model &TheModel)
      : Index(Index), TheModel(TheModel) {}
  TaskFate run(const Expr *E);

private:
  bool isOfMember(const Stmt *Root) const;
  /// Empty: continue climbing.
  std::optional<TaskFate> step(const Stmt *Parent, const Stmt *Child);
  std::optional<TaskFate> ofCall(const Expr *Parent, const Stmt *Child);
  bool keepsInNew(const FunctionDecl &Maker) const;
  TaskFate storedIn(const Expr *Object, const Stmt *Statement) const;
  std::nullopt_t givenOn() {
    IsGivenOn = true;
    return std::nullopt;
  }

  const BodyIndex &Index;
  model::Model &TheModel;
  bool IsSpawned = false;
  bool IsGivenOn = false; ///< by a function, which may have done something
};

} // namespace

// The object that `a.b[1]` is a part of.
static const Expr *wholeOf(const Expr *E) {
  while (true) {
    E = E->IgnoreParenImpCasts();
    const auto *Member = dyn_cast<MemberExpr>(E);
    const auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
    if (Member && !Member->isArrow())
      E = Member->getBase();
    else if (const auto *Element = dyn_cast<ArraySubscriptExpr>(E))
      E = Element->getBase();
    else if (Operator && Operator->getOperator() == OO_Subscript)
      E = Operator->getArg(0);
    else
      return E;
  }
}

TaskFate Climber::storedIn(const Expr *Object, const Stmt *Statement) const {
  Object = Object->IgnoreParenImpCasts();
  const Expr *Whole = wholeOf(Object);
  const auto *Ref = dyn_cast<DeclRefExpr>(Whole);
  const auto *Var = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  bool IsOwn = Var && Var->hasLocalStorage() &&
               !Var->getType()->isReferenceType() &&
               !Ref->refersToEnclosingVariableOrCapture();
  return {Where::Stored, IsOwn ? Var : nullptr, IsOwn ? nullptr : Object,
          Statement};
}

static bool keepsArgument(const FunctionDecl *Callee) {
  return model::isStd(Callee, model::Std::Adds | model::Std::Assigns);
}

// `std::jthread t(consume, f());`: the callable receives the task.
static bool isLauncher(model::RoleSet Roles) {
  return Roles.has(model::Role::ThreadLauncher) ||
         Roles.has(model::Role::LoopCallback) ||
         Roles.has(model::Role::Insulator) || Roles.has(model::Role::Caller);
}

// `std::make_unique<T>(f())` makes a T, which may do anything with a task,
// unless it is one or has it as a part; `std::make_pair(f(), 1)` keeps it.
bool Climber::keepsInNew(const FunctionDecl &Maker) const {
  if (!model::means(&Maker, model::Std::MakesNew))
    return true;
  const TemplateArgumentList *Args = Maker.getTemplateSpecializationArgs();
  return !Args || Args->get(0).getKind() != TemplateArgument::Type ||
         !shapeOf(Args->get(0).getAsType(), TheModel).isEmpty();
}

std::optional<TaskFate> Climber::ofCall(const Expr *Parent, const Stmt *Child) {
  std::optional<model::Call> Called = model::asCall(Parent);
  if (!Called)
    return TaskFate();
  if (const auto *Operator = dyn_cast<CXXOperatorCallExpr>(Parent)) {
    if (Operator->getOperator() == OO_Coawait)
      return TaskFate{Where::Awaited};
    if (Operator->getOperator() == OO_Equal && Operator->getArg(0) != Child)
      return storedIn(Operator->getArg(0), Operator);
  }
  if (model::nameOf(Called->Function) == "await_transform")
    return TaskFate{Where::Awaited};
  if (model::nameOf(Called->Function) == "return_value")
    return TaskFate{Where::Returned, nullptr, nullptr, Parent};
  model::RoleSet Roles = TheModel.roles(*Called).Roles;
  if (Roles.isRunner())
    return TaskFate{Where::Awaited};
  if (Roles.has(model::Role::Spawner) || Roles.has(model::Role::Detacher)) {
    IsSpawned = true;
    // A handle that cannot be awaited, a std::future for example, is no task.
    return Roles.has(model::Role::Detacher) ||
                   !TheModel.isAwaitable(Parent->getType())
               ? std::optional(
                     TaskFate{Where::Spawned, nullptr, nullptr, Parent})
               : std::nullopt;
  }
  if (keepsArgument(Called->Function) && Called->Object)
    return storedIn(Called->Object, Parent);
  if (Roles.has(model::Role::Combinator))
    return givenOn();
  if (isLauncher(Roles))
    return TaskFate();
  if (model::isMove(Parent))
    return std::nullopt;
  if (model::isStdMaker(Called->Function))
    return keepsInNew(*Called->Function) ? std::nullopt
                                         : std::optional(TaskFate());
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(Parent)) {
    if (Construct->getConstructor()->isCopyOrMoveConstructor() ||
        model::isStd(Construct->getConstructor()))
      return std::nullopt;
    return TaskFate();
  }
  if (const FunctionDecl *Taker =
          forgetterOf(Parent, cast<Expr>(Child), TheModel))
    return TaskFate{Where::Forgotten, nullptr, nullptr, Parent, Taker};
  // `with_timeout(f(x), 1s)` passes its argument on.
  if (TheModel.isAwaitable(Parent->getType()))
    return givenOn();
  return TaskFate();
}

// `[t = f()] { ... }`
static bool isUnusedCapture(const LambdaExpr *Lambda, const Stmt *Init) {
  auto Inits = Lambda->capture_inits();
  unsigned I = llvm::find(Inits, Init) - Inits.begin();
  if (I >= Lambda->capture_size())
    return false;
  const LambdaCapture &Capture = *(Lambda->capture_begin() + I);
  return Capture.capturesVariable() && Capture.getCaptureKind() == LCK_ByCopy &&
         !usesCapture(Lambda->getBody(), Capture.getCapturedVar());
}

std::optional<TaskFate> Climber::step(const Stmt *Parent, const Stmt *Child) {
  if (isa<CoawaitExpr>(Parent))
    return TaskFate{Where::Awaited};
  if (isa<ReturnStmt, CoreturnStmt>(Parent))
    return TaskFate{Where::Returned, nullptr, nullptr, Parent};
  if (const auto *Decls = dyn_cast<DeclStmt>(Parent)) {
    const auto *Var = Decls->isSingleDecl()
                          ? dyn_cast<VarDecl>(Decls->getSingleDecl())
                          : nullptr;
    if (!Var || !Var->hasLocalStorage())
      return TaskFate();
    return TaskFate{Where::Stored, Var, nullptr, Decls};
  }
  if (const auto *Choice = dyn_cast<ConditionalOperator>(Parent))
    return Choice->getCond() == Child ? std::optional(TaskFate())
                                      : std::nullopt;
  if (isa<CallExpr, CXXConstructExpr>(Parent))
    return ofCall(cast<Expr>(Parent), Child);
  if (const auto *Lambda = dyn_cast<LambdaExpr>(Parent);
      Lambda && isUnusedCapture(Lambda, Child))
    return TaskFate{Where::Captured, nullptr, nullptr, Lambda};
  if (const auto *Cast = dyn_cast<CastExpr>(Parent);
      Cast && Cast->getCastKind() == CK_ToVoid)
    return TaskFate();
  if (isa<FullExpr, MaterializeTemporaryExpr, CXXBindTemporaryExpr, ParenExpr,
          CastExpr, InitListExpr, CXXStdInitializerListExpr, LambdaExpr,
          CXXNewExpr>(Parent))
    return std::nullopt;
  return TaskFate();
}

// `worker(const text &t) : task(f(t)) {}`: the task is in the new object.
bool Climber::isOfMember(const Stmt *Root) const {
  const auto *Constructor = dyn_cast<CXXConstructorDecl>(&Index.function());
  return Constructor && llvm::any_of(Constructor->inits(), [&](const auto *I) {
           return I->isMemberInitializer() && I->getInit() == Root &&
                  TheModel.isTask(I->getMember()->getType());
         });
}

TaskFate Climber::run(const Expr *E) {
  const Stmt *Child = E;
  while (const Stmt *Parent = Index.directParent(Child)) {
    if (std::optional<TaskFate> Fate = step(Parent, Child)) {
      const auto *Outer = dyn_cast<Expr>(Child);
      const bool IsUnknown = Fate->Kind == Where::Unknown;
      Fate->IsHandle = IsSpawned;
      if (IsUnknown && Outer && !IsGivenOn &&
          discarded(Index, E) == Discard::No && !IsSpawned &&
          discarded(Index, Outer) != Discard::No)
        Fate = TaskFate{Where::Dropped, nullptr, Outer, Parent};
      else if (IsUnknown && IsSpawned)
        Fate = TaskFate{Where::Spawned, nullptr, nullptr, Child};
      Fate->Last = Child;
      Fate->Around = Parent;
      return *Fate;
    }
    Child = Parent;
  }
  return isOfMember(Child) ? TaskFate{Where::Returned, nullptr, nullptr, Child}
                           : TaskFate();
}

TaskFate fateOf(const BodyIndex &Index, const Expr *E, model::Model &TheModel) {
  return Climber(Index, TheModel).run(E);
}

static llvm::StringRef wordFor(TaskFate::Where Value) {
  switch (Value) {
  case TaskFate::Where::Unknown:
    return "unknown";
  case TaskFate::Where::Awaited:
    return "awaited";
  case TaskFate::Where::Stored:
    return "stored";
  case TaskFate::Where::Returned:
    return "returned";
  case TaskFate::Where::Spawned:
    return "spawned";
  case TaskFate::Where::Dropped:
    return "dropped";
  case TaskFate::Where::Captured:
    return "captured";
  case TaskFate::Where::Forgotten:
    return "forgotten";
  }
  llvm_unreachable("all are listed");
}

llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, const TaskFate &Fate) {
  OS << wordFor(Fate.Kind);
  if (Fate.Holder)
    OS << " in " << Fate.Holder->getName();
  return OS << (Fate.IsHandle ? ", a handle" : "");
}

} // namespace corolint::flow

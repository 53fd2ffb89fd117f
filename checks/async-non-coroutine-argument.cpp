// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/Callable.h"
#include "model/code/Names.h"
#include "model/code/Std.h"
#include "report/AsyncCheck.h"
#include "report/FixIts.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint {
namespace {

/// The fault of an argument; an empty text means none.
struct Verdict {
  std::string Text;
  std::vector<FixItHint> Fixes = {};
  SourceLocation TakenAt = {}; ///< the earlier use of the task, if known
  const char *How = "moved";   ///< ... and its kind
};

/// Arguments of runners, spawners and combinators that are no fresh coroutines.
///
///     run(main_task);      // before: the function, not what it returns
///     run(main_task());
class NonCoroutineArgumentCheck : public AsyncCheck {
public:
  static constexpr llvm::StringLiteral Name = "async-non-coroutine-argument";
  using AsyncCheck::AsyncCheck;

protected:
  void checkFunction(const FunctionDecl &Function, Unit &Here) override;

private:
  void checkAwaits(const FunctionDecl &Function, Unit &Here);
  void judgeAwait(const Expr *Place, const Verdict &V,
                  const FunctionDecl &Function);
  void judge(const Expr *Arg, const model::Call &Called,
             const model::FunctionRoles &Roles, const FunctionDecl &Function,
             Unit &Here);
};

class Judge {
public:
  Judge(const model::FunctionRoles &Roles, const flow::FunctionFlow &Flow,
        Unit &Here)
      : Roles(Roles), Flow(Flow), Here(Here) {}
  Verdict judge(const Expr *Arg);
  Verdict objectState(const Expr *E);

private:
  Verdict eitherState(const ConditionalOperator &Choice);
  Verdict callable(const Expr *E);
  bool mentionsTask(QualType Type);
  bool convertsToTask(const CXXRecordDecl *Record);
  std::string typeName(QualType Type) {
    return "'" + model::displayName(Type, Here.Model.context()) + "'";
  }

  const model::FunctionRoles &Roles;
  const flow::FunctionFlow &Flow;
  Unit &Here;
};

} // namespace

static const flow::Reuse *reuseAt(const flow::FunctionFlow &Flow,
                                  const Expr *E) {
  for (const flow::Reuse &Again : Flow.reuses())
    if (Again.Place == E)
      return &Again;
  return nullptr;
}

// Consumed or moved before, perhaps only on one path.
static Verdict usedBefore(const flow::Reuse &Again, const std::string &Name) {
  std::string Path = Again.Always ? "" : " on some path";
  if (!Again.Earlier)
    return {Name + ", which is empty (default-constructed)" + Path};
  if (Again.Earlier == Again.Place)
    return {Name + ", which an earlier iteration of the loop consumes"};
  bool IsConsumed = Again.Before.may(flow::Consumed);
  return {Name + ", which is already " +
              (IsConsumed ? "consumed" : "moved from") + Path,
          {},
          Again.Earlier->getBeginLoc(),
          IsConsumed ? "consumed" : "moved"};
}

// The source of a by-value parameter.
static const Expr *source(const Expr *Arg) {
  const Expr *E = model::stripMove(Arg);
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E);
      Construct && Construct->getNumArgs() == 1 &&
      Construct->getConstructor()->isMoveConstructor())
    return model::stripMove(Construct->getArg(0));
  return E;
}

// `b ? f() : task<>()`
Verdict Judge::eitherState(const ConditionalOperator &Choice) {
  for (const Expr *E : {Choice.getTrueExpr(), Choice.getFalseExpr()})
    if (Verdict State = objectState(source(E)); !State.Text.empty()) {
      State.Text += " on one path";
      return State;
    }
  return {};
}

// Empty, moved from or consumed: the state of the variable at this point, or a
// default-constructed temporary.
Verdict Judge::objectState(const Expr *E) {
  if (const auto *Construct = dyn_cast<CXXConstructExpr>(E);
      Construct && Construct->getConstructor()->isDefaultConstructor())
    return {"an empty (default-constructed) " + typeName(E->getType())};
  if (isa<CXXScalarValueInitExpr>(E))
    return {"an empty (default-constructed) " + typeName(E->getType())};
  if (const auto *Choice = dyn_cast<ConditionalOperator>(E))
    return eitherState(*Choice);
  const flow::Slot *Slot = Flow.slotAt(E);
  if (!Slot)
    return {};
  flow::TaskState State = Flow.stateAt(E);
  std::string Name = "'" + Slot->Name + "'";
  if (const flow::Reuse *Again = reuseAt(Flow, E))
    return usedBefore(*Again, Name);
  if (State.only(flow::Empty))
    return {Name + ", which is empty (default-constructed)"};
  if (State.only(flow::Moved) && State.Takers.size() == 1)
    return {Name + ", which is already moved from",
            {},
            State.Takers.front()->getBeginLoc()};
  return {};
}

Verdict Judge::callable(const Expr *E) {
  const FunctionDecl *Target = model::callableTarget(E);
  if (!Target)
    return {};
  std::string Name = model::inSentence(model::quotedName(Target));
  if (!Here.Model.isTask(Target->getReturnType()))
    return {Name + ", which is a function, not a coroutine", {}};
  Verdict V{Name + ", which is a function that is not called; call it", {}};
  const auto *Ref = dyn_cast<DeclRefExpr>(E);
  if (Target->getMinRequiredArguments() == 0 && (Ref || isa<LambdaExpr>(E)))
    V.Fixes = callIt(E, Here);
  return V;
}

// A container, optional or other wrapper of tasks is not judged.
bool Judge::mentionsTask(QualType Type) {
  const auto *Spec = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      Type->getAsCXXRecordDecl());
  if (const ArrayType *Array = Here.Model.context().getAsArrayType(Type))
    return Here.Model.isAwaitable(Array->getElementType());
  if (!Spec)
    return false;
  return llvm::any_of(Spec->getTemplateArgs().asArray(), [&](const auto &Arg) {
    return Arg.getKind() == TemplateArgument::Type &&
           (Here.Model.isAwaitable(Arg.getAsType()) ||
            mentionsTask(Arg.getAsType()));
  });
}

// `std::optional<task<>>`, a pointer: the task is in it, one step away.
static QualType pointee(QualType Type) {
  if (Type->isPointerType())
    return Type->getPointeeType();
  const ClassTemplateSpecializationDecl *Spec = model::stdTemplate(Type);
  return model::means(Spec, model::Std::Maybe | model::Std::Shared)
             ? model::typeArgument(Spec, 0)
             : QualType();
}

bool Judge::convertsToTask(const CXXRecordDecl *Record) {
  if (!Record->hasDefinition())
    return true;
  auto Conversions = Record->getDefinition()->getVisibleConversionFunctions();
  return llvm::any_of(Conversions, [&](const NamedDecl *D) {
    const FunctionDecl *Function = D->getUnderlyingDecl()->getAsFunction();
    return !Function || Here.Model.isAwaitable(Function->getReturnType());
  });
}

// `drop(spawn(t))`: it takes tasks that are scheduled, too.
static bool onlyDetaches(const model::RoleSet &Roles) {
  return !Roles.isRunner() && !Roles.has(model::Role::Spawner) &&
         !Roles.has(model::Role::Combinator);
}

Verdict Judge::judge(const Expr *Arg) {
  const Expr *E = source(Arg);
  QualType Type = E->getType().getNonReferenceType();
  if (E->isTypeDependent() || Type->isDependentType() || Type->isVoidType())
    return {};
  const model::TaskType &Task = Here.Model.taskType(Type.getUnqualifiedType());
  if (Task.isTask())
    if (Verdict State = objectState(E); !State.Text.empty())
      return State;
  if (Task.isTask() &&
      (Task.HasPromise || Roles.Accepted != model::Accepts::Coroutine))
    return {};
  if (Task.isTask() || Here.Model.isAwaitable(Type)) {
    if (Roles.Accepted != model::Accepts::Coroutine ||
        onlyDetaches(Roles.Roles))
      return {};
    return {typeName(Type) +
                ", which is already scheduled, not a fresh coroutine",
            {}};
  }
  if (Roles.Accepted == model::Accepts::Callable)
    return {};
  if (Verdict V = callable(E); !V.Text.empty())
    return V;
  if (QualType Inside = pointee(Type);
      !Inside.isNull() && Here.Model.isTask(Inside))
    return {"a " + typeName(Type) + ", not the task in it; use '*'"};
  const CXXRecordDecl *Record = Type->getAsCXXRecordDecl();
  if (mentionsTask(Type) || (Record && convertsToTask(Record)))
    return {};
  if (isa<CoawaitExpr>(E))
    return {"the result of a 'co_await' (a " + typeName(Type) + ")", {}};
  return {"a " + typeName(Type), {}};
}

void NonCoroutineArgumentCheck::judge(const Expr *Arg,
                                      const model::Call &Called,
                                      const model::FunctionRoles &Roles,
                                      const FunctionDecl &Function,
                                      Unit &Here) {
  // `std::move(t).get()`: the function is the task's own.
  Judge Of(Roles, Here.flow(Function), Here);
  Verdict V =
      Arg == Called.Object ? Of.objectState(source(Arg)) : Of.judge(Arg);
  if (V.Text.empty())
    return;
  bool WantsAny = Roles.Accepted == model::Accepts::Awaitable;
  std::string Wanted = WantsAny ? "an awaitable" : "a fresh coroutine object";
  Finding F;
  F.Loc = Called.location();
  std::string Callee =
      Called.functionObject()
          ? "'" + model::qualifiedName(*Called.functionObject()) + "'"
          : model::quotedName(Called.Function);
  F.Message = Callee + " expects " + Wanted + ", but gets " + V.Text;
  F.Fixes = std::move(V.Fixes);
  if (V.TakenAt.isValid())
    F.Path = {{V.TakenAt, model::displayName(Function),
               llvm::Twine("it is ").concat(V.How).concat(" here").str()}};
  say(F, Function);
}

static bool takesCoroutines(const model::RoleSet &Roles) {
  return Roles.isRunner() || Roles.has(model::Role::Spawner) ||
         Roles.has(model::Role::Detacher) || Roles.has(model::Role::Combinator);
}

// A spawner that calls another one passes its own parameter on: that is the
// caller's argument, and judged there.
static bool isHandedOn(const Expr *Arg, const FunctionDecl &Function,
                       Unit &Here) {
  const auto *Ref = dyn_cast<DeclRefExpr>(source(Arg));
  return Ref && isa<ParmVarDecl>(Ref->getDecl()) &&
         takesCoroutines(Here.Model.roles(Function).Roles);
}

void NonCoroutineArgumentCheck::judgeAwait(const Expr *Place, const Verdict &V,
                                           const FunctionDecl &Function) {
  Finding F;
  F.Loc = Place->getBeginLoc();
  F.Message = "'co_await' expects a coroutine, but gets " + V.Text;
  if (V.TakenAt.isValid())
    F.Path = {{V.TakenAt, model::displayName(Function), "it is consumed here"}};
  say(F, Function);
}

// `co_await Task<int>()`: nothing is in it. A task without a promise may be
// made by its constructor.
static bool isEmptyTask(const Expr *E, Unit &Here) {
  const auto *Construct = dyn_cast<CXXConstructExpr>(E);
  bool IsDefault = Construct
                       ? Construct->getConstructor()->isDefaultConstructor()
                       : isa<CXXScalarValueInitExpr>(E);
  return IsDefault && Here.Model.isTask(E->getType()) &&
         Here.Model.taskType(E->getType()).HasPromise;
}

// A task that may be awaited any number of times, but not before there is one;
// the others are `async-awaited-twice`.
void NonCoroutineArgumentCheck::checkAwaits(const FunctionDecl &Function,
                                            Unit &Here) {
  const flow::FunctionFlow &Flow = Here.flow(Function);
  for (const flow::Reuse &Again : Flow.reuses())
    if (Again.Use == flow::TaskUse::Await && !Again.IsOneShot)
      judgeAwait(Again.Place, usedBefore(Again, "'" + Again.Name + "'"),
                 Function);
  for (const Expr *E : Flow.index().calls())
    if (const auto *Await = dyn_cast<CoawaitExpr>(E))
      if (const Expr *Operand = model::strip(Await->getOperand());
          isEmptyTask(Operand, Here))
        judgeAwait(
            Operand,
            {"an empty '" +
             model::displayName(Operand->getType(), Here.Model.context()) +
             "', default-constructed"},
            Function);
}

void NonCoroutineArgumentCheck::checkFunction(const FunctionDecl &Function,
                                              Unit &Here) {
  checkAwaits(Function, Here);
  const flow::FunctionFlow &Flow = Here.flow(Function);
  for (const Expr *E : Flow.index().calls()) {
    std::optional<model::Call> Called = model::asCall(E);
    if (!Called || !Called->Function)
      continue;
    model::FunctionRoles Roles = Here.Model.roles(*Called);
    if (!takesCoroutines(Roles.Roles))
      continue;
    if (Called->Object && Here.Model.isTask(Called->Object->getType()) &&
        Roles.Accepted != model::Accepts::Callable)
      judge(Called->Object, *Called, Roles, Function, Here);
    for (const Expr *Arg : Here.Model.coroutineArguments(*Called, Roles))
      if (!isHandedOn(Arg, Function, Here))
        judge(Arg, *Called, Roles, Function, Here);
  }
}

static RegisterCheck<NonCoroutineArgumentCheck>
    X("async-non-coroutine-argument", "The argument of a runner, spawner or "
                                      "combinator is not a fresh coroutine");

} // namespace corolint

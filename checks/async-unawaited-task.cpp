// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/answers/VoidCallback.h"
#include "model/code/Names.h"
#include "report/AsyncCheck.h"
#include "report/FixIts.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint {
namespace {

/// A task is created and, on some path, nobody ever awaits it.
///
///     fetch(url);              // before: the body never runs
///     co_await fetch(url);
class UnawaitedTaskCheck : public AsyncCheck {
public:
  static constexpr llvm::StringLiteral Name = "async-unawaited-task";
  using AsyncCheck::AsyncCheck;

protected:
  void checkFunction(const FunctionDecl &Function, Unit &Here) override;

private:
  void diagnose(const flow::LostTask &Lost, const FunctionDecl &Function,
                Unit &Here);
  bool diagnoseAtGivers(const flow::LostTask &Lost,
                        const FunctionDecl &Function, Unit &Here);
  void diagnose(const flow::VoidCallback &Callback,
                const FunctionDecl &Function, Unit &Here);
};

} // namespace

static std::string consequence(const model::TaskType &Type) {
  if (!Type.Dropped.empty())
    return Type.Dropped;
  switch (Type.Begins) {
  case model::Start::Lazy:
    return "never runs";
  case model::Start::Eager:
    return "runs, but its result and exception are lost";
  case model::Start::Unknown:
    return "may never run, and its result is lost";
  }
  llvm_unreachable("all kinds are handled");
}

static std::string creator(const Expr *Creation) {
  if (isa<CoawaitExpr>(model::strip(Creation)))
    return " returned by 'co_await'";
  std::optional<model::Call> Called = model::asCall(Creation);
  if (!Called || !Called->Function)
    return "";
  const FunctionDecl &Function = *Called->Function;
  if (const ValueDecl *Object = Called->functionObject();
      Object && Function.getOverloadedOperator() == OO_Call)
    return " returned by '" + Object->getNameAsString() + "'";
  return " returned by " + model::inSentence(model::quotedName(&Function));
}

// A function that is no coroutine gives on a task which it made itself or got
// from the next one: the notes lead to where the coroutine is really created.
static std::vector<PathStep> factorySteps(const Expr *Creation, Unit &Here) {
  std::vector<PathStep> Steps;
  for (unsigned Depth = 0; Depth != 8; ++Depth) {
    std::optional<model::Call> Called = model::asCall(Creation);
    const FunctionDecl *Factory = nullptr;
    if (!Called || !Called->Function || !Called->Function->hasBody(Factory) ||
        reach::CallGraph::isCoroutine(*Factory) ||
        Factory->isDependentContext() ||
        model::isOfLibraryOf(*Factory, Creation->getType()) ||
        Here.Model.context().getSourceManager().isInSystemHeader(
            Factory->getLocation()))
      break;
    const Expr *Made = nullptr;
    for (const Expr *E : Here.flow(*Factory).index().calls())
      if (Here.Model.createdTask(E) && Here.Model.isTask(E->getType()) &&
          isa_and_nonnull<ReturnStmt>(Here.flow(*Factory).index().parent(E)))
        Made = E;
    if (!Made)
      break;
    Steps.push_back(
        {Made->getBeginLoc(), model::displayName(*Factory), "created here"});
    Creation = Made;
  }
  return Steps;
}

static std::string advice(const FunctionDecl &Function) {
  return reach::CallGraph::isCoroutine(Function)
             ? "use 'co_await'"
             : "await it in a coroutine, or pass it to a runner or spawner";
}

static std::string nameOf(const flow::LostTask &Lost) {
  if (!Lost.Variable)
    return "";
  std::string Name =
      Lost.Name.empty() ? Lost.Variable->getNameAsString() : Lost.Name;
  return Name.empty() ? "a structured binding" : "'" + Name + "'";
}

void UnawaitedTaskCheck::diagnose(const flow::LostTask &Lost,
                                  const FunctionDecl &Function, Unit &Here) {
  using How = flow::LostTask::How;
  QualType Task =
      Lost.Creation ? Lost.Creation->getType() : Lost.Variable->getType();
  std::string What = "'" + model::displayName(Task, Here.Model.context()) +
                     "'" + (Lost.Creation ? creator(Lost.Creation) : "");
  std::string Variable = nameOf(Lost);
  std::string So =
      ", so it " + consequence(Lost.Type) + "; " + advice(Function);
  Finding F;
  F.Loc = Lost.location();
  switch (Lost.Reason) {
  case How::Statement:
    F.Message = What + " is never awaited" + So;
    F.Fixes = awaitCreated(Lost.Creation, Lost.Type, Function, Here);
    break;
  case How::VoidCast:
    F.Message = What + " is cast to void and never awaited" + So;
    break;
  case How::Dropped:
    F.Message =
        What + " is stored in a temporary object and never awaited" + So;
    break;
  case How::Captured:
    F.Message = What + " is captured by a lambda that never uses it" + So;
    break;
  case How::Ignored:
    F.Message = What + " is assigned to 'std::ignore' and never awaited" + So;
    break;
  case How::Parameter:
    F.Message = What + " is passed to " +
                model::inSentence(model::quotedName(&Function)) +
                ", which never awaits it" + So;
    break;
  case How::Member:
    F.Message = What + " is stored in the private member " + Variable +
                ", which no function of the class reads" + So;
    break;
  case How::Unread:
    F.Message = What + " is stored in " + Variable + " and never awaited" + So;
    F.Fixes = awaitKept(Lost, Function, Here);
    break;
  case How::OnSomePath:
    F.Message = What + (Lost.Creation ? " is stored in " : " is passed as ") +
                Variable + " and not awaited on every path; on the others it " +
                consequence(Lost.Type);
    if (Lost.Dies.isValid())
      F.Path = {{Lost.Dies, model::displayName(Function),
                 Variable + " is destroyed here without being awaited"}};
    break;
  case How::Overwritten:
    F.Message =
        What + " is replaced in " + Variable + " before it is awaited" + So;
    F.Path = {{Lost.Dies, model::displayName(Function), "replaced here"}};
    break;
  case How::Cleared:
    F.Message =
        What + " is removed from " + Variable + " before it is awaited" + So;
    F.Path = {{Lost.Dies, model::displayName(Function), "removed here"}};
    break;
  }
  std::vector<PathStep> Factory;
  if (Lost.Creation)
    Factory = factorySteps(Lost.Creation, Here);
  F.Path.insert(F.Path.end(), Factory.begin(), Factory.end());
  say(F, Function);
}

// A function forgets the task that it is given: the finding stands where the
// task is made, as far as the unit shows who makes it.
bool UnawaitedTaskCheck::diagnoseAtGivers(const flow::LostTask &Lost,
                                          const FunctionDecl &Function,
                                          Unit &Here) {
  const auto *Param = dyn_cast_or_null<ParmVarDecl>(Lost.Variable);
  if (Lost.Creation || !Param)
    return false;
  bool IsOnSomePath = Lost.Reason == flow::LostTask::How::OnSomePath;
  auto Makers = Here.TaskOrigins.of(*Param, Here.Model);
  for (const Expr *Creation : Makers) {
    Finding F;
    F.Loc = Creation->getBeginLoc();
    F.Message =
        "'" + model::displayName(Creation->getType(), Here.Model.context()) +
        "'" + creator(Creation) + " is passed to " +
        model::quotedName(&Function) +
        (IsOnSomePath
             ? ", which does not await it on every path; on the "
               "others it " +
                   consequence(Lost.Type)
             : ", which never awaits it, so it " + consequence(Lost.Type));
    bool ShowsEnd = IsOnSomePath && Lost.Dies.isValid();
    F.Path = {{ShowsEnd ? Lost.Dies : Param->getLocation(),
               model::displayName(Function),
               ShowsEnd
                   ? nameOf(Lost) + " is destroyed here without being awaited"
                   : "declared here"}};
    say(F, Function);
  }
  return !Makers.empty();
}

void UnawaitedTaskCheck::diagnose(const flow::VoidCallback &Callback,
                                  const FunctionDecl &Function, Unit &Here) {
  std::string Name = model::quotedName(Callback.Coroutine);
  std::string Result = "'" +
                       model::displayName(Callback.Coroutine->getReturnType(),
                                          Here.Model.context()) +
                       "'";
  Finding F;
  F.Loc = Callback.Where->getBeginLoc();
  F.Message = (Name == "lambda" ? "this lambda" : Name) +
              " is used as a callback whose result is discarded: the " +
              Result + " that it returns is never awaited, so it " +
              consequence(Callback.Type);
  if (Callback.Called.isValid())
    F.Path = {{Callback.Called, model::displayName(Function),
               Callback.Called == Callback.Coroutine->getLocation()
                   ? Name + " declared here"
                   : Name + " called here"}};
  say(F, Function);
}

// A launcher or wrapper that calls what it is given, `f();`: the finding stands
// where the user hands it a coroutine.
static bool isCallOfValue(const Expr *Creation) {
  std::optional<model::Call> Called =
      Creation ? model::asCall(Creation) : std::nullopt;
  return Called && (!Called->Function ||
                    Called->Function->getOverloadedOperator() == OO_Call);
}

// A task that goes on as long as somebody keeps it is kept for that.
static bool isMeant(const flow::LostTask &Lost) {
  return Lost.Type.Scoped && Lost.Variable;
}

void UnawaitedTaskCheck::checkFunction(const FunctionDecl &Function,
                                       Unit &Here) {
  const flow::FunctionFlow &Flow = Here.flow(Function);
  bool IsOfLibrary =
      Here.Graph.isOfLauncher(Function) || flow::isOfVoidCallback(Function);
  for (const flow::LostTask &Lost : Flow.lost())
    if (!isMeant(Lost) && !(IsOfLibrary && isCallOfValue(Lost.Creation)) &&
        !diagnoseAtGivers(Lost, Function, Here))
      diagnose(Lost, Function, Here);
  if (IsOfLibrary)
    return;
  for (const flow::VoidCallback &Callback :
       flow::voidCallbacks(Flow.index(), Here.Model))
    diagnose(Callback, Function, Here);
}

static RegisterCheck<UnawaitedTaskCheck>
    X("async-unawaited-task", "A task is created and never awaited");

} // namespace corolint

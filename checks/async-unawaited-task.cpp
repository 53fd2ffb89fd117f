// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/answers/MeantDrop.h"
#include "flow/answers/VoidCallback.h"
#include "flow/body/IdleAwaiter.h"
#include "flow/tasks/Created.h"
#include "model/code/Limits.h"
#include "model/code/Names.h"
#include "report/AsyncCheck.h"
#include "report/FixIts.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint {
namespace {

/// Tasks that are created and, on some path, never awaited.
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
  void diagnoseAwaiter(const Expr &Made, const FunctionDecl &Function,
                       Unit &Here);
};

} // namespace

static std::string consequence(const model::TaskType &Type) {
  if (!Type.Dropped.empty())
    return Type.Dropped;
  switch (Type.Begins) {
  case model::Start::Lazy:
    return "never runs";
  case model::Start::Eager:
    if (Type.Ends)
      return "is cancelled: its destructor destroys the coroutine";
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

// A function that is no coroutine passes on a task that it made itself or got
// from another function: the notes lead to the place where the coroutine is
// created.
static std::vector<PathStep> factorySteps(const Expr *Creation, Unit &Here) {
  std::vector<PathStep> Steps;
  for (unsigned Depth = 0; Depth != limits::FactoryNotes; ++Depth) {
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

// The fate of the task, which follows its type and creator in a message.
static std::string mishap(const flow::LostTask &Lost, const std::string &By) {
  using How = flow::LostTask::How;
  std::string Variable = nameOf(Lost);
  switch (Lost.Reason) {
  case How::Statement:
    return " is never awaited";
  case How::VoidCast:
    return " is cast to void and never awaited";
  case How::Dropped:
    return " is stored in a temporary object and never awaited";
  case How::Captured:
    return " is captured by a lambda that never uses it";
  case How::Ignored:
    return " is assigned to 'std::ignore' and never awaited";
  case How::Forgotten:
    return " is passed to " + By + ", which does nothing with it";
  case How::Parameter:
    return " is passed to " + By + ", which never awaits it";
  case How::Member:
    return " is stored in the private member " + Variable +
           ", which no function of the class reads";
  case How::Unread:
    return " is stored in " + Variable + " and never awaited";
  case How::OnSomePath:
    return (Lost.Creation ? " is stored in " : " is passed as ") + Variable +
           " and not awaited on every path; on the others it " +
           consequence(Lost.Type);
  case How::Overwritten:
    return " is replaced in " + Variable + " before it is awaited";
  case How::Cleared:
    return " is removed from " + Variable + " before it is awaited";
  }
  llvm_unreachable("all kinds are handled");
}

// The place where the task is lost, if it differs from its creation.
static std::optional<PathStep> endOf(const flow::LostTask &Lost,
                                     const FunctionDecl &Function) {
  using How = flow::LostTask::How;
  std::string In = model::displayName(Function);
  switch (Lost.Reason) {
  case How::OnSomePath:
    if (Lost.Dies.isInvalid())
      return std::nullopt;
    return PathStep{Lost.Dies, In,
                    nameOf(Lost) + " is destroyed here without being awaited"};
  case How::Overwritten:
    return PathStep{Lost.Dies, In, "replaced here"};
  case How::Cleared:
    return PathStep{Lost.Dies, In, "removed here"};
  case How::Forgotten:
    return PathStep{Lost.Taker->getLocation(), In, "taken here"};
  default:
    return std::nullopt;
  }
}

void UnawaitedTaskCheck::diagnose(const flow::LostTask &Lost,
                                  const FunctionDecl &Function, Unit &Here) {
  using How = flow::LostTask::How;
  QualType Task =
      Lost.Creation ? Lost.Creation->getType() : Lost.Variable->getType();
  std::string By =
      model::inSentence(model::quotedName(Lost.Taker ? Lost.Taker : &Function));
  Finding F;
  F.Loc = Lost.location();
  if (Lost.Creation && flow::createdInside(Lost.Creation, Here.Model))
    F.Message = "the task in the ";
  F.Message += "'" + model::displayName(Task, Here.Model.context()) + "'" +
               (Lost.Creation ? creator(Lost.Creation) : "") + mishap(Lost, By);
  if (Lost.Reason != How::OnSomePath)
    F.Message += ", so it " + consequence(Lost.Type) + "; " + advice(Function);
  if (Lost.Reason == How::Statement)
    F.Fixes = awaitCreated(Lost.Creation, Lost.Type, Function, Here);
  if (Lost.Reason == How::Unread)
    F.Fixes = awaitKept(Lost, Function, Here);
  F.FixesChangeBehaviour = awaitChangesBehaviour(Lost.Type);
  if (std::optional<PathStep> End = endOf(Lost, Function))
    F.Path.push_back(*End);
  if (Lost.Creation)
    llvm::append_range(F.Path, factorySteps(Lost.Creation, Here));
  say(F, Function);
}

// A function drops the task in its parameter: the finding is at the creation of
// the task, as far as the unit shows it.
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

void UnawaitedTaskCheck::diagnoseAwaiter(const Expr &Made,
                                         const FunctionDecl &Function,
                                         Unit &Here) {
  Finding F;
  F.Loc = Made.getBeginLoc();
  F.Message = "'" + model::displayName(Made.getType(), Here.Model.context()) +
              "'" + creator(&Made) + " is never awaited, so it does nothing; " +
              advice(Function);
  say(F, Function);
}

// A launcher or wrapper that calls its argument, `f();`: the finding is where
// the user passes a coroutine to it.
static bool isCallOfValue(const Expr *Creation) {
  std::optional<model::Call> Called =
      Creation ? model::asCall(Creation) : std::nullopt;
  return Called && (!Called->Function ||
                    Called->Function->getOverloadedOperator() == OO_Call);
}

void UnawaitedTaskCheck::checkFunction(const FunctionDecl &Function,
                                       Unit &Here) {
  const flow::FunctionFlow &Flow = Here.flow(Function);
  bool IsOfLibrary =
      Here.Graph.isOfLauncher(Function) || flow::isOfVoidCallback(Function);
  for (const flow::LostTask &Lost : Flow.lost())
    if (!flow::isGuard(Lost) &&
        !flow::isKeptMeanwhile(Lost, Flow.index(), Here.Model) &&
        !flow::isOfCancelled(Lost, Flow.index()) &&
        !flow::isOfKeeper(Lost, Here.Model) &&
        !(IsOfLibrary && isCallOfValue(Lost.Creation)) &&
        !diagnoseAtGivers(Lost, Function, Here))
      diagnose(Lost, Function, Here);
  if (IsOfLibrary)
    return;
  for (const Expr *Made : flow::idleAwaiters(Flow.index(), Here.Model))
    diagnoseAwaiter(*Made, Function, Here);
  for (const flow::VoidCallback &Callback :
       flow::voidCallbacks(Flow.index(), Here.Model))
    diagnose(Callback, Function, Here);
}

static RegisterCheck<UnawaitedTaskCheck>
    X("async-unawaited-task", "A task is created and never awaited");

} // namespace corolint

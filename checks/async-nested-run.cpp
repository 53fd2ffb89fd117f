// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "AsyncCheck.h"
#include "FixIts.h"
#include "model/Names.h"

using namespace clang;

namespace corolint {
namespace {

/// A runner is executed while a coroutine, or a callback of the loop, is on
/// the stack.
///
///     coroutine<> worker() { run(child()); }   // before
///     coroutine<> worker() { co_await child(); }
class NestedRunCheck : public AsyncCheck {
public:
  static constexpr llvm::StringLiteral Name = "async-nested-run";
  using AsyncCheck::AsyncCheck;

protected:
  void checkFunction(const FunctionDecl &Function, Unit &Here) override;

private:
  void diagnose(const reach::Reached &R, const std::string &While, Unit &Here);
};

} // namespace

static std::string effect(const model::FunctionRoles &Roles) {
  if (!Roles.NestedKnown)
    return "blocks the event loop";
  switch (Roles.WhenNested) {
  case model::Nested::Errs:
    return "fails";
  case model::Nested::Hangs:
    return "deadlocks";
  case model::Nested::Stalls:
  case model::Nested::Legal:
    return "stalls the event loop";
  }
  llvm_unreachable("all kinds are handled");
}

void NestedRunCheck::diagnose(const reach::Reached &R, const std::string &While,
                              Unit &Here) {
  if (!R.Roles.Roles.isRunner())
    return;
  if (R.Roles.NestedKnown && R.Roles.WhenNested == model::Nested::Legal)
    return;
  std::string Instead =
      R.Roles.Instead.empty() ? "'co_await'" : R.Roles.Instead;
  Finding F;
  F.Loc = R.Path.front().Loc;
  F.Path = pathSteps(R.Path, sources());
  if (R.isDirect()) {
    F.Message = R.End + " " + effect(R.Roles) + ": " + While +
                " is running; use " + Instead;
    if (reach::CallGraph::isCoroutine(*R.Root))
      F.Fixes = awaitInsteadOfRun(R.Called, R.Roles, *R.Root, Here);
  } else {
    F.Message = R.Path.front().Callee + " executes " + R.End + ", which " +
                effect(R.Roles) + ": " + While + " is running; use " + Instead;
  }
  report(*this, F);
}

void NestedRunCheck::checkFunction(const FunctionDecl &Function, Unit &Here) {
  if (Here.Reach.graph().isOnTheLoop(Function)) {
    std::string Kind = "coroutine " + model::quotedName(&Function);
    for (const reach::Reached &R : Here.Reach.fromBody(Function))
      diagnose(R, Kind, Here);
  }
  for (const reach::Reached &R :
       Here.Reach.fromEntries(Function, reach::When::OnLoop))
    diagnose(R, "a callback of the event loop", Here);
  for (const reach::Reached &R :
       Here.Reach.fromLaunchedElsewhere(Function, reach::When::OnLoop))
    diagnose(R, "a callback of the event loop", Here);
}

static RegisterCheck<NestedRunCheck>
    X("async-nested-run", "A runner is executed on the event loop");

} // namespace corolint

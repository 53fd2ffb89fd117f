// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/AsyncCheck.h"
#include "report/FixIts.h"

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
  static constexpr unsigned SummaryNumber = 0;
  using AsyncCheck::AsyncCheck;

  static std::optional<std::string> message(const reach::Situation &S);

protected:
  void checkFunction(const FunctionDecl &Function, Unit &Here) override;

private:
  void diagnose(const reach::Reached &R, Unit &Here);
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

std::optional<std::string> NestedRunCheck::message(const reach::Situation &S) {
  if (S.Context == reach::When::OnThread || !S.Roles.Roles.isRunner())
    return std::nullopt;
  if (S.Roles.NestedKnown && S.Roles.WhenNested == model::Nested::Legal)
    return std::nullopt;
  std::string Instead =
      S.Roles.Instead.empty() ? "'co_await'" : S.Roles.Instead;
  std::string While = S.Context == reach::When::Now
                          ? "coroutine " + S.Root
                          : "a callback of the event loop";
  std::string Rest =
      effect(S.Roles) + ": " + While + " is running; use " + Instead;
  return S.IsDirect ? S.End + " " + Rest
                    : S.First + " executes " + S.End + ", which " + Rest;
}

void NestedRunCheck::diagnose(const reach::Reached &R, Unit &Here) {
  Finding F;
  if (!describe(R, message, F))
    return;
  if (R.isDirect() && reach::CallGraph::isCoroutine(*R.Root))
    F.Fixes = awaitInsteadOfRun(R.Called, R.Roles, *R.Root, Here);
  say(F);
}

void NestedRunCheck::checkFunction(const FunctionDecl &Function, Unit &Here) {
  if (Here.Reach.graph().isOnTheLoop(Function))
    for (const reach::Reached &R : Here.Reach.fromBody(Function))
      diagnose(R, Here);
  for (const reach::Reached &R :
       Here.Reach.fromEntries(Function, reach::When::OnLoop))
    diagnose(R, Here);
}

static RegisterCheck<NestedRunCheck>
    X("async-nested-run", "A runner is executed on the event loop");
static RegisterCallCheck<NestedRunCheck> Y;

} // namespace corolint

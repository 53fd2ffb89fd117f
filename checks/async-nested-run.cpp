// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/code/Names.h"
#include "report/FixIts.h"
#include "report/ReachCheck.h"

using namespace clang;

namespace corolint {
namespace {

/// Runners that execute inside a running coroutine or a callback of the loop.
///
///     coroutine<> worker() { run(child()); }   // before
///     coroutine<> worker() { co_await child(); }
class NestedRunCheck : public ReachCheck {
public:
  static constexpr llvm::StringLiteral Name = "async-nested-run";
  static constexpr unsigned SummaryNumber = 0;
  static constexpr llvm::StringLiteral Subject = "coroutine";
  static constexpr bool IsOncePerPlace = false;
  using ReachCheck::ReachCheck;

  static std::optional<std::string> message(const Situation &S);

protected:
  std::vector<FixItHint> fixes(const reach::Origin &End, const Situation &S,
                               Unit &Here) override;
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

// [message]
std::optional<std::string> NestedRunCheck::message(const Situation &S) {
  if (S.Context == reach::When::OnThread || !S.Roles.Roles.isRunner())
    return std::nullopt;
  if (S.Roles.NestedKnown && S.Roles.WhenNested == model::Nested::Legal)
    return std::nullopt;
  std::string Instead =
      S.Roles.Instead.empty() ? "'co_await'" : S.Roles.Instead;
  std::string Inside = S.Context == reach::When::Now
                           ? "a running coroutine (" + S.Root + ")"
                           : "a callback of the event loop";
  std::string Rest =
      effect(S.Roles) + " when called inside " + Inside + "; use " + Instead;
  return S.IsDirect ? S.End + " " + Rest
                    : model::inSentence(S.First) + " calls " + S.End +
                          ", which " + Rest;
}
// [/message]

std::vector<FixItHint> NestedRunCheck::fixes(const reach::Origin &End,
                                             const Situation &S, Unit &Here) {
  auto Called = End.Call ? model::asCall(End.Call) : std::nullopt;
  if (!Called || S.IsEntry || !reach::CallGraph::isCoroutine(*End.Caller))
    return {};
  return awaitInsteadOfRun(*Called, S.Roles, *End.Caller, Here);
}

static RegisterCheck<NestedRunCheck> X("async-nested-run",
                                       "A runner is called on the event loop");
static RegisterCallCheck<NestedRunCheck> Y;

} // namespace corolint

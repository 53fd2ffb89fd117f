// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/AsyncCheck.h"

using namespace clang;

namespace corolint {
namespace {

/// A call that stops the thread is executed on the event loop: nothing else on
/// that loop goes on meanwhile.
///
///     coroutine<> poll() { std::this_thread::sleep_for(1s); }   // before
///     coroutine<> poll() { co_await sleep(1s); }
class BlockingCallCheck : public AsyncCheck {
public:
  static constexpr llvm::StringLiteral Name = "async-blocking-call";
  static constexpr unsigned SummaryNumber = 2;
  using AsyncCheck::AsyncCheck;

  static std::optional<std::string> message(const reach::Situation &S);

protected:
  void checkFunction(const FunctionDecl &Function, Unit &Here) override;

private:
  void diagnose(const reach::Reached &R) {
    Finding F;
    if (describe(R, message, F))
      say(F);
  }
};

} // namespace

std::optional<std::string>
BlockingCallCheck::message(const reach::Situation &S) {
  if (S.Context == reach::When::OnThread ||
      !S.Roles.Roles.has(model::Role::Blocking))
    return std::nullopt;
  std::string Instead = S.Roles.Instead.empty()
                            ? "await it, or hand it to another thread"
                            : "use " + S.Roles.Instead;
  std::string While = S.Context == reach::When::Now ? "coroutine " + S.Root
                                                    : "a callback of it";
  std::string Subject =
      S.IsDirect ? S.End : S.First + " executes " + S.End + ", which";
  return Subject + " blocks the event loop while " + While + " is running; " +
         Instead;
}

void BlockingCallCheck::checkFunction(const FunctionDecl &Function,
                                      Unit &Here) {
  if (Here.Reach.graph().isOnTheLoop(Function))
    for (const reach::Reached &R : Here.Reach.fromBody(Function))
      diagnose(R);
  for (const reach::Reached &R :
       Here.Reach.fromEntries(Function, reach::When::OnLoop))
    diagnose(R);
}

static RegisterCheck<BlockingCallCheck>
    X("async-blocking-call", "A blocking call is executed on the event loop");
static RegisterCallCheck<BlockingCallCheck> Y;

} // namespace corolint

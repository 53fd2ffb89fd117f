// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "AsyncCheck.h"
#include "model/Names.h"

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
  using AsyncCheck::AsyncCheck;

protected:
  void checkFunction(const FunctionDecl &Function, Unit &Here) override;

private:
  void diagnose(const reach::Reached &R, const std::string &While);
};

} // namespace

void BlockingCallCheck::diagnose(const reach::Reached &R,
                                 const std::string &While) {
  if (!R.Roles.Roles.has(model::Role::Blocking))
    return;
  std::string Instead = R.Roles.Instead.empty()
                            ? "await it, or hand it to another thread"
                            : "use " + R.Roles.Instead;
  Finding F;
  F.Loc = R.Path.front().Loc;
  F.Path = pathSteps(R.Path, sources());
  std::string Subject =
      R.isDirect() ? R.End
                   : R.Path.front().Callee + " executes " + R.End + ", which";
  F.Message = Subject + " blocks the event loop while " + While +
              " is running; " + Instead;
  report(*this, F);
}

void BlockingCallCheck::checkFunction(const FunctionDecl &Function,
                                      Unit &Here) {
  if (Here.Reach.graph().isOnTheLoop(Function)) {
    std::string Kind = "coroutine " + model::quotedName(&Function);
    for (const reach::Reached &R : Here.Reach.fromBody(Function))
      diagnose(R, Kind);
  }
  for (const reach::Reached &R :
       Here.Reach.fromEntries(Function, reach::When::OnLoop))
    diagnose(R, "a callback of it");
  for (const reach::Reached &R :
       Here.Reach.fromLaunchedElsewhere(Function, reach::When::OnLoop))
    diagnose(R, "a callback of it");
}

static RegisterCheck<BlockingCallCheck>
    X("async-blocking-call", "A blocking call is executed on the event loop");

} // namespace corolint

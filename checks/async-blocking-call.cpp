// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "AsyncCheck.h"
#include "Wording.h"

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
  void diagnose(const reach::Reached &R) {
    Finding F;
    if (describe(R, blockingCallMessage, F))
      say(F);
  }
};

} // namespace

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

} // namespace corolint

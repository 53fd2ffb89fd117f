// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "AsyncCheck.h"
#include "Wording.h"

using namespace clang;

namespace corolint {
namespace {

/// A runner that belongs to the main thread is executed on another one.
///
///     std::thread worker([] { run(job()); });   // before
///     run([]() -> coroutine<> { co_await to_thread(compute); }());
class RunOffMainThreadCheck : public AsyncCheck {
public:
  static constexpr llvm::StringLiteral Name = "async-run-off-main-thread";
  using AsyncCheck::AsyncCheck;

protected:
  void checkFunction(const FunctionDecl &Function, Unit &Here) override;
};

} // namespace

void RunOffMainThreadCheck::checkFunction(const FunctionDecl &Function,
                                          Unit &Here) {
  for (const reach::Reached &R :
       Here.Reach.fromEntries(Function, reach::When::OnThread)) {
    Finding F;
    if (describe(R, runOffMainThreadMessage, F))
      say(F);
  }
}

static RegisterCheck<RunOffMainThreadCheck>
    X("async-run-off-main-thread",
      "A main-thread-only runner is executed on another thread");

} // namespace corolint

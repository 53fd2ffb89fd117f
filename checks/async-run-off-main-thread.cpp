// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "AsyncCheck.h"
#include "model/Names.h"

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

private:
  void diagnose(const reach::Reached &R);
};

} // namespace

void RunOffMainThreadCheck::diagnose(const reach::Reached &R) {
  if (!R.Roles.Roles.has(model::Role::MainThreadRunner))
    return;
  std::string Rule = R.End + " may only be called on the main thread, ";
  Finding F;
  F.Loc = R.Path.front().Loc;
  F.Path = pathSteps(R.Path, sources());
  if (R.Path.front().Loc == R.Launched)
    F.Message = Rule + "but another thread starts with it here";
  else if (R.isDirect())
    F.Message = Rule + "but " + model::quotedName(R.Root) +
                " is executed on another thread";
  else
    F.Message = Rule + "but " + R.Path.front().Callee +
                " executes it on another thread";
  report(*this, F);
}

void RunOffMainThreadCheck::checkFunction(const FunctionDecl &Function,
                                          Unit &Here) {
  for (const reach::Reached &R :
       Here.Reach.fromEntries(Function, reach::When::OnThread))
    diagnose(R);
  for (const reach::Reached &R :
       Here.Reach.fromLaunchedElsewhere(Function, reach::When::OnThread))
    diagnose(R);
}

static RegisterCheck<RunOffMainThreadCheck>
    X("async-run-off-main-thread",
      "A main-thread-only runner is executed on another thread");

} // namespace corolint

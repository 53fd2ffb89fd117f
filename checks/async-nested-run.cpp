// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "AsyncCheck.h"
#include "FixIts.h"
#include "Wording.h"

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
  void diagnose(const reach::Reached &R, Unit &Here);
};

} // namespace

void NestedRunCheck::diagnose(const reach::Reached &R, Unit &Here) {
  Finding F;
  if (!describe(R, nestedRunMessage, F))
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

} // namespace corolint

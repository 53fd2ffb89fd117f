// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "flow/locks/LockState.h"
#include "model/code/Names.h"
#include "report/AsyncCheck.h"
#include "clang/AST/ExprCXX.h"

using namespace clang;

namespace corolint {
namespace {

/// Thread locks that are held across a suspension point: all other threads wait
/// for them meanwhile, and another thread may be the one that unlocks them.
///
///     std::lock_guard lock(mutex);
///     co_await send(value);             // before
///     auto lock = co_await async_mutex.lock();
///     co_await send(value);
class LockAcrossAwaitCheck : public AsyncCheck {
public:
  static constexpr llvm::StringLiteral Name = "async-lock-across-await";
  using AsyncCheck::AsyncCheck;

protected:
  void checkFunction(const FunctionDecl &Function, Unit &Here) override;
};

} // namespace

void LockAcrossAwaitCheck::checkFunction(const FunctionDecl &Function,
                                         Unit &Here) {
  const flow::BodyIndex &Index = Here.flow(Function).index();
  for (const flow::HeldLock &Lock :
       flow::heldLocks(Function, Index, Here.Model)) {
    std::string Keyword =
        isa<CoyieldExpr>(Lock.Suspension) ? "co_yield" : "co_await";
    Finding F;
    F.Loc = cast<CoroutineSuspendExpr>(Lock.Suspension)->getKeywordLoc();
    F.Message = "'" + Lock.Name + "', a '" +
                model::displayName(Lock.Type, Here.Model.context()) +
                "', is held" + (Lock.Always ? "" : " on some path") +
                " while the coroutine is suspended; release it before '" +
                Keyword + "', or use an asynchronous mutex";
    F.Path = {{Lock.Taken, model::displayName(Function),
               "'" + Lock.Name + "' is locked here"}};
    say(F, Function);
  }
}

static RegisterCheck<LockAcrossAwaitCheck>
    X("async-lock-across-await",
      "A thread lock is held across a suspension point");

} // namespace corolint

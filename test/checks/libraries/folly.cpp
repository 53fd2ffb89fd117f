// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*'

#include "folly.h"
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

using folly::coro::Task;

Task<int> fetch(int);
Task<> work();
folly::coro::now_task<int> at_once();
folly::Executor *executor;
folly::CPUThreadPoolExecutor cpu(2);
folly::EventBase base;
void use(int);

int wait_for_it() { return folly::coro::blockingWait(fetch(1)); }

Task<> nested() {
  use(folly::coro::blockingWait(fetch(1)));
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'folly::coro::blockingWait' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  use(folly::coro::blocking_wait(fetch(1)));
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'folly::coro::blocking_wait' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  use(wait_for_it());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'wait_for_it' calls 'folly::coro::blockingWait', which stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  use(fetch(2).semi().get());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'folly::SemiFuture::get' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  base.loop();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'folly::EventBase::loop' fails when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  folly::EventBase own;
  own.loopOnce();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'folly::EventBase::loopOnce' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  base.runInEventBaseThreadAndWait([] {});
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'folly::EventBase::runInEventBaseThreadAndWait' stalls the event loop when called inside a running coroutine ('nested'); use 'co_withExecutor' with the 'EventBase' and 'co_await' [async-nested-run]
  co_return;
}

Task<> lost() {
  work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'folly::coro::Task<>' returned by 'work' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  at_once();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'folly::coro::now_task<int>' returned by 'at_once' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  auto later = fetch(2);
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'folly::coro::Task<int>' returned by 'fetch' is stored in 'later' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  (void)work();
// CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'folly::coro::Task<>' returned by 'work' is cast to void and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  folly::coro::co_withExecutor(executor, work());
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'folly::coro::TaskWithExecutor<void>' returned by 'folly::coro::co_withExecutor' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  folly::coro::collectAll(fetch(1), fetch(2));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'folly::coro::Task<int>' returned by 'folly::coro::collectAll' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  folly::coro::co_invoke([]() -> Task<> { co_return; });
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'folly::coro::Task<>' returned by 'folly::coro::co_invoke' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}

Task<> wrong(folly::coro::AsyncScope &scope) {
  auto once = work();
  scope.add(folly::coro::co_withExecutor(executor, std::move(once)));
  scope.add(folly::coro::co_withExecutor(executor, std::move(once)));
// CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'folly::coro::co_withExecutor' expects a fresh coroutine object, but gets 'once', which is already consumed [async-non-coroutine-argument]
  co_return;
}

Task<> blocked() {
  std::this_thread::sleep_for(std::chrono::seconds(1));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::this_thread::sleep_for' blocks the event loop while coroutine 'blocked' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}

void callback() {
  std::function<void()> f = work;
// CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'work' is used as a callback whose result is discarded: the 'folly::coro::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
  f();
  base.runInEventBaseThread([] { std::this_thread::sleep_for(std::chrono::seconds(1)); });
// CHECK-MESSAGES: :[[@LINE-1]]:34: warning: 'std::this_thread::sleep_for' blocks the event loop while one of its callbacks is running; use the timer of your event loop [async-blocking-call]
}

Task<> held(std::mutex &plain, folly::coro::Mutex &gate) {
  gate.co_lock();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'folly::coro::Mutex::LockOperation<folly::coro::detail::Awaiter<void>>' returned by 'folly::coro::Mutex::co_lock' is never awaited, so it locks nothing; use 'co_await' [async-unawaited-task]
  auto guard = gate.co_scoped_lock();
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'folly::coro::Mutex::LockOperation<folly::coro::detail::Awaiter<folly::coro::Mutex::Guard>>' returned by 'folly::coro::Mutex::co_scoped_lock' is stored in 'guard' and never awaited, so it locks nothing; use 'co_await' [async-unawaited-task]
  std::lock_guard lock(plain);
  co_await work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'lock', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}

Task<> held_data(folly::Synchronized<int> &data) {
  auto locked = data.wlock();
  co_await work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'locked', a 'folly::LockedPtr<folly::Synchronized<int>, folly::LockPolicyExclusive>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}

// Silent from here on.

Task<> locked(std::mutex &plain, folly::coro::Mutex &gate) {
  auto guard = co_await gate.co_scoped_lock();
  co_await work();
  co_await gate.co_lock();
  co_await work();
  gate.unlock();
  { std::lock_guard lock(plain); }
  co_await work();
}

Task<> released_data(folly::Synchronized<int> &data) {
  *data.wlock() = 1;
  auto locked = data.wlock();
  locked.unlock();
  co_await work();
}

Task<> right(folly::coro::AsyncScope &scope) {
  use(co_await fetch(1));
  use(co_await at_once());
  auto later = fetch(2);
  use(co_await std::move(later));
  use(co_await folly::coro::collectAll(fetch(3), fetch(4)));
  use(co_await folly::coro::timeout(fetch(5), std::chrono::seconds(1)));
  use(co_await folly::coro::co_withExecutor(executor, fetch(6)));
  folly::coro::co_withExecutor(executor, fetch(7)).start();
  scope.add(folly::coro::co_withExecutor(executor, work()));
  co_await scope.joinAsync();
  co_await folly::coro::co_invoke([]() -> Task<> { co_return; });
  auto future = fetch(8).semi();
  use(co_await std::move(future));
  cpu.add([] { std::this_thread::sleep_for(std::chrono::seconds(1)); });
  std::vector<Task<int>> tasks;
  tasks.push_back(fetch(9));
  use(co_await folly::coro::collectAllRange(std::move(tasks)));
}

Task<> forward() { return work(); }

int main() {
  use(folly::coro::blockingWait(fetch(1)));
  use(folly::coro::blockingWait(fetch(1), &base));
  use(fetch(2).semi().via(executor).get());
  base.loopForever();
}

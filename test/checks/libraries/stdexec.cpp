// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*'

#include "stdexec.h"
#include <chrono>
#include <functional>
#include <thread>

stdexec::task<int> fetch(int);
stdexec::task<void> work();
exec::task<int> other(int);
stdexec::run_loop loop;
void use(int);

int wait_for_it() { return std::get<0>(*stdexec::sync_wait(fetch(1))); }

stdexec::task<void> nested() {
  auto result = stdexec::sync_wait(fetch(1));
// CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'stdexec::sync_wait' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  use(std::get<0>(*result));
  use(wait_for_it());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'wait_for_it' calls 'stdexec::sync_wait', which stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  loop.run();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'stdexec::run_loop::run' deadlocks when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  stdexec::run_loop own;
  own.run();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'stdexec::run_loop::run' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  co_return;
}

exec::task<int> nested_elsewhere() {
  auto result = stdexec::sync_wait(other(1));
// CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'stdexec::sync_wait' stalls the event loop when called inside a running coroutine ('nested_elsewhere'); use 'co_await' [async-nested-run]
  co_return std::get<0>(*result);
}

stdexec::task<void> lost() {
  work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'stdexec::task<void>' returned by 'work' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  other(1);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'experimental::execution::task<int>' returned by 'other' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  auto later = fetch(2);
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'stdexec::task<int>' returned by 'fetch' is stored in 'later' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  (void)work();
// CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'stdexec::task<void>' returned by 'work' is cast to void and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}

stdexec::task<void> wrong(exec::async_scope &scope) {
  auto once = work();
  exec::start_detached(std::move(once));
  exec::start_detached(std::move(once));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'experimental::execution::start_detached' expects a fresh coroutine object, but gets 'once', which is already consumed [async-non-coroutine-argument]
  scope.spawn(std::move(once));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'experimental::execution::__scope::async_scope::spawn' expects a fresh coroutine object, but gets 'once', which is already consumed [async-non-coroutine-argument]
  co_return;
}

stdexec::task<void> blocked() {
  std::this_thread::sleep_for(std::chrono::seconds(1));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::this_thread::sleep_for' blocks the event loop while coroutine 'blocked' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}

void callback() {
  std::function<void()> f = work;
// CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'work' is used as a callback whose result is discarded: the 'stdexec::task<void>' that it returns is never awaited, so it never runs [async-unawaited-task]
  f();
}

void dangling(exec::async_scope &scope, int &out) {
  scope.spawn([&out]() -> exec::task<int> { co_return out = co_await other(1); }(), 0);
// CHECK-MESSAGES: :[[@LINE-1]]:15: warning: coroutine lambda uses its capture 'out' after a suspension, but the lambda is a temporary that is dead by then; pass it as a parameter, or keep the lambda in a variable [async-dangling-argument]
}

// Silent from here on.

stdexec::task<void> right(exec::async_scope &scope) {
  use(co_await fetch(1));
  use(co_await other(1));
  auto later = fetch(2);
  use(co_await std::move(later));
  use(co_await stdexec::when_all(fetch(3), other(4)));
  use(co_await stdexec::then(fetch(5), [](int i) { return i; }));
  use(co_await stdexec::starts_on(loop.get_scheduler(), fetch(6)));
  use(co_await stdexec::just(1));
  stdexec::spawn(work(), 1);
  scope.spawn(work());
  scope.spawn(stdexec::just(1));
  exec::start_detached(stdexec::just(1));
  use(co_await scope.on_empty());
}

stdexec::task<void> forward() { return work(); }

int main() {
  stdexec::sync_wait(fetch(1));
  stdexec::sync_wait(stdexec::just(1));
  stdexec::sync_wait(stdexec::when_all(fetch(1), forward()));
  std::thread worker([] { loop.run(); });
  worker.join();
}

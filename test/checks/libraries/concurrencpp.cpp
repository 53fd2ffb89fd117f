// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*'

#include "concurrencpp.h"
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

using concurrencpp::lazy_result;
using concurrencpp::result;

lazy_result<int> fetch(int);
lazy_result<void> work();
result<int> begin(int);
result<int> posted(concurrencpp::executor_tag, std::shared_ptr<concurrencpp::executor>);
concurrencpp::null_result forget();
concurrencpp::shared_result<int> shared();
std::shared_ptr<concurrencpp::thread_pool_executor> pool;
void use(int);

int wait_for_it() { return begin(1).get(); }

lazy_result<void> nested() {
  use(begin(1).get());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'concurrencpp::result::get' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  use(wait_for_it());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'wait_for_it' calls 'concurrencpp::result::get', which stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  auto later = begin(2);
  later.wait();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'concurrencpp::result::wait' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  use(pool->submit([] { return 1; }).get());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'concurrencpp::result::get' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  begin(3).wait_for(std::chrono::seconds(1));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'concurrencpp::result::wait_for' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  co_return;
}

result<int> nested_in_eager() { co_return begin(1).get(); }
// CHECK-MESSAGES: :[[@LINE-1]]:43: warning: 'concurrencpp::result::get' stalls the event loop when called inside a running coroutine ('nested_in_eager'); use 'co_await' [async-nested-run]

lazy_result<void> lost() {
  work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'concurrencpp::lazy_result<void>' returned by 'work' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  fetch(1);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'concurrencpp::lazy_result<int>' returned by 'fetch' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  auto later = fetch(2);
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'concurrencpp::lazy_result<int>' returned by 'fetch' is stored in 'later' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  auto eager = begin(2);
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'concurrencpp::result<int>' returned by 'begin' is stored in 'eager' and never awaited, so it runs, but its result and exception are lost; use 'co_await' [async-unawaited-task]
  (void)work();
// CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'concurrencpp::lazy_result<void>' returned by 'work' is cast to void and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  concurrencpp::when_all(begin(3), begin(4));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'concurrencpp::lazy_result<int>' returned by 'concurrencpp::when_all' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}

lazy_result<void> wrong() {
  auto once = begin(1);
  co_await concurrencpp::when_all(std::move(once));
  co_await concurrencpp::when_all(std::move(once));
// CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'concurrencpp::when_all' expects a fresh coroutine object, but gets 'once', which is already consumed [async-non-coroutine-argument]
}

lazy_result<void> blocked() {
  std::this_thread::sleep_for(std::chrono::seconds(1));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::this_thread::sleep_for' blocks the event loop while coroutine 'blocked' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}

void callback() {
  std::function<void()> f = work;
// CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'work' is used as a callback whose result is discarded: the 'concurrencpp::lazy_result<void>' that it returns is never awaited, so it never runs [async-unawaited-task]
  f();
  pool->post([]() -> lazy_result<void> { co_return; });
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: this lambda is used as a callback whose result is discarded: the 'concurrencpp::lazy_result<void>' that it returns is never awaited, so it never runs [async-unawaited-task]
}

concurrencpp::lazy_result<void> held(std::mutex &plain, concurrencpp::async_lock &gate,
                                     std::shared_ptr<concurrencpp::executor> on) {
  gate.lock(on);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'concurrencpp::lazy_result<concurrencpp::scoped_async_lock>' returned by 'concurrencpp::async_lock::lock' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  auto guard = gate.lock(on);
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'concurrencpp::lazy_result<concurrencpp::scoped_async_lock>' returned by 'concurrencpp::async_lock::lock' is stored in 'guard' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  std::lock_guard lock(plain);
  co_await gate.try_lock();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'lock', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}

// Silent from here on.

concurrencpp::lazy_result<void> locked(std::mutex &plain, concurrencpp::async_lock &gate,
                                       std::shared_ptr<concurrencpp::executor> on) {
  auto guard = co_await gate.lock(on);
  co_await gate.try_lock();
  guard.unlock();
  co_await guard.lock(on);
  { std::lock_guard lock(plain); }
  co_await gate.try_lock();
}

int take(result<int> given) { return given.get(); }

lazy_result<void> right() {
  use(co_await fetch(1));
  auto later = fetch(2);
  use(co_await later);
  begin(3);
  posted({}, pool);
  forget();
  auto eager = begin(4);
  use(co_await eager);
  auto resolved = co_await begin(5).resolve();
  use(resolved.get());
  use(take(std::move(resolved))); // its callers know that it is ready
  auto ready = begin(6);
  co_await ready.resolve();
  use(ready.get());
  auto running = fetch(7).run();
  use(co_await running);
  auto several = shared();
  use(co_await several);
  use(several.get());
  pool->post([] { std::this_thread::sleep_for(std::chrono::seconds(1)); });
  use(co_await pool->submit([] { return 1; }));
}

lazy_result<void> forward() { return work(); }

int main() {
  use(begin(1).get());
  use(fetch(1).run().get());
  forward().run().wait();
  std::thread worker([] { use(begin(2).get()); });
  worker.join();
}

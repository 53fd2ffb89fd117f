// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*'

#include "corral.h"
#include <chrono>
#include <functional>
#include <mutex>
#include <thread>

using corral::Task;
struct Loop {} loop;

Task<int> fetch(int);
Task<> work();
corral::ThreadPool pool;
void use(int);

int wait_for_it() { return corral::run(loop, fetch(1)); }

Task<> nested() {
  use(corral::run(loop, fetch(1)));
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'corral::run' deadlocks when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  corral::run(loop, work());
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'corral::run' deadlocks when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  use(wait_for_it());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'wait_for_it' calls 'corral::run', which deadlocks when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  co_return;
}

Task<> lost() {
  work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'corral::Task<>' returned by 'work' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  fetch(1);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'corral::Task<int>' returned by 'fetch' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  auto later = fetch(2);
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'corral::Task<int>' returned by 'fetch' is stored in 'later' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  (void)work();
// CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'corral::Task<>' returned by 'work' is cast to void and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  corral::allOf(fetch(3), fetch(4));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'corral::detail::TaskAwaiter<int>' returned by 'corral::allOf' is never awaited, so it may never run, and its result is lost; use 'co_await' [async-unawaited-task]
  pool.run([] { return 1; });
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'corral::detail::TaskAwaiter<int>' returned by 'corral::ThreadPool::run' is never awaited, so it may never run, and its result is lost; use 'co_await' [async-unawaited-task]
  co_return;
}

Task<> wrong() {
  Task<> empty;
  co_await corral::anyOf(std::move(empty));
// CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'corral::anyOf' expects a fresh coroutine object, but gets 'empty', which is empty (default-constructed) [async-non-coroutine-argument]
  auto once = fetch(1);
  use(co_await corral::allOf(std::move(once)));
  use(co_await corral::allOf(std::move(once)));
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'corral::allOf' expects a fresh coroutine object, but gets 'once', which is already consumed [async-non-coroutine-argument]
}

Task<> blocked() {
  std::this_thread::sleep_for(std::chrono::seconds(1));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::this_thread::sleep_for' blocks the event loop while coroutine 'blocked' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}

void callback() {
  std::function<void()> f = work;
// CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'work' is used as a callback whose result is discarded: the 'corral::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
  f();
}

struct Loops {
  Task<> nested() {
    Loop own;
    corral::run(own, work());
// CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'corral::run' stalls the event loop when called inside a running coroutine ('Loops::nested'); use 'co_await' [async-nested-run]
    co_return;
  }
};

Task<> held(std::mutex &plain, corral::Semaphore &gate) {
  gate.acquire();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'corral::detail::TaskAwaiter<void>' returned by 'corral::Semaphore::acquire' is never awaited, so it acquires nothing; use 'co_await' [async-unawaited-task]
  auto guard = gate.lock();
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'corral::detail::TaskAwaiter<corral::Semaphore::Lock>' returned by 'corral::Semaphore::lock' is stored in 'guard' and never awaited, so it locks nothing; use 'co_await' [async-unawaited-task]
  std::lock_guard lock(plain);
  co_await work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'lock', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}

// Silent from here on.

Task<> locked(std::mutex &plain, corral::Semaphore &gate) {
  auto guard = co_await gate.lock();
  co_await work();
  co_await gate.acquire();
  co_await work();
  gate.release();
  { std::lock_guard lock(plain); }
  co_await work();
}

Task<> right(corral::Nursery &nursery) {
  use(co_await fetch(1));
  auto later = fetch(2);
  use(co_await later);
  nursery.start(work);
  nursery.start(fetch, 3);
  nursery.start([]() -> Task<> { co_return; });
  nursery.start(+[](corral::TaskStarted<void> started) -> Task<> { co_return; });
  use(co_await corral::allOf(fetch(4), fetch(5)));
  use(co_await corral::anyOf(fetch(6), work()));
  use(co_await corral::noncancellable(work()));
  use(co_await pool.run([] { return 1; }));
  co_await pool.run([] { std::this_thread::sleep_for(std::chrono::seconds(1)); });
}

Task<> forward() { return work(); }

int main() {
  use(corral::run(loop, fetch(1)));
  corral::run(loop, forward());
  std::thread other([] { corral::run(loop, work()); });
  other.join();
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*'

#include "libcoro.h"
#include <chrono>
#include <functional>
#include <mutex>
#include <thread>

coro::task<int> fetch(int);
coro::task<> work();
coro::generator<int> numbers();
auto pool = coro::thread_pool::make_unique();
auto scheduler = coro::scheduler::make_unique();
void use(int);
struct Item {};

int wait_for_it() { return coro::sync_wait(fetch(1)); }

coro::task<> nested() {
  use(coro::sync_wait(fetch(1)));
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'coro::sync_wait' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  use(wait_for_it());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'wait_for_it' calls 'coro::sync_wait', which stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  scheduler->process_events();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'coro::scheduler::process_events' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  pool->shutdown();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'coro::thread_pool::shutdown' deadlocks when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  co_return;
}

coro::task<> lost() {
  work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'coro::task<>' returned by 'work' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  auto later = fetch(2);
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'coro::task<int>' returned by 'fetch' is stored in 'later' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  (void)work();
// CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'coro::task<>' returned by 'work' is cast to void and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  coro::when_all(fetch(1), fetch(2));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'coro::task<int>' returned by 'coro::when_all' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  pool->schedule(fetch(3));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'coro::task<int>' returned by 'coro::thread_pool::schedule' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  pool->spawn_joinable(work());
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'coro::task<void>' returned by 'coro::thread_pool::spawn_joinable' is never awaited, so it blocks this thread until the work is done; use 'co_await' [async-unawaited-task]
  co_return;
}

coro::task<> wrong(coro::task_group<coro::thread_pool> &group) {
  coro::task<> empty;
  pool->spawn_detached(std::move(empty));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'coro::thread_pool::spawn_detached' expects a fresh coroutine object, but gets 'empty', which is empty (default-constructed) [async-non-coroutine-argument]
  auto once = work();
  group.start(std::move(once));
  group.start(std::move(once));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'coro::task_group::start' expects a fresh coroutine object, but gets 'once', which is already consumed [async-non-coroutine-argument]
  co_return;
}

coro::task<> blocked() {
  std::this_thread::sleep_for(std::chrono::seconds(1));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::this_thread::sleep_for' blocks the event loop while coroutine 'blocked' is running; use the timer of your event loop [async-blocking-call]
  co_await work();
}

void callback() {
  std::function<void()> f = work;
// CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'work' is used as a callback whose result is discarded: the 'coro::task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
  f();
}

coro::task<> held(std::mutex &plain, coro::mutex &gate) {
  gate.lock();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'coro::mutex::lock_operation' returned by 'coro::mutex::lock' is never awaited, so it locks nothing; use 'co_await' [async-unawaited-task]
  auto guard = gate.scoped_lock();
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'coro::mutex::scoped_operation' returned by 'coro::mutex::scoped_lock' is stored in 'guard' and never awaited, so it locks nothing; use 'co_await' [async-unawaited-task]
  std::lock_guard lock(plain);
  co_await work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'lock', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}

// Silent from here on.

coro::task<> locked(std::mutex &plain, coro::mutex &gate) {
  auto guard = co_await gate.scoped_lock();
  co_await work();
  co_await gate.lock();
  co_await work();
  gate.unlock();
  { std::lock_guard lock(plain); }
  co_await work();
}

coro::task<> right() {
  coro::net::tls::client goodbye;
  co_await pool->schedule();
  use(co_await fetch(1));
  auto later = fetch(2);
  use(co_await later);
  use(co_await coro::when_all(fetch(3), fetch(4)));
  use(co_await pool->schedule(fetch(5)));
  pool->spawn_detached(work());
  scheduler->spawn_detached(work());
  coro::task_group<coro::thread_pool> group(pool);
  group.start(work());
  co_await group;
  auto joined = pool->spawn_joinable(work());
  co_await joined;
  coro::queue<Item> items;
  co_await items.pop();
  co_await items.shutdown();
  for (int i : numbers())
    use(i);
}

coro::task<> forward() { return work(); }

int main() {
  use(coro::sync_wait(fetch(1)));
  coro::sync_wait(right());
  coro::sync_wait(coro::when_all(fetch(1), forward()));
  std::thread worker([] { scheduler->process_events(); });
  worker.join();
  pool->shutdown();
}

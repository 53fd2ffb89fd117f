// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*'

#include "cppcoro.h"
#include <chrono>
#include <functional>
#include <mutex>
#include <thread>

using cppcoro::task;

task<int> fetch(int);
task<> work();
cppcoro::shared_task<int> shared();
cppcoro::generator<int> numbers();
cppcoro::async_generator<int> rows();
cppcoro::io_service service;
cppcoro::static_thread_pool pool;
void use(int);

int wait_for_it() { return cppcoro::sync_wait(fetch(1)); }

task<> nested() {
  use(cppcoro::sync_wait(fetch(1)));
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'cppcoro::sync_wait' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  use(wait_for_it());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'wait_for_it' calls 'cppcoro::sync_wait', which stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  service.process_events();
  service.process_one_event();
  [] { cppcoro::sync_wait(work()); }();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'cppcoro::sync_wait', which stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  co_return;
}

task<> lost() {
  work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'cppcoro::task<>' returned by 'work' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  fetch(1);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'cppcoro::task<int>' returned by 'fetch' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  shared();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'cppcoro::shared_task<int>' returned by 'shared' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  auto later = fetch(2);
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'cppcoro::task<int>' returned by 'fetch' is stored in 'later' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  (void)work();
// CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'cppcoro::task<>' returned by 'work' is cast to void and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  cppcoro::when_all(fetch(1), fetch(2));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'cppcoro::task<int>' returned by 'cppcoro::when_all' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  cppcoro::async_scope scope;
  scope.join();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'cppcoro::task<>' returned by 'cppcoro::async_scope::join' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}

task<> wrong(cppcoro::async_scope &scope) {
  task<int> empty;
  use(co_await cppcoro::when_all(std::move(empty)));
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'cppcoro::when_all' expects an awaitable, but gets 'empty', which is empty (default-constructed) [async-non-coroutine-argument]
  auto once = work();
  scope.spawn(std::move(once));
  scope.spawn(std::move(once));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'cppcoro::async_scope::spawn' expects an awaitable, but gets 'once', which is already consumed [async-non-coroutine-argument]
}

task<> blocked() {
  std::this_thread::sleep_for(std::chrono::seconds(1));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::this_thread::sleep_for' blocks the event loop while coroutine 'blocked' is running; use the timer of your event loop [async-blocking-call]
  co_await work();
}

void callback() {
  std::function<void()> f = work;
// CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'work' is used as a callback whose result is discarded: the 'cppcoro::task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
  f();
  std::thread t(work);
// CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'work' is used as a callback whose result is discarded: the 'cppcoro::task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
  t.join();
}

task<> held(std::mutex &plain, cppcoro::async_mutex &gate) {
  gate.lock_async();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'cppcoro::async_mutex::lock_operation' returned by 'cppcoro::async_mutex::lock_async' is never awaited, so it locks nothing; use 'co_await' [async-unawaited-task]
  auto guard = gate.scoped_lock_async();
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'cppcoro::async_mutex::scoped_operation' returned by 'cppcoro::async_mutex::scoped_lock_async' is stored in 'guard' and never awaited, so it locks nothing; use 'co_await' [async-unawaited-task]
  std::lock_guard lock(plain);
  co_await work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'lock', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}

// Silent from here on.

task<> locked(std::mutex &plain, cppcoro::async_mutex &gate) {
  auto guard = co_await gate.scoped_lock_async();
  co_await work();
  co_await gate.lock_async();
  co_await work();
  gate.unlock();
  { std::lock_guard lock(plain); }
  co_await work();
}

task<> right(cppcoro::async_scope &scope) {
  use(co_await fetch(1));
  auto later = fetch(2);
  use(co_await later);
  auto moved = fetch(3);
  use(co_await std::move(moved));
  auto value = shared();
  use(co_await value);
  use(co_await value);
  co_await cppcoro::when_all(fetch(4), fetch(5));
  co_await cppcoro::schedule_on(pool, fetch(6));
  co_await pool.schedule();
  scope.spawn(work());
  co_await scope.join();
  for (int i : numbers())
    use(i);
  auto lines = rows();
  use(*co_await lines.begin());
  service.process_pending_events();
}

task<> forward() { return work(); }

int main() {
  cppcoro::async_scope scope;
  use(cppcoro::sync_wait(fetch(1)));
  cppcoro::sync_wait(right(scope));
  cppcoro::sync_wait(cppcoro::when_all(fetch(1), forward()));
  std::thread worker([] { service.process_events(); });
  worker.join();
  auto unused = numbers();
}

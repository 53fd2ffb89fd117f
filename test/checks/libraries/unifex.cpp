// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*'

#include "unifex.h"
#include <chrono>
#include <functional>
#include <mutex>
#include <thread>

using unifex::task;

task<int> fetch(int);
task<void> work();
unifex::nothrow_task<int> safe();
unifex::manual_event_loop loop;
void use(int);

int wait_for_it() { return *unifex::sync_wait(fetch(1)); }
void drain() { loop.run(); }

task<void> nested() {
  use(*unifex::sync_wait(fetch(1)));
// CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'unifex::sync_wait' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  use(wait_for_it());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'wait_for_it' calls 'unifex::sync_wait', which stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  loop.run();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'unifex::manual_event_loop::run' deadlocks when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  drain();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'drain' calls 'unifex::manual_event_loop::run', which deadlocks when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  unifex::manual_event_loop own;
  own.run();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'unifex::manual_event_loop::run' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  co_return;
}

task<void> lost() {
  work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'unifex::task<void>' returned by 'work' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  safe();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'unifex::nothrow_task<int>' returned by 'safe' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  auto later = fetch(2);
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'unifex::task<int>' returned by 'fetch' is stored in 'later' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  (void)work();
// CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'unifex::task<void>' returned by 'work' is cast to void and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}

task<void> wrong(unifex::async_scope &scope) {
  auto once = work();
  unifex::spawn_detached(std::move(once), scope);
  unifex::spawn_detached(std::move(once), scope);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'unifex::spawn_detached' expects a fresh coroutine object, but gets 'once', which is already consumed [async-non-coroutine-argument]
  scope.detached_spawn(std::move(once));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'unifex::v1::async_scope::detached_spawn' expects a fresh coroutine object, but gets 'once', which is already consumed [async-non-coroutine-argument]
  co_return;
}

task<void> blocked() {
  std::this_thread::sleep_for(std::chrono::seconds(1));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::this_thread::sleep_for' blocks the event loop while coroutine 'blocked' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}

void callback() {
  std::function<void()> f = work;
// CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'work' is used as a callback whose result is discarded: the 'unifex::task<void>' that it returns is never awaited, so it never runs [async-unawaited-task]
  f();
  std::thread t(work);
// CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'work' is used as a callback whose result is discarded: the 'unifex::task<void>' that it returns is never awaited, so it never runs [async-unawaited-task]
  t.join();
}

task<void> held(std::mutex &plain, unifex::async_mutex &gate) {
  gate.async_lock();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'unifex::sender<int>' returned by 'unifex::async_mutex::async_lock' is never awaited, so it locks nothing; use 'co_await' [async-unawaited-task]
  auto locking = gate.async_lock();
// CHECK-MESSAGES: :[[@LINE-1]]:18: warning: 'unifex::sender<int>' returned by 'unifex::async_mutex::async_lock' is stored in 'locking' and never awaited, so it locks nothing; use 'co_await' [async-unawaited-task]
  std::lock_guard lock(plain);
  co_await work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'lock', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}

// Silent from here on.

task<void> locked(std::mutex &plain, unifex::async_mutex &gate) {
  co_await gate.async_lock();
  co_await work();
  gate.unlock();
  { std::lock_guard lock(plain); }
  co_await work();
}

task<void> right(unifex::async_scope &scope) {
  use(co_await fetch(1));
  use(co_await safe());
  auto later = fetch(2);
  use(co_await std::move(later));
  use(co_await unifex::when_all(fetch(3), fetch(4)));
  use(co_await unifex::then(fetch(5), [](int i) { return i; }));
  use(co_await unifex::just(1));
  unifex::spawn_detached(work(), scope);
  scope.detached_spawn(work());
  scope.detached_spawn(unifex::just(1));
  use(co_await scope.complete());
}

task<void> forward() { return work(); }

int main() {
  use(*unifex::sync_wait(fetch(1)));
  use(*unifex::sync_wait(unifex::just(1)));
  use(*unifex::sync_wait(unifex::when_all(fetch(1), forward())));
  std::thread worker([] { loop.run(); });
  worker.join();
  auto kept = unifex::just(2);
  unifex::sync_wait(kept);
}

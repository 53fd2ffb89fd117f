// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*'

#include "tmc.h"
#include <chrono>
#include <functional>
#include <mutex>
#include <thread>

using tmc::task;

task<int> fetch(int);
task<void> work();
void use(int);

int wait_for_it() { return tmc::post_waitable(tmc::cpu_executor(), fetch(1)).get(); }

task<void> blocked() {
  use(tmc::post_waitable(tmc::cpu_executor(), fetch(1)).get());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'std::future::get' blocks the event loop while coroutine 'blocked' is running; await it, or call it on another thread [async-blocking-call]
  use(wait_for_it());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'wait_for_it' calls 'std::future::get', which blocks the event loop while coroutine 'blocked' is running; await it, or call it on another thread [async-blocking-call]
  std::this_thread::sleep_for(std::chrono::seconds(1));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::this_thread::sleep_for' blocks the event loop while coroutine 'blocked' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}

task<void> nested() {
  tmc::async_main(fetch(1));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'tmc::async_main' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  co_return;
}

task<void> lost() {
  work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'tmc::task<void>' returned by 'work' is never awaited, so it never runs and is leaked, or aborts a debug build; use 'co_await' [async-unawaited-task]
  fetch(1);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'tmc::task<int>' returned by 'fetch' is never awaited, so it never runs and is leaked, or aborts a debug build; use 'co_await' [async-unawaited-task]
  auto later = fetch(2);
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'tmc::task<int>' returned by 'fetch' is stored in 'later' and never awaited, so it never runs and is leaked, or aborts a debug build; use 'co_await' [async-unawaited-task]
  (void)work();
// CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'tmc::task<void>' returned by 'work' is cast to void and never awaited, so it never runs and is leaked, or aborts a debug build; use 'co_await' [async-unawaited-task]
  tmc::spawn(fetch(3));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'tmc::aw_spawn<tmc::task<int>>' returned by 'tmc::spawn' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  auto spawned = tmc::spawn(fetch(4));
// CHECK-MESSAGES: :[[@LINE-1]]:18: warning: 'tmc::aw_spawn<tmc::task<int>>' returned by 'tmc::spawn' is stored in 'spawned' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  tmc::spawn(fetch(5)).fork();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'tmc::aw_spawn_fork<tmc::task<int>, int>' returned by 'tmc::aw_spawn::fork' is never awaited, so it runs, but its result and exception are lost; use 'co_await' [async-unawaited-task]
  tmc::spawn_tuple(fetch(6), fetch(7));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'tmc::aw_spawn_tuple<tmc::task<int>, tmc::task<int>>' returned by 'tmc::spawn_tuple' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}

task<void> wrong() {
  auto once = work();
  tmc::post(tmc::cpu_executor(), std::move(once));
  tmc::post(tmc::cpu_executor(), std::move(once));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'tmc::post' expects a fresh coroutine object, but gets 'once', which is already consumed [async-non-coroutine-argument]
  tmc::post(tmc::cpu_executor(), task<void>());
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'tmc::post' expects a fresh coroutine object, but gets an empty (default-constructed) 'tmc::task<void>' [async-non-coroutine-argument]
  co_return;
}

void callback() {
  std::function<void()> f = work;
// CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'work' is used as a callback whose result is discarded: the 'tmc::task<void>' that it returns is never awaited, so it never runs and is leaked, or aborts a debug build [async-unawaited-task]
  f();
}

task<void> held(std::mutex &plain, tmc::mutex &gate) {
  gate.lock_scope();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'tmc::mutex::aw_mutex_lock_scope' returned by 'tmc::mutex::lock_scope' is never awaited, so it locks nothing; use 'co_await' [async-unawaited-task]
  auto scope = gate.lock_scope();
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'tmc::mutex::aw_mutex_lock_scope' returned by 'tmc::mutex::lock_scope' is stored in 'scope' and never awaited, so it locks nothing; use 'co_await' [async-unawaited-task]
  co_await gate;
  gate.co_unlock();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'tmc::detail::aw_task<void>' returned by 'tmc::mutex::co_unlock' is never awaited, so it never unlocks; use 'co_await' [async-unawaited-task]
  std::unique_lock lock(plain);
  co_await work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'lock', a 'std::unique_lock<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}

// Silent from here on.

task<void> locked(std::mutex &plain, tmc::mutex &gate) {
  {
    auto scope = co_await gate.lock_scope();
    co_await work();
  }
  co_await gate;
  co_await work();
  co_await gate.co_unlock();
  { std::unique_lock lock(plain); }
  co_await work();
}

task<void> right() {
  use(co_await fetch(1));
  auto later = fetch(2);
  use(co_await std::move(later));
  use(co_await tmc::spawn(fetch(3)));
  use(co_await tmc::spawn(fetch(4)).with_priority(1));
  tmc::spawn(work()).detach();
  auto forked = tmc::spawn(fetch(5)).fork();
  use(co_await std::move(forked));
  use(co_await tmc::spawn_tuple(fetch(6), fetch(7)));
  tmc::spawn_tuple(fetch(8)).detach();
  tmc::post(tmc::cpu_executor(), work());
  tmc::post(tmc::cpu_executor(), [] {});
}

task<void> forward() { return work(); }
task<int> main_task() {
  co_await forward();
  co_return 0;
}

int main() {
  use(tmc::post_waitable(tmc::cpu_executor(), fetch(1)).get());
  tmc::post_waitable(tmc::cpu_executor(), fetch(2)).wait();
  return tmc::async_main(main_task());
}

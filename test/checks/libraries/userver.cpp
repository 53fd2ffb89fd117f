// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*'

#include "userver.h"
#include <chrono>
#include <mutex>
#include <thread>

namespace engine = userver::engine;
using userver::utils::Async;

engine::TaskWithResult<int> fetch(int);
engine::TaskWithResult<void> work();
std::thread *helper;
void use(int);
void nap() { std::this_thread::sleep_for(std::chrono::seconds(1)); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'std::this_thread::sleep_for' blocks the event loop while one of its callbacks is running; use the timer of your event loop [async-blocking-call]
void standalone() { engine::RunStandalone([] { use(fetch(1).Get()); }); }

void lost() {
  work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'userver::engine::TaskWithResult<void>' returned by 'work' is never awaited, so it is cancelled and waited for; await it in a coroutine, or pass it to a runner or spawner [async-unawaited-task]
  fetch(1);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'userver::engine::TaskWithResult<int>' returned by 'fetch' is never awaited, so it is cancelled and waited for; await it in a coroutine, or pass it to a runner or spawner [async-unawaited-task]
  auto later = fetch(2);
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'userver::engine::TaskWithResult<int>' returned by 'fetch' is stored in 'later' and never awaited, so it is cancelled and waited for; await it in a coroutine, or pass it to a runner or spawner [async-unawaited-task]
  (void)work();
// CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'userver::engine::TaskWithResult<void>' returned by 'work' is cast to void and never awaited, so it is cancelled and waited for; await it in a coroutine, or pass it to a runner or spawner [async-unawaited-task]
  Async("name", [] { return 1; });
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'userver::engine::TaskWithResult<int>' returned by 'userver::utils::Async' is never awaited, so it is cancelled and waited for; await it in a coroutine, or pass it to a runner or spawner [async-unawaited-task]
  engine::AsyncNoSpan([] { return 1; });
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'userver::engine::TaskWithResult<int>' returned by 'userver::engine::AsyncNoSpan' is never awaited, so it is cancelled and waited for; await it in a coroutine, or pass it to a runner or spawner [async-unawaited-task]
}

void blocked() {
  Async("sleep", [] { std::this_thread::sleep_for(std::chrono::seconds(1)); }).Get();
// CHECK-MESSAGES: :[[@LINE-1]]:23: warning: 'std::this_thread::sleep_for' blocks the event loop while one of its callbacks is running; use the timer of your event loop [async-blocking-call]
  Async("below", [] { nap(); }).Get();
// CHECK-MESSAGES: :[[@LINE-1]]:23: warning: 'nap' calls 'std::this_thread::sleep_for', which blocks the event loop while one of its callbacks is running; use the timer of your event loop [async-blocking-call]
  engine::AsyncNoSpan([] { helper->join(); }).Get();
// CHECK-MESSAGES: :[[@LINE-1]]:28: warning: 'std::thread::join' blocks the event loop while one of its callbacks is running; await it, or call it on another thread [async-blocking-call]
  engine::AsyncNoSpan(nap).Get();
}

void nested() {
  Async("errs", [] { engine::RunStandalone([] {}); }).Get();
// CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'userver::engine::RunStandalone' fails when called inside a callback of the event loop; use 'userver::utils::Async' [async-nested-run]
  Async("below", [] { standalone(); }).Get();
// CHECK-MESSAGES: :[[@LINE-1]]:23: warning: 'standalone' calls 'userver::engine::RunStandalone', which fails when called inside a callback of the event loop; use 'userver::utils::Async' [async-nested-run]
  Async("stalls", [] { work().BlockingWait(); }).Get();
// CHECK-MESSAGES: :[[@LINE-1]]:24: warning: 'userver::engine::Task::BlockingWait' stalls the event loop when called inside a callback of the event loop; use 'Wait' [async-nested-run]
}



// Silent from here on.

void locked(userver::engine::Mutex &gate) {
  std::lock_guard lock(gate);
  use(userver::utils::Async("name", [] { return 1; }).Get());
}

void right() {
  use(fetch(1).Get());
  auto later = fetch(2);
  use(later.Get());
  auto waited = work();
  waited.Wait();
  work().Detach();
  use(Async("get", [] { return fetch(3).Get(); }).Get());
  Async("sleep", [] { engine::SleepFor(std::chrono::seconds(1)); }).Get();
  Async("wait", [] { work().Wait(); }).Get();
  use(engine::AsyncNoSpan([](int i) { return i; }, 1).Get());
  auto several = fetch(4);
  if (!several.IsFinished())
    several.Wait();
}

engine::TaskWithResult<int> forward() { return fetch(5); }

int main() {
  engine::RunStandalone([] { use(fetch(1).Get()); });
  engine::RunStandalone(2, [] { use(forward().Get()); });
  std::thread([] { engine::RunStandalone([] {}); }).join();
  nap();
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*'

#include "yaclib.h"
#include <chrono>
#include <functional>
#include <mutex>
#include <thread>
#include <tuple>
#include <utility>
#include <vector>

using yaclib::Future;
using yaclib::Task;

Task<int> fetch(int);
Task<> work();
Future<int> begin(int);
Future<> background();
yaclib::IExecutor *pool;
void use(int);

int wait_for_it() { return begin(1).Get(); }

Task<> nested() {
  use(begin(1).Get());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'yaclib::FutureBase::Get' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  use(fetch(1).Get());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'yaclib::Task::Get' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  use(wait_for_it());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'wait_for_it' calls 'yaclib::FutureBase::Get', which stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  auto later = begin(2);
  yaclib::Wait(later);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'yaclib::Wait' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await Await(...)' [async-nested-run]
  use(std::move(later).Get());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'yaclib::FutureBase::Get' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  use(yaclib::Run(*pool, [] { return 1; }).Get());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'yaclib::FutureBase::Get' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  co_return;
}

Future<int> nested_in_eager() { co_return begin(1).Get(); }
// CHECK-MESSAGES: :[[@LINE-1]]:43: warning: 'yaclib::FutureBase::Get' stalls the event loop when called inside a running coroutine ('nested_in_eager'); use 'co_await' [async-nested-run]

Task<> lost() {
  work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'yaclib::Task<>' returned by 'work' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  fetch(1);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'yaclib::Task<int>' returned by 'fetch' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  auto later = fetch(2);
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'yaclib::Task<int>' returned by 'fetch' is stored in 'later' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  auto eager = begin(2);
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'yaclib::Future<int>' returned by 'begin' is stored in 'eager' and never awaited, so it runs, but its result and exception are lost; use 'co_await' [async-unawaited-task]
  (void)work();
// CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'yaclib::Task<>' returned by 'work' is cast to void and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  fetch(3).ThenInline([](int) {});
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'yaclib::Task<int>' returned by 'yaclib::Task::ThenInline' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}

Task<> blocked() {
  std::this_thread::sleep_for(std::chrono::seconds(1));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::this_thread::sleep_for' blocks the event loop while coroutine 'blocked' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}

void callback() {
  std::function<void()> f = work;
// CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'work' is used as a callback whose result is discarded: the 'yaclib::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
  f();
  yaclib::Submit(*pool, [] { return work(); });
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: this lambda is used as a callback whose result is discarded: the 'yaclib::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
}

Task<> held(std::mutex &plain, yaclib::Mutex<> &gate) {
  gate.Lock();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'yaclib::detail::Awaiter<void>' returned by 'yaclib::Mutex::Lock' is never awaited, so it locks nothing; use 'co_await' [async-unawaited-task]
  auto guard = gate.Guard();
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'yaclib::detail::Awaiter<yaclib::Mutex<true>::UniqueGuard>' returned by 'yaclib::Mutex::Guard' is stored in 'guard' and never awaited, so it locks nothing; use 'co_await' [async-unawaited-task]
  co_await gate.Lock();
  gate.Unlock();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'yaclib::detail::Awaiter<void>' returned by 'yaclib::Mutex::Unlock' is never awaited, so it never unlocks; use 'co_await' [async-unawaited-task]
  yaclib::On(*pool);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'yaclib::detail::Awaiter<void>' returned by 'yaclib::On' is never awaited, so it changes no executor; use 'co_await' [async-unawaited-task]
  std::lock_guard lock(plain);
  co_await work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'lock', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}

// Silent from here on.

Task<> locked(std::mutex &plain, yaclib::Mutex<> &gate) {
  auto guard = co_await gate.Guard();
  co_await work();
  co_await gate.Lock();
  co_await work();
  gate.UnlockHere();
  co_await gate.Lock();
  co_await gate.Unlock();
  { std::lock_guard lock(plain); }
  co_await yaclib::On(*pool);
}

Task<> right() {
  use(co_await fetch(1));
  auto later = fetch(2);
  use(co_await std::move(later));
  begin(1);
  background().Detach();
  work().Detach();
  work().Cancel();
  auto running = fetch(3).ToFuture();
  use(co_await std::move(running));
  auto ready = begin(4);
  co_await yaclib::Await(ready);
  use(std::move(ready).Get());
  yaclib::WaitGroup group;
  auto attached = begin(4);
  group.Attach(attached);
  co_await group;
  use(std::move(attached).Get());
  std::vector<yaclib::Future<int>> several;
  several.push_back(begin(4));
  co_await yaclib::Await(several[0]);
  use(std::move(several[0]).Get());
  auto polled = begin(4);
  while (!polled.Ready())
    co_await work();
  use(std::move(polled).Get());
  std::ignore = begin(4);
  use(co_await yaclib::WhenAll(begin(5), begin(6)));
  use(co_await yaclib::Run(*pool, [] { return 1; }));
  yaclib::Submit(*pool, [] { std::this_thread::sleep_for(std::chrono::seconds(1)); });
}

Task<> forward() { return work(); }

int main() {
  use(begin(1).Get());
  use(fetch(1).Get());
  auto future = begin(2);
  yaclib::Wait(future);
  forward().Get();
  yaclib::Submit(*pool, [] { use(begin(3).Get()); });
}

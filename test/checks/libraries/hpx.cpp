// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*'

#include "hpx.h"
#include <chrono>
#include <future>
#include <thread>

using hpx::future;

future<int> fetch(int);
future<> work();
std::future<int> foreign();
int hpx_main(int, char **);
void use(int);
void nap() { std::this_thread::sleep_for(std::chrono::seconds(1)); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'std::this_thread::sleep_for' blocks the event loop while one of its callbacks is running; use the timer of your event loop [async-blocking-call]

future<> blocked() {
  std::this_thread::sleep_for(std::chrono::seconds(1));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::this_thread::sleep_for' blocks the event loop while coroutine 'blocked' is running; use the timer of your event loop [async-blocking-call]
  nap();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'nap' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'blocked' is running; use the timer of your event loop [async-blocking-call]
  use(foreign().get());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'std::future::get' blocks the event loop while coroutine 'blocked' is running; await it, or call it on another thread [async-blocking-call]
  foreign().wait();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::future::wait' blocks the event loop while coroutine 'blocked' is running; await it, or call it on another thread [async-blocking-call]
  std::thread helper([] {});
  helper.join();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::thread::join' blocks the event loop while coroutine 'blocked' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}

void callbacks() {
  hpx::async([] { std::this_thread::sleep_for(std::chrono::seconds(1)); });
// CHECK-MESSAGES: :[[@LINE-1]]:19: warning: 'std::this_thread::sleep_for' blocks the event loop while one of its callbacks is running; use the timer of your event loop [async-blocking-call]
  hpx::async(nap);
  hpx::async([] { nap(); });
// CHECK-MESSAGES: :[[@LINE-1]]:19: warning: 'nap' calls 'std::this_thread::sleep_for', which blocks the event loop while one of its callbacks is running; use the timer of your event loop [async-blocking-call]
  hpx::post(nap);
  hpx::post([] { use(foreign().get()); });
// CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'std::future::get' blocks the event loop while one of its callbacks is running; await it, or call it on another thread [async-blocking-call]
}

future<> nested() {
  hpx::init(hpx_main, 0, nullptr);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'hpx::init' fails when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  co_return;
}

future<> lost() {
  auto later = fetch(1);
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'hpx::future<int>' returned by 'fetch' is stored in 'later' and never awaited, so it runs, but its result and exception are lost; use 'co_await' [async-unawaited-task]
  auto all = hpx::when_all(fetch(2), fetch(3));
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'hpx::future<int>' returned by 'hpx::when_all' is stored in 'all' and never awaited, so it runs, but its result and exception are lost; use 'co_await' [async-unawaited-task]
  co_return;
}

future<> wrong() {
  auto once = fetch(1);
  co_await hpx::when_all(std::move(once));
  co_await hpx::when_all(std::move(once));
// CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'hpx::when_all' expects a fresh coroutine object, but gets 'once', which is already consumed [async-non-coroutine-argument]
}

// Silent from here on.

future<> right() {
  use(co_await fetch(1));
  use(fetch(2).get());
  fetch(3).wait();
  work();
  auto later = fetch(4);
  use(later.get());
  auto waited = work();
  hpx::wait_all(waited);
  hpx::shared_future<int> several = fetch(5);
  use(several.get());
  use(co_await several);
  use(co_await several);
  use(co_await hpx::when_all(fetch(6), fetch(7)));
  hpx::post([] { use(fetch(8).get()); });
  hpx::async([] { return 1; });
  hpx::dataflow([] {}, fetch(9));
  hpx::this_thread::sleep_for(std::chrono::seconds(1));
  fetch(10).then([](auto &&) {});
}

future<> forward() { return work(); }

int main(int argc, char **argv) { return hpx::init(hpx_main, argc, argv); }

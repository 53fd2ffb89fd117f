// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The misuse that compilers and general analysers were measured on, and what they blame wrongly.
//
// RUN: %check_async %s 'async-*'
#include "Inputs/mini.h"
#include <chrono>
#include <future>
#include <mutex>
#include <shared_mutex>
#include <string>
#include <thread>
#include <vector>

using mini::Task;
std::mutex m;
std::shared_mutex sm;
Task<int> child();
Task<> send(const std::string &text);
Task<> by_value(std::string text);

// 1, 2: a runner inside a coroutine, directly and through a helper.
Task<> row1() {
  mini::sync_wait(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' blocks the event loop when called inside a running coroutine ('row1'); use 'co_await' [async-nested-run]
  co_return;
}
void helper() { mini::sync_wait(child()); }
Task<> row2() {
  helper();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'helper' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('row2'); use 'co_await' [async-nested-run]
  co_return;
}
// 3, 11: discarded, cast to void.
Task<> row3() {
  child();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<int>' returned by 'child' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> row11() {
  (void)child();
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'mini::Task<int>' returned by 'child' is cast to void and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
// 4, 5: kept and never used, awaited on one path only.
Task<> row4() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> row5(bool b) {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (b)
    co_await std::move(t);
}
// 6: a coroutine lambda whose closure dies first.
Task<> row6(int x) {
  auto t = [x]() -> Task<int> { co_return x; }();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine lambda uses its capture 'x' when it runs, but the lambda is a temporary that is dead by then; pass it as a parameter, or keep the lambda in a variable [async-dangling-argument]
  co_await std::move(t);
}
// 7: a reference parameter that dangles.
Task<> row7() {
  auto t = send(std::string("text"));
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'send' keeps 'text', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  co_await std::move(t);
}
// 8: locks.
Task<> row8a() {
  std::lock_guard<std::mutex> g(m);
  co_await child();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
Task<> row8b() {
  std::unique_lock<std::mutex> g(m);
  co_await child();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::unique_lock<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
Task<> row8c() {
  m.lock();
  co_await child();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'm', a 'std::mutex', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
  m.unlock();
}
Task<> row8d() {
  std::lock_guard<std::mutex> g(m);
  int x = (co_await child(), 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'g', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
// 9: a runner of the main thread on another one.
void row9() {
  std::thread([] { mini::run_main(child()); }).join();
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: 'mini::run_main' may only be called on the main thread, but this lambda runs on another thread [async-run-off-main-thread]
}
// 10: blocking calls.
Task<> row10(std::future<int> f) {
  f.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::future::get' blocks the event loop while coroutine 'row10' is running; await it, or call it on another thread [async-blocking-call]
  std::this_thread::sleep_for(std::chrono::seconds(1));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::this_thread::sleep_for' blocks the event loop while coroutine 'row10' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}
// 12: awaited twice.
Task<> row12() {
  auto t = child();
  co_await std::move(t);
  co_await std::move(t);
  // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 't' is awaited again; a 'mini::Task<int>' can be awaited only once [async-awaited-twice]
}
// 14: a wrapper, no coroutine itself, over a local and over a temporary.
Task<> row14a() {
  std::string text = "text";
  return send(text);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'send' keeps 'text', which refers to 'text' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
Task<> row14b() { return send(std::string("text")); }
// CHECK-MESSAGES: :[[@LINE-1]]:26: warning: coroutine 'send' keeps 'text', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
// 16: the function itself, and a plain value, to a generic runner.
void row16() {
  mini::sync_wait(child);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 'child', which is a function that is not called; call it [async-non-coroutine-argument]
  mini::sync_wait(42);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a 'int' [async-non-coroutine-argument]
}
// 17: put into a vector.
Task<> row17() {
  std::vector<Task<int>> all;
  all.push_back(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'mini::Task<int>' returned by 'child' is stored in 'all' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
// 18: a method of a local object, detached.
struct Client {
  std::string host;
  Task<> get() {
    host.clear();
    co_return;
  }
};
void row18() {
  Client client;
  mini::detach(client.get());
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: coroutine 'Client::get' keeps 'this', which is 'client' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
// Guards whose type is deduced: five of five.
Task<> deduced1() {
  std::scoped_lock g(m);
  co_await child();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::scoped_lock<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
Task<> deduced2() {
  std::lock_guard g(m);
  co_await child();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
Task<> deduced3() {
  std::unique_lock g(m);
  co_await child();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::unique_lock<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
Task<> deduced4() {
  auto g = std::unique_lock(m);
  co_await child();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::unique_lock<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
Task<> deduced5() {
  std::shared_lock g(sm);
  co_await child();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::shared_lock<std::shared_mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}

// What other tools blame and is right: silent.
Task<> ok_unlocked() {
  std::unique_lock<std::mutex> g(m);
  g.unlock();
  co_await child();
}
Task<> ok_deferred() {
  std::unique_lock<std::mutex> g(m, std::defer_lock);
  co_await child();
}
struct AsyncMutex {
  Task<std::unique_lock<AsyncMutex>> scoped_lock();
  Task<> lock();
  void unlock();
};
Task<> ok_async_mutex(AsyncMutex &async) {
  std::unique_lock<AsyncMutex> g = co_await async.scoped_lock();
  co_await child();
}
void keep(std::unique_lock<std::mutex>);
Task<> ok_moved_away() {
  std::unique_lock<std::mutex> g(m);
  keep(std::move(g));
  co_await child();
}
Task<> ok_closure_lives(int x) {
  co_await [&]() -> Task<> {
    ++x;
    co_return;
  }();
}
Task<> ok_reference_lives() {
  co_await send(std::string("text"));
  std::string text = "text";
  auto t = send(text);
  co_await std::move(t);
}
Task<> ok_capturing_lambda_lives(int x) {
  auto make = [x]() -> Task<int> { co_return x; };
  co_await make();
}
Task<> ok_copied() {
  auto t = by_value("text");
  co_await std::move(t);
}
Task<> ok_comma_and_conditional(bool b) {
  (co_await child(), co_await child());
  b ? co_await child() : 0;
}

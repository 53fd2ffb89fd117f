// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*'

#include "asio.h"
#include "async_simple.h"
#include <chrono>
#include <mutex>
#include <thread>

using async_simple::coro::Lazy;
namespace coro = async_simple::coro;

Lazy<int> fetch(int);
Lazy<> work();
async_simple::Future<int> future(int);
async_simple::Executor *executor;
coro::detail::DetachedCoroutine forget();
void use(int);

int wait_for_it() { return coro::syncAwait(fetch(1)); }

Lazy<> nested() {
  use(coro::syncAwait(fetch(1)));
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'async_simple::coro::syncAwait' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  coro::syncAwait(work());
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'async_simple::coro::syncAwait' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  coro::syncAwait(work().via(executor));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'async_simple::coro::syncAwait' fails when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  use(wait_for_it());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'wait_for_it' calls 'async_simple::coro::syncAwait', which stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  co_return;
}

Lazy<> lost() {
  work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'async_simple::coro::Lazy<>' returned by 'work' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  fetch(1);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'async_simple::coro::Lazy<int>' returned by 'fetch' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  auto later = fetch(2);
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'async_simple::coro::Lazy<int>' returned by 'fetch' is stored in 'later' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  (void)work();
// CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'async_simple::coro::Lazy<>' returned by 'work' is cast to void and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  work().via(executor);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'async_simple::coro::RescheduleLazy<void>' returned by 'async_simple::coro::Lazy::via' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  coro::collectAll(fetch(3), fetch(4));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'async_simple::coro::Lazy<int>' returned by 'async_simple::coro::collectAll' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}

Lazy<> wrong() {
  auto once = fetch(1);
  use(co_await coro::collectAll(std::move(once)));
  use(co_await coro::collectAll(std::move(once)));
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'async_simple::coro::collectAll' expects a fresh coroutine object, but gets 'once', which is already consumed [async-non-coroutine-argument]
}

Lazy<> blocked() {
  std::this_thread::sleep_for(std::chrono::seconds(1));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::this_thread::sleep_for' blocks the event loop while coroutine 'blocked' is running; use the timer of your event loop [async-blocking-call]
  use(future(1).get());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'async_simple::Future::get' blocks the event loop while coroutine 'blocked' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}

void callback() {
  std::function<void()> f = work;
// CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'work' is used as a callback whose result is discarded: the 'async_simple::coro::Lazy<>' that it returns is never awaited, so it never runs [async-unawaited-task]
  f();
  executor->schedule(work);
// CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'work' is used as a callback whose result is discarded: the 'async_simple::coro::Lazy<>' that it returns is never awaited, so it never runs [async-unawaited-task]
}

Lazy<> held(std::mutex &plain, coro::Mutex &gate) {
  gate.coLock();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'async_simple::coro::Mutex::lock_operation' returned by 'async_simple::coro::Mutex::coLock' is never awaited, so it locks nothing; use 'co_await' [async-unawaited-task]
  auto guard = gate.coScopedLock();
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'async_simple::coro::Mutex::scoped_operation' returned by 'async_simple::coro::Mutex::coScopedLock' is stored in 'guard' and never awaited, so it locks nothing; use 'co_await' [async-unawaited-task]
  std::lock_guard lock(plain);
  co_await work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'lock', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}

// Silent from here on.

Lazy<> locked(std::mutex &plain, coro::Mutex &gate) {
  auto guard = co_await gate.coScopedLock();
  co_await work();
  co_await gate.coLock();
  co_await work();
  gate.unlock();
  { std::lock_guard lock(plain); }
  co_await work();
}

Lazy<> right() {
  use(co_await fetch(1));
  auto later = fetch(2);
  use(co_await std::move(later));
  work().via(executor).detach();
  work().start([](auto &&) {});
  work().via(executor).start([](auto &&) {});
  co_await work().via(executor);
  use(co_await coro::collectAll(fetch(3), fetch(4)));
  std::vector<Lazy<int>> all;
  all.push_back(fetch(5));
  use(co_await coro::collectAll(std::move(all)));
  use(co_await coro::collectAny(fetch(6), fetch(7)));
  co_await coro::sleep(1);
  forget();
  executor->schedule([] { std::this_thread::sleep_for(std::chrono::seconds(1)); });
  async_simple::uthread::async([] { use(async_simple::uthread::await(future(1))); }, executor);
}

Lazy<> forward() { return work(); }

int main() {
  use(coro::syncAwait(fetch(1)));
  coro::syncAwait(forward());
  executor->schedule([] { coro::syncAwait(work()); });
  use(future(1).get());
}

// Its interface says that the threads may block; that it posts to an
// `io_context` says nothing about these.
struct ContextExecutor : async_simple::Executor {
  asio::io_context &context;
  bool schedule(std::function<void()> func) override {
    asio::post(context, std::move(func));
    return true;
  }
};
void blocks_on_the_pool(ContextExecutor &pool) {
  pool.schedule([] { std::this_thread::sleep_for(std::chrono::seconds(1)); });
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*' -- -DNET=asio
// RUN: %check_async %s 'async-*' -- -DNET=boost::asio
// RUN: %if asio %{ %check_async %s 'async-*' --real -- -DNET=asio -DASIO_HAS_CO_AWAIT -DASIO_HAS_STD_COROUTINE %}
// RUN: %if boost-asio %{ %check_async %s 'async-*' --real -- -DNET=boost::asio -DBOOST %headers %}

#include "asio.h"
#include <functional>
#include <thread>
#include <vector>

using namespace std::chrono_literals;
using namespace NET::experimental::awaitable_operators;
using NET::awaitable;
namespace net = NET;

net::io_context io;
net::thread_pool pool(2);
awaitable<int> fetch(int);
awaitable<void> session();
void use(int);

awaitable<void> nested() {
  io.run();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: '{{(boost::)?}}asio::io_context::run' deadlocks when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  io.run_for(1s);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: '{{(boost::)?}}asio::io_context::run_for' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  net::io_context own;
  own.run();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: '{{(boost::)?}}asio::io_context::run' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  pool.join();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: '{{(boost::)?}}asio::thread_pool::join' deadlocks when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  co_return;
}

void drain() { io.run(); }

awaitable<void> nested_below() {
  drain();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'drain' calls '{{(boost::)?}}asio::io_context::run', which deadlocks when called inside a running coroutine ('nested_below'); use 'co_await' [async-nested-run]
  co_return;
}

awaitable<void> lost() {
  fetch(1);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: '{{(boost::)?}}asio::awaitable<int>' returned by 'fetch' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  auto result = fetch(2);
// CHECK-MESSAGES: :[[@LINE-1]]:17: warning: '{{(boost::)?}}asio::awaitable<int>' returned by 'fetch' is stored in 'result' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  net::co_spawn(io, session(), net::use_awaitable);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: '{{(boost::)?}}asio::awaitable<void>' returned by '{{(boost::)?}}asio::co_spawn' is never awaited, so it never starts; use 'co_await' [async-unawaited-task]
  net::steady_timer timer(io, 1s);
  timer.async_wait(net::use_awaitable);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: '{{(boost::)?}}asio::awaitable<void>' returned by '{{(boost::)?}}asio::basic_waitable_timer::async_wait' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  fetch(3) && fetch(4);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: '{{(boost::)?}}asio::awaitable<std::tuple<int, int>{{.*}}>' returned by '{{(boost::)?}}asio::experimental::awaitable_operators::operator&&' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}

awaitable<void> emptied() {
  auto task = session();
  net::co_spawn(io, std::move(task), net::detached);
  net::co_spawn(io, std::move(task), net::detached);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: '{{(boost::)?}}asio::co_spawn' expects a fresh coroutine object, but gets 'task', which is already consumed [async-non-coroutine-argument]
  co_return;
}

awaitable<void> blocked() {
  std::this_thread::sleep_for(1s);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::this_thread::sleep_for' blocks the event loop while coroutine 'blocked' is running; use the timer of your event loop [async-blocking-call]
  int value = net::co_spawn(pool, fetch(1), net::use_future).get();
// CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'std::future::get' blocks the event loop while coroutine 'blocked' is running; await it, or call it on another thread [async-blocking-call]
  net::steady_timer timer(io, 1s);
  timer.wait();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: '{{(boost::)?}}asio::basic_waitable_timer::wait' blocks the event loop while coroutine 'blocked' is running; use 'async_wait' [async-blocking-call]
  use(value);
  co_return;
}

void callbacks() {
  net::post(io, []() -> awaitable<void> { co_return; });
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: this lambda is used as a callback whose result is discarded: the '{{(boost::)?}}asio::awaitable<void>' that it returns is never awaited, so it never runs [async-unawaited-task]
  net::post(io, [] { io.run(); });
// CHECK-MESSAGES: :[[@LINE-1]]:22: warning: '{{(boost::)?}}asio::io_context::run' deadlocks when called inside a callback of the event loop; use 'co_await' [async-nested-run]
  net::post(io.get_executor(), [] { std::this_thread::sleep_for(1s); });
// CHECK-MESSAGES: :[[@LINE-1]]:37: warning: 'std::this_thread::sleep_for' blocks the event loop while one of its callbacks is running; use the timer of your event loop [async-blocking-call]
  net::steady_timer timer(io, 1s);
  timer.async_wait([](error_code) -> awaitable<void> { co_return; });
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: this lambda is used as a callback whose result is discarded: the '{{(boost::)?}}asio::awaitable<void>' that it returns is never awaited, so it never runs [async-unawaited-task]
  net::post(pool, []() -> awaitable<void> { co_return; });
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: this lambda is used as a callback whose result is discarded: the '{{(boost::)?}}asio::awaitable<void>' that it returns is never awaited, so it never runs [async-unawaited-task]
  std::function<void()> handler = session;
// CHECK-MESSAGES: :[[@LINE-1]]:35: warning: 'session' is used as a callback whose result is discarded: the '{{(boost::)?}}asio::awaitable<void>' that it returns is never awaited, so it never runs [async-unawaited-task]
  handler();
}

// Silent from here on.

awaitable<void> right() {
  use(co_await fetch(1));
  auto task = fetch(2);
  use(co_await std::move(task));
  co_await (fetch(3) && fetch(4));
  net::steady_timer timer(io, 1s);
  co_await timer.async_wait(net::use_awaitable);
  timer.async_wait([](error_code) {});
  net::co_spawn(io, session(), net::detached);
  net::co_spawn(io, session, net::detached);
  net::co_spawn(io, []() -> awaitable<void> { co_return; }, net::detached);
  co_await net::co_spawn(pool, fetch(5), net::use_awaitable);
  io.poll();
  net::post(io, [] { use(1); });
  net::post(pool, [] { std::this_thread::sleep_for(1s); });
  net::post(pool.get_executor(), [] { std::this_thread::sleep_for(1s); });
}

awaitable<int> forward() { return fetch(6); }

void keep(std::vector<awaitable<int>> &tasks) {
  tasks.push_back(fetch(7));
}

int main() {
  net::co_spawn(io, session(), net::detached);
  std::future<int> result = net::co_spawn(pool, fetch(1), net::use_future);
  std::thread worker([] { io.run(); });
  io.run();
  worker.join();
  pool.join();
  return result.get();
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// REQUIRES: asio
// RUN: not %corolint --quiet --checks='-*,async-*' --format=text %s -- -std=c++20 -DASIO_HAS_CO_AWAIT -DASIO_HAS_STD_COROUTINE > %t.txt
// RUN: FileCheck %s --input-file=%t.txt --implicit-check-not=warning:

#include <asio.hpp>
#include <asio/experimental/awaitable_operators.hpp>
#include <thread>
using namespace std::chrono_literals;
using namespace asio::experimental::awaitable_operators;
namespace net = asio;
using net::awaitable;
net::io_context io;
net::thread_pool pool(2);
awaitable<int> fetch(int i) { co_return i; }
awaitable<void> session() { co_return; }
void use(int);
awaitable<void> nested() {
  io.run();
// CHECK: :[[@LINE-1]]:3: warning: {{.*}}'asio::io_context::run'{{.*}} [async-nested-run]
  io.run_for(1s);
// CHECK: :[[@LINE-1]]:3: warning: {{.*}}'asio::io_context::run_for'{{.*}} [async-nested-run]
  net::io_context own;
  own.run();
// CHECK: :[[@LINE-1]]:3: warning: {{.*}}'asio::io_context::run'{{.*}} [async-nested-run]
  pool.join();
// CHECK: :[[@LINE-1]]:3: warning: {{.*}}'asio::thread_pool::join'{{.*}} [async-nested-run]
  co_return;
}
awaitable<void> lost() {
  fetch(1);
// CHECK: :[[@LINE-1]]:3: warning: {{.*}} [async-unawaited-task]
  auto r = fetch(2);
// CHECK: :[[@LINE-1]]:12: warning: {{.*}} [async-unawaited-task]
  net::co_spawn(io, session(), net::use_awaitable);
// CHECK: :[[@LINE-1]]:3: warning: {{.*}}'asio::co_spawn'{{.*}} [async-unawaited-task]
  net::steady_timer timer(io, 1s);
  timer.async_wait(net::use_awaitable);
// CHECK: :[[@LINE-1]]:3: warning: {{.*}}'asio::basic_waitable_timer::async_wait'{{.*}} [async-unawaited-task]
  fetch(3) && fetch(4);
// CHECK: :[[@LINE-1]]:3: warning: {{.*}} [async-unawaited-task]
  auto task = session();
  net::co_spawn(io, std::move(task), net::detached);
  net::co_spawn(io, std::move(task), net::detached);
// CHECK: :[[@LINE-1]]:3: warning: {{.*}}'asio::co_spawn'{{.*}} [async-non-coroutine-argument]
  timer.wait();
// CHECK: :[[@LINE-1]]:3: warning: {{.*}}'asio::basic_waitable_timer::wait'{{.*}} [async-blocking-call]
  net::co_spawn(pool, fetch(1), net::use_future).get();
// CHECK: :[[@LINE-1]]:3: warning: {{.*}}'std::future::get'{{.*}} [async-blocking-call]
  co_return;
}
void callbacks() {
  net::post(io, []() -> awaitable<void> { co_return; });
// CHECK: :[[@LINE-1]]:3: warning: {{.*}} [async-unawaited-task]
  net::post(io, [] { io.run(); });
// CHECK: :[[@LINE-1]]:22: warning: {{.*}}'asio::io_context::run'{{.*}} [async-nested-run]
  net::post(io.get_executor(), [] { std::this_thread::sleep_for(1s); });
// CHECK: :[[@LINE-1]]:37: warning: {{.*}}'std::this_thread::sleep_for'{{.*}} [async-blocking-call]
  net::post(pool, []() -> awaitable<void> { co_return; });
// CHECK: :[[@LINE-1]]:3: warning: {{.*}} [async-unawaited-task]
  net::steady_timer timer(io, 1s);
  timer.async_wait([](asio::error_code) -> awaitable<void> { co_return; });
// CHECK: :[[@LINE-1]]:3: warning: {{.*}} [async-unawaited-task]
}
// Silent from here on.
awaitable<void> right() {
  use(co_await fetch(1));
  auto task = fetch(2);
  use(co_await std::move(task));
  co_await (fetch(3) && fetch(4));
  net::steady_timer timer(io, 1s);
  co_await timer.async_wait(net::use_awaitable);
  timer.async_wait([](asio::error_code) {});
  net::co_spawn(io, session(), net::detached);
  net::co_spawn(io, session, net::detached);
  net::co_spawn(io, []() -> awaitable<void> { co_return; }, net::detached);
  co_await net::co_spawn(pool, fetch(5), net::use_awaitable);
  io.poll();
  net::post(pool, [] { std::this_thread::sleep_for(1s); });
  net::post(pool.get_executor(), [] { std::this_thread::sleep_for(1s); });
}
int main() {
  net::co_spawn(io, session(), net::detached);
  auto f = net::co_spawn(pool, fetch(1), net::use_future);
  std::thread worker([] { io.run(); });
  io.run();
  worker.join();
  pool.join();
  return f.get();
}

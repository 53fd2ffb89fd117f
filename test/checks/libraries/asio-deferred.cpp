// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*'
//
// What Asio has since 1.28 (Boost 1.82): no token means `deferred`.

#include "asio.h"
using namespace std::chrono_literals;

asio::awaitable<void> session();

asio::awaitable<void> lost(asio::io_context &io) {
  asio::co_spawn(io, session());
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'asio::deferred_async_operation<void ()>' returned by 'asio::co_spawn' is never awaited, so it never starts; use 'co_await' [async-unawaited-task]
  asio::steady_timer timer(io, 1s);
  timer.async_wait(asio::deferred);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'asio::deferred_async_operation<void ()>' returned by 'asio::basic_waitable_timer::async_wait' is never awaited, so it never starts; use 'co_await' [async-unawaited-task]
  co_return;
}

asio::awaitable<void> right(asio::io_context &io) {
  auto operation = asio::co_spawn(io, session());
  std::move(operation)(asio::detached);
  co_return;
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The connect of a stream waits for the other side, that of datagrams does not.
//
// RUN: %check_async %s async-blocking-call
#include "Inputs/asio.h"

asio::awaitable<void> stream(asio::io_context &context) {
  asio::ip::tcp::socket socket(context);
  socket.connect(asio::ip::tcp::endpoint());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}}connect' blocks the event loop{{.*}} [async-blocking-call]
  co_return;
}
asio::awaitable<void> datagrams(asio::io_context &context) {
  asio::ip::udp::socket socket(context);
  socket.connect(asio::ip::udp::endpoint());
  co_return;
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Operations of Asio that wait for the other side.
//
// RUN: %check_async %s 'async-*' -- -DNET=asio
// RUN: %check_async %s 'async-*' -- -DNET=boost::asio
// RUN: %if asio %{ %check_async %s 'async-*' --real -- -DNET=asio -DASIO_HAS_CO_AWAIT -DASIO_HAS_STD_COROUTINE %}
// RUN: %if boost-asio %{ %check_async %s 'async-*' --real -- -DNET=boost::asio -DBOOST %headers %}

#include "asio.h"
#include <thread>

namespace net = NET;
using net::awaitable;
using net::ip::tcp;

net::io_context io;
struct Connection {
  tcp::socket socket{io};
  char data[64];

  awaitable<bool> send() {
    auto n = net::write(socket, net::buffer(data));
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: '{{(boost::)?}}asio::write' blocks the event loop while coroutine 'Connection::send' is running; use 'async_write' [async-blocking-call]
    co_return n == 64;
  }
  void fill() { net::read(socket, net::buffer(data)); }
  awaitable<void> receive() {
    fill();
// CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'Connection::fill' calls '{{(boost::)?}}asio::read', which blocks the event loop while coroutine 'Connection::receive' is running; use 'async_read' [async-blocking-call]
    co_return;
  }
  awaitable<void> open() {
    tcp::resolver resolver(io);
    auto found = resolver.resolve("example.org", "80");
// CHECK-MESSAGES: :[[@LINE-1]]:18: warning: '{{(boost::)?}}asio::ip::basic_resolver::resolve' blocks the event loop while coroutine 'Connection::open' is running; use 'async_resolve' [async-blocking-call]
    net::connect(socket, found);
// CHECK-MESSAGES: :[[@LINE-1]]:5: warning: '{{(boost::)?}}asio::connect' blocks the event loop while coroutine 'Connection::open' is running; use 'async_connect' [async-blocking-call]
    socket.connect(*found.begin());
// CHECK-MESSAGES: :[[@LINE-1]]:5: warning: '{{(boost::)?}}asio::basic_socket::connect' blocks the event loop while coroutine 'Connection::open' is running; use 'async_connect' [async-blocking-call]
    socket.wait(tcp::socket::wait_read);
// CHECK-MESSAGES: :[[@LINE-1]]:5: warning: '{{(boost::)?}}asio::basic_socket::wait' blocks the event loop while coroutine 'Connection::open' is running; use 'async_wait' [async-blocking-call]
    co_return;
  }
  awaitable<void> right() {
    tcp::resolver resolver(io);
    co_await resolver.async_resolve("example.org", "80", net::use_awaitable);
    co_await net::async_write(socket, net::buffer(data), net::use_awaitable);
    co_await socket.async_wait(tcp::socket::wait_read, net::use_awaitable);
    socket.read_some(net::buffer(data));
    std::thread([this] { fill(); }).detach();
  }
};

void client(Connection &c) {
  c.fill();
  net::write(c.socket, net::buffer(c.data));
}

struct Text {
  void write_some();
};
namespace own {
void write(Text &, const char *) {}
} // namespace own
awaitable<void> writes(Text &text) {
  own::write(text, "x");
  co_return;
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A unit whose front end has much to do, as those of real servers: all of Boost.Asio, and a few coroutines.
#include <boost/asio.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/experimental/channel.hpp>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <regex>
#include <string>
#include <vector>

namespace asio = boost::asio;
using asio::awaitable;
using asio::ip::tcp;
using namespace asio::experimental::awaitable_operators;

class session : public std::enable_shared_from_this<session> {
public:
  explicit session(tcp::socket socket) : socket_(std::move(socket)), deadline_(socket_.get_executor()) {}

  awaitable<void> run() {
    auto self = shared_from_this();
    std::vector<awaitable<std::size_t>> waiting;
    for (int i = 0; i < 3; ++i)
      waiting.push_back(echo(std::to_string(i)));
    for (auto &each : waiting)
      co_await std::move(each);
    co_await (serve() || watchdog());
  }

private:
  awaitable<std::size_t> echo(std::string text) {
    {
      std::lock_guard guard(mutex_);
      ++served_[text];
    }
    co_return co_await asio::async_write(socket_, asio::buffer(text), asio::use_awaitable);
  }

  awaitable<void> serve() {
    std::string data;
    for (;;) {
      auto size = co_await asio::async_read_until(socket_, asio::dynamic_buffer(data), '\n', asio::use_awaitable);
      auto reply = echo(data.substr(0, size));
      if (size == 1)
        throw std::runtime_error("nothing said");
      co_await std::move(reply);
      data.erase(0, size);
    }
  }

  awaitable<void> watchdog() {
    deadline_.expires_after(std::chrono::seconds(30));
    co_await deadline_.async_wait(asio::use_awaitable);
  }

  tcp::socket socket_;
  asio::steady_timer deadline_;
  std::mutex mutex_;
  std::map<std::string, int> served_;
};

awaitable<void> listen(tcp::acceptor acceptor) {
  for (;;) {
    auto socket = co_await acceptor.async_accept(asio::use_awaitable);
    auto made = std::make_shared<session>(std::move(socket));
    asio::co_spawn(acceptor.get_executor(), [made] { return made->run(); }, asio::detached);
  }
}

int main() {
  asio::io_context context(1);
  asio::signal_set signals(context, SIGINT, SIGTERM);
  signals.async_wait([&](auto, auto) { context.stop(); });
  asio::co_spawn(context, listen(tcp::acceptor(context, {tcp::v4(), 55555})), asio::detached);
  context.run();
}

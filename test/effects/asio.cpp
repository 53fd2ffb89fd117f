// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Boost.Asio and, with -DNET=asio, Asio.

#include "effects.hpp"
#ifdef BOOST
#include <boost/asio.hpp>
#else
#include <asio.hpp>
#endif

namespace net = NET;
using net::awaitable;

net::io_context io;
bool happened = false;
std::string text;

awaitable<int> answer() { co_return 42; }
awaitable<void> note() {
  happened = true;
  co_return;
}
awaitable<void> fail() {
  throw std::runtime_error("lost");
  co_return;
}
awaitable<void> keep(const std::string &given) {
  text = given;
  co_return;
}
awaitable<void> pause(std::chrono::milliseconds time) {
  net::steady_timer timer(io, time);
  co_await timer.async_wait(net::use_awaitable);
}

template <typename F> void on_loop(F coroutine) {
  net::co_spawn(io, std::move(coroutine), net::detached);
  io.run();
}

std::string nested_run() {
  on_loop([]() -> awaitable<void> {
    io.run();
    co_return;
  });
  return "returns";
}

std::string nested_own() {
  effects::lateness timer;
  net::co_spawn(io, []() -> awaitable<void> { co_await pause(20ms); }, [&](std::exception_ptr) { timer.arrived(); });
  on_loop([]() -> awaitable<void> {
    net::io_context own;
    net::steady_timer later(own, 300ms);
    later.async_wait([](auto) {});
    own.run();
    co_return;
  });
  return timer.text();
}

std::string nested_future() {
  on_loop([]() -> awaitable<void> {
    net::co_spawn(io, pause(1ms), net::use_future).get();
    co_return;
  });
  return "returns";
}

std::string off_main() {
  net::co_spawn(io, note(), net::detached);
  std::thread([] { io.run(); }).join();
  return effects::ran(happened);
}

std::string moved_from() {
  awaitable<void> task = note();
  awaitable<void> taken = std::move(task);
  net::co_spawn(io, std::move(task), net::detached);
  io.run();
  return effects::ran(happened);
}

std::string dropped() {
  (void)note();
  io.run();
  return effects::ran(happened);
}

std::string callback() {
  net::post(io, []() -> awaitable<void> {
    happened = true;
    co_return;
  });
  io.run();
  return effects::ran(happened);
}

std::string exception() {
  net::co_spawn(io, fail(), net::detached);
  io.run();
  return "silence: the exception is swallowed";
}

std::string twice() {
  on_loop([]() -> awaitable<void> {
    awaitable<int> task = answer();
    co_await std::move(task);
    co_await std::move(task);
  });
  return "returns";
}

std::string dangling() {
  on_loop([]() -> awaitable<void> {
    awaitable<void> task = keep(effects::long_text());
    co_await std::move(task);
  });
  return text == effects::long_text() ? "the old text, by chance" : "another text";
}

std::string blocking() {
  effects::lateness timer;
  net::co_spawn(io, []() -> awaitable<void> { co_await pause(20ms); }, [&](std::exception_ptr) { timer.arrived(); });
  on_loop([]() -> awaitable<void> {
    std::this_thread::sleep_for(300ms);
    co_return;
  });
  return timer.text();
}

std::string lock() {
  static std::mutex mutex;
  auto locks = []() -> awaitable<void> {
    std::lock_guard guard(mutex);
    co_await pause(20ms);
  };
  net::co_spawn(io, locks(), net::detached);
  net::co_spawn(io, locks(), net::detached);
  io.run();
  return "returns";
}

int main(int argc, char **argv) {
  return effects::run(argc, argv,
                      {{"nested-run", nested_run},
                       {"nested-own", nested_own},
                       {"nested-future", nested_future},
                       {"off-main", off_main},
                       {"moved-from", moved_from},
                       {"dropped", dropped},
                       {"callback", callback},
                       {"exception", exception},
                       {"twice", twice},
                       {"dangling", dangling},
                       {"blocking", blocking},
                       {"lock", lock}});
}

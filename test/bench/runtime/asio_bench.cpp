// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The same operations with Boost.Asio's coroutines, where it has them.

#include "bench.hpp"

#include <boost/asio.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>

#include <algorithm>
#include <thread>
#include <vector>

namespace asio = boost::asio;
using asio::awaitable;

namespace {

awaitable<int> noop(int value) { co_return value; }

awaitable<void> create_and_await() {
  constexpr int count = 2'000'000;
  long sum = 0;
  const bench::stopwatch watch;
  for (int i = 0; i != count; ++i)
    sum += co_await noop(i);
  watch.report("create+await", count);
  if (sum == 1)
    std::puts("");
}

awaitable<void> spawn_and_await() {
  constexpr int count = 500'000;
  const auto executor = co_await asio::this_coro::executor;
  const bench::stopwatch watch;
  for (int i = 0; i != count; ++i)
    co_await asio::co_spawn(executor, noop(i), asio::use_awaitable);
  watch.report("create_task+await", count);
}

awaitable<void> ping(int count) {
  const auto executor = co_await asio::this_coro::executor;
  for (int i = 0; i != count; ++i)
    co_await asio::post(executor, asio::use_awaitable);
}

awaitable<void> ping_pong() {
  using namespace asio::experimental::awaitable_operators;
  constexpr int count = 500'000;
  const bench::stopwatch watch;
  co_await (ping(count) && ping(count));
  watch.report("sleep(0)_ping-pong", 2.0 * count);
}

awaitable<double> spawn_once(int count) {
  const auto executor = co_await asio::this_coro::executor;
  asio::steady_timer finished(executor, asio::steady_timer::time_point::max());
  int left = count;
  const bench::stopwatch watch;
  for (int i = 0; i != count; ++i)
    asio::co_spawn(executor, noop(i), [&](const std::exception_ptr &, int) {
      if (--left == 0)
        finished.cancel();
    });
  boost::system::error_code ignored;
  co_await finished.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
  co_return watch.per(count);
}

awaitable<void> spawn_many() {
  double best = co_await spawn_once(100'000);
  for (int round = 1; round != 5; ++round)
    best = std::min(best, co_await spawn_once(100'000));
  std::printf("gather_100k %.1f\n", best);
}

awaitable<void> post_from_threads() {
  constexpr int threads = 4;
  constexpr int count = 100'000;
  const auto executor = co_await asio::this_coro::executor;
  asio::steady_timer finished(executor, asio::steady_timer::time_point::max());
  int left = threads * count;
  const bench::stopwatch watch;
  std::vector<std::jthread> callers;
  for (int i = 0; i != threads; ++i)
    callers.emplace_back([&] {
      for (int k = 0; k != count; ++k)
        asio::post(executor, [&] {
          if (--left == 0)
            finished.cancel();
        });
    });
  boost::system::error_code ignored;
  co_await finished.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
  watch.report("call_soon_threadsafe_x4", threads * count);
}

awaitable<void> idle(asio::steady_timer &stop) {
  boost::system::error_code ignored;
  co_await stop.async_wait(asio::redirect_error(asio::use_awaitable, ignored));
}

awaitable<void> idle_tasks() {
  constexpr int count = 100'000;
  const auto executor = co_await asio::this_coro::executor;
  asio::steady_timer stop(executor, asio::steady_timer::time_point::max());
  const std::size_t before = bench::memory();
  for (int i = 0; i != count; ++i)
    asio::co_spawn(executor, idle(stop), asio::detached);
  co_await asio::post(executor, asio::use_awaitable);
  std::printf("bytes_per_idle_task %.0f\n", static_cast<double>(bench::memory() - before) / count);
  stop.cancel();
}

awaitable<void> all() {
  co_await create_and_await();
  co_await spawn_and_await();
  co_await ping_pong();
  co_await spawn_many();
  co_await post_from_threads();
  co_await idle_tasks();
}

} // namespace

int main() {
  asio::io_context context;
  asio::co_spawn(context, all(), asio::detached);
  context.run();
}

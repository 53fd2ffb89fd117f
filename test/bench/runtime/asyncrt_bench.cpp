// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What the basic operations of asyncrt cost. The same in asyncio_bench.py and asio_bench.cpp.

#include "bench.hpp"

#include <asyncrt/asyncrt.hpp>

#include <algorithm>
#include <thread>
#include <vector>

using namespace asyncrt;

namespace {

coroutine<int> noop(int value) { co_return value; }

coroutine<void> create_and_await() {
  constexpr int count = 2'000'000;
  long sum = 0;
  const bench::stopwatch watch;
  for (int i = 0; i != count; ++i)
    sum += co_await noop(i);
  watch.report("create+await", count);
  if (sum == 1)
    std::puts("");
}

coroutine<void> create_task_and_await() {
  constexpr int count = 500'000;
  const bench::stopwatch watch;
  for (int i = 0; i != count; ++i)
    co_await create_task(noop(i));
  watch.report("create_task+await", count);
}

coroutine<void> ping(int count) {
  for (int i = 0; i != count; ++i)
    co_await asyncrt::sleep(0);
}

coroutine<void> ping_pong() {
  constexpr int count = 500'000;
  const bench::stopwatch watch;
  co_await gather(ping(count), ping(count));
  watch.report("sleep(0)_ping-pong", 2.0 * count);
}

coroutine<double> gather_once(int count) {
  const bench::stopwatch watch;
  std::vector<coroutine<int>> all;
  all.reserve(static_cast<std::size_t>(count));
  for (int i = 0; i != count; ++i)
    all.push_back(noop(i));
  co_await gather(all);
  co_return watch.per(count);
}

coroutine<void> gather_many() {
  double best = co_await gather_once(100'000); // the first one pays for fresh memory
  for (int round = 1; round != 5; ++round)
    best = std::min(best, co_await gather_once(100'000));
  std::printf("gather_100k %.1f\n", best);
}

coroutine<void> call_from_threads() {
  constexpr int threads = 4;
  constexpr int count = 100'000;
  event_loop &loop = get_running_loop();
  auto finished = loop.create_future();
  int left = threads * count;
  const bench::stopwatch watch;
  std::vector<std::jthread> callers;
  for (int i = 0; i != threads; ++i)
    callers.emplace_back([&] {
      for (int k = 0; k != count; ++k)
        loop.call_soon_threadsafe([&] {
          if (--left == 0)
            finished.set_result();
        });
    });
  co_await finished;
  watch.report("call_soon_threadsafe_x4", threads * count);
}

coroutine<void> idle(event &stop) { co_await stop.wait(); }

coroutine<void> idle_tasks() {
  constexpr int count = 100'000;
  event stop;
  std::vector<task<void>> tasks;
  tasks.reserve(count);
  const std::size_t before = bench::memory();
  for (int i = 0; i != count; ++i)
    tasks.push_back(create_task(idle(stop)));
  co_await asyncrt::sleep(0);
  std::printf("bytes_per_idle_task %.0f\n", static_cast<double>(bench::memory() - before) / count);
  stop.set();
  co_await gather(tasks);
}

coroutine<void> all() {
  co_await create_and_await();
  co_await create_task_and_await();
  co_await ping_pong();
  co_await gather_many();
  co_await call_from_threads();
  co_await idle_tasks();
}

} // namespace

int main() { run(all()); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// event, lock, semaphore, queue: results and their order.

#include "recorder.hpp"

#include <string>
#include <vector>

using namespace asyncrt;
using namespace std::chrono_literals;

namespace {

using journal = std::vector<std::string>;

TEST(Event, WakesAllInOrder) {
  recorder seen;
  journal log;
  auto amain = [&]() -> coroutine<> {
    event flag;
    auto waits = [&](std::string name) -> coroutine<> {
      co_await flag.wait();
      log.push_back(name);
    };
    auto a = create_task(waits("a"));
    auto b = create_task(waits("b"));
    co_await sleep(0);
    EXPECT_TRUE(log.empty());
    flag.set();
    EXPECT_TRUE(flag.is_set());
    co_await gather(a, b);
    co_await flag.wait();
    flag.clear();
    EXPECT_FALSE(flag.is_set());
  };
  run(amain());
  EXPECT_EQ(log, (journal{"a", "b"}));
}

TEST(Lock, IsFairAndSurvivesCancellation) {
  recorder seen;
  journal log;
  auto amain = [&]() -> coroutine<> {
    lock mutex;
    auto works = [&](std::string name) -> coroutine<> {
      const auto held = co_await mutex.scoped();
      log.push_back(name);
      co_await sleep(0);
    };
    auto a = create_task(works("a"));
    auto b = create_task(works("b"));
    auto c = create_task(works("c"));
    co_await sleep(0);
    EXPECT_TRUE(mutex.locked());
    b.cancel();
    co_await gather(return_exceptions, a, b, c);
    EXPECT_FALSE(mutex.locked());
    EXPECT_EQ(caught<runtime_error>([&] { mutex.release(); }).first, "Lock is not acquired.");
  };
  run(amain());
  EXPECT_EQ(log, (journal{"a", "c"}));
}

TEST(Semaphore, LetsSoManyThrough) {
  recorder seen;
  int inside = 0;
  int most = 0;
  auto amain = [&]() -> coroutine<> {
    semaphore places(2);
    auto works = [&]() -> coroutine<> {
      co_await places.acquire();
      most = std::max(most, ++inside);
      co_await sleep(1ms);
      --inside;
      places.release();
    };
    std::vector<coroutine<void>> all;
    for (int i = 0; i != 6; ++i)
      all.push_back(works());
    co_await gather(all);
    EXPECT_FALSE(places.locked());
    bounded_semaphore bounded(1);
    EXPECT_EQ(caught<value_error>([&] { bounded.release(); }).first, "BoundedSemaphore released too many times");
    EXPECT_EQ(caught<value_error>([&] { semaphore negative(-1); }).first, "Semaphore initial value must be >= 0");
  };
  run(amain());
  EXPECT_EQ(most, 2);
}

TEST(Queue, HandsOverInOrder) {
  recorder seen;
  std::vector<int> got;
  auto amain = [&]() -> coroutine<> {
    queue<int> numbers(2);
    auto produce = [&]() -> coroutine<> {
      for (int i = 0; i != 5; ++i)
        co_await numbers.put(i);
    };
    auto producer = create_task(produce());
    for (int i = 0; i != 5; ++i) {
      got.push_back(co_await numbers.get());
      numbers.task_done();
    }
    co_await numbers.join();
    co_await producer;
    EXPECT_THROW(static_cast<void>(numbers.get_nowait()), queue_empty);
    numbers.put_nowait(1);
    numbers.put_nowait(2);
    EXPECT_THROW(numbers.put_nowait(3), queue_full);
    numbers.task_done();
    numbers.task_done();
    EXPECT_EQ(caught<value_error>([&] { numbers.task_done(); }).first, "task_done() called too many times");
  };
  run(amain());
  EXPECT_EQ(got, (std::vector<int>{0, 1, 2, 3, 4}));
}

TEST(Queue, OtherOrders) {
  recorder seen;
  auto amain = []() -> coroutine<> {
    priority_queue<int> smallest;
    lifo_queue<int> last;
    for (const int number : {3, 1, 2}) {
      smallest.put_nowait(number);
      last.put_nowait(number);
    }
    EXPECT_EQ(co_await smallest.get(), 1);
    EXPECT_EQ(co_await last.get(), 2);
  };
  run(amain());
}

TEST(Primitives, BelongToOneLoop) {
  recorder seen;
  lock mutex;
  auto contend = [&]() -> coroutine<> {
    co_await mutex.acquire();
    auto second = create_task(mutex.acquire());
    co_await sleep(0);
    mutex.release();
    co_await second;
    mutex.release();
  };
  run(contend());
  EXPECT_EQ(caught<runtime_error>([&] { run(contend()); }).first, "Lock is bound to a different event loop");
}

} // namespace

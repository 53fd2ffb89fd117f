// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// run() and runner from the making of the loop to its closing, debug mode, Ctrl-C.

#include "recorder.hpp"

#include <atomic>
#include <csignal>
#include <memory>
#include <thread>
#include <vector>

#if defined(__has_feature)
#define THREAD_SANITIZER __has_feature(thread_sanitizer)
#else
#define THREAD_SANITIZER 0
#endif

using namespace asyncrt;
using namespace std::chrono_literals;

namespace {

coroutine<int> value(int number) { co_return number; }

using journal = std::vector<std::string>;

TEST(Run, ReturnsResultsOfEveryKind) {
  recorder seen;
  static int global = 5;
  auto reference = []() -> coroutine<int &> { co_return global; };
  auto move_only = []() -> coroutine<std::unique_ptr<int>> { co_return std::make_unique<int>(3); };
  auto nothing = []() -> coroutine<> { co_return; };
  EXPECT_EQ(run(value(1)), 1);
  EXPECT_EQ(&run(reference()), &global);
  EXPECT_EQ(*run(move_only()), 3);
  run(nothing());
}

TEST(Run, KeepsTheAlignmentOfResults) {
  struct alignas(64) wide {
    int number = 9;
  };
  auto make = []() -> coroutine<wide> { co_return wide{}; };
  auto amain = [&]() -> coroutine<> {
    std::vector<task<wide>> all;
    for (int i = 0; i != 8; ++i)
      all.push_back(create_task(make()));
    co_await gather(all);
    for (const auto &each : all)
      EXPECT_EQ(reinterpret_cast<std::uintptr_t>(&each.result()) % 64, 0u);
  };
  run(amain());
}

TEST(Run, EndsWhatIsLeftAndThenTheLoop) {
  recorder seen;
  journal log;
  task<void> left;
  auto cleanup = [&]() -> coroutine<> {
    try {
      co_await sleep(100);
    } catch (const cancelled_error &) {
      log.push_back("cancelled");
    }
    co_await sleep(0);
    log.push_back("cleaned up");
  };
  auto amain = [&]() -> coroutine<> {
    left = create_task(cleanup());
    left.add_done_callback([] {});
    co_await sleep(0);
    log.push_back("main ends");
    throw std::runtime_error("main failed");
  };
  EXPECT_THROW(run(amain()), std::runtime_error);
  EXPECT_EQ(log, (journal{"main ends", "cancelled", "cleaned up"}));
  EXPECT_TRUE(left.done());
  EXPECT_FALSE(left.cancelled());
}

TEST(Run, TellsTheErrorsOfLeftovers) {
  recorder seen;
  journal log;
  auto stubborn = []() -> coroutine<> {
    try {
      co_await sleep(100);
    } catch (const cancelled_error &) {
    }
    throw std::runtime_error("in cleanup");
  };
  task<void> left;
  auto amain = [&]() -> coroutine<> {
    get_running_loop().set_exception_handler(
        [&](event_loop &, const exception_context &context) { log.push_back(context.message); });
    left = create_task(stubborn());
    left.add_done_callback([] {});
    co_await sleep(0);
  };
  run(amain());
  EXPECT_EQ(log, journal{"unhandled exception during asyncio.run() shutdown"});
}

TEST(Run, JoinsThreads) {
  recorder seen;
  std::atomic<bool> started = false;
  std::atomic<bool> finished = false;
  task<void> thread;
  auto amain = [&]() -> coroutine<> {
    thread = create_task(to_thread([&] {
      started = true; // before that, a cancelled call is not made at all
      std::this_thread::sleep_for(30ms);
      finished = true;
    }));
    thread.add_done_callback([] {});
    while (!started)
      co_await sleep(1ms);
  };
  run(amain());
  EXPECT_TRUE(finished);
  EXPECT_TRUE(thread.cancelled());
}

TEST(Run, MakesTheLoopOfItsFactory) {
  recorder seen;
  int made = 0;
  EXPECT_EQ(run(value(4), {.loop_factory = [&] { ++made; return new_event_loop(); }}), 4);
  EXPECT_EQ(made, 1);
}

TEST(Run, OutlivedHandlesStayUsable) {
  task<int> kept;
  auto amain = [&]() -> coroutine<> {
    kept = create_task(value(8));
    co_await sleep(0);
  };
  run(amain());
  EXPECT_EQ(kept.result(), 8);
  EXPECT_FALSE(kept.cancel());
  EXPECT_EQ(caught<runtime_error>([&] { kept.add_done_callback([] {}); }).first, "Event loop is closed");
}

TEST(Runner, KeepsItsLoopBetweenRuns) {
  recorder seen;
  runner several;
  journal log;
  task<void> going_on;
  auto background = [&]() -> coroutine<> {
    for (int i = 0; i != 3; ++i) {
      log.push_back("step");
      co_await sleep(0);
    }
  };
  auto first = [&]() -> coroutine<> {
    going_on = create_task(background());
    co_await sleep(0);
  };
  auto second = [&]() -> coroutine<> { co_await going_on; };
  several.run(first());
  several.run(second());
  EXPECT_EQ(log.size(), 3u);
}

TEST(Runner, ClosedIsRefused) {
  recorder seen;
  runner closed;
  EXPECT_EQ(closed.run(value(1)), 1);
  closed.close();
  closed.close();
  EXPECT_EQ(caught<runtime_error>([&] { closed.run(value(1)); }).first, "Runner is closed");
  seen.expect("async-repeated-run", HERE - 1, "Runner is closed");
}

TEST(Runner, NestedIsRefused) {
  recorder seen;
  runner outer;
  unsigned line = 0;
  auto amain = [&]() -> coroutine<> {
    line = HERE + 1;
    EXPECT_THROW(outer.run(value(1)), runtime_error);
    co_return;
  };
  outer.run(amain());
  seen.expect("async-nested-run", line, "Runner.run() cannot be called from a running event loop");
}

TEST(Debug, SlowCallbackIsToldWhereItBlocks) {
  recorder seen;
  unsigned line = 0;
  auto amain = [&]() -> coroutine<> {
    get_running_loop().set_slow_callback_duration(20ms);
    co_await sleep(0);
    line = HERE + 1;
    std::this_thread::sleep_for(60ms);
    co_await sleep(0);
  };
  run(amain(), {.debug = true});
  ASSERT_EQ(seen.count(), 1u);
  const violation what = seen.take();
  EXPECT_EQ(what.kind, "async-blocking-call");
#if !defined(__SANITIZE_THREAD__) && !THREAD_SANITIZER // it holds signals back until the call has returned
  EXPECT_EQ(what.line, line);
#endif
  EXPECT_NE(what.message.find("took 0.0"), std::string::npos) << what.message;
}

TEST(Debug, WithoutItNothingIsTold) {
  recorder seen;
  auto amain = []() -> coroutine<> {
    get_running_loop().set_slow_callback_duration(1ms);
    std::this_thread::sleep_for(5ms);
    co_return;
  };
  run(amain());
}

TEST(Debug, ForeignThreadMayNotSchedule) {
  recorder seen;
  auto amain = []() -> coroutine<> {
    event_loop &loop = get_running_loop();
    std::thread([&] {
      EXPECT_EQ(caught<runtime_error>([&] { loop.call_soon([] {}); }).first,
                "Non-thread-safe operation invoked on an event loop other than the current one");
    }).join();
    co_return;
  };
  run(amain(), {.debug = true});
}

TEST(Interrupt, CancelsMainFirst) {
  recorder seen;
  journal log;
  auto amain = [&]() -> coroutine<> {
    std::raise(SIGINT);
    try {
      co_await sleep(10);
    } catch (const cancelled_error &) {
      log.push_back("cleanup");
      throw;
    }
  };
  EXPECT_THROW(run(amain()), keyboard_interrupt);
  EXPECT_EQ(log, journal{"cleanup"});
}

TEST(Interrupt, SecondEndsTheLoop) {
  recorder seen;
  auto amain = []() -> coroutine<> {
    for (;;) {
      try {
        std::raise(SIGINT);
        co_await sleep(10);
      } catch (const cancelled_error &) { // ignores the first
      }
      if (current_task().cancelling() > 1)
        co_return;
    }
  };
  EXPECT_THROW(run(amain()), keyboard_interrupt);
}

TEST(Interrupt, BeforeAnEndWithoutAwait) {
  recorder seen;
  auto amain = []() -> coroutine<> {
    std::raise(SIGINT);
    co_return;
  };
  EXPECT_THROW(run(amain()), keyboard_interrupt);
}

TEST(Loop, CallbacksRunInOrder) {
  recorder seen;
  journal log;
  auto amain = [&]() -> coroutine<> {
    event_loop &loop = get_running_loop();
    auto late = loop.call_later(0.02, [&] { log.push_back("late"); });
    auto cancelled = loop.call_later(0.01, [&] { log.push_back("never"); });
    loop.call_later(5ms, [&] { log.push_back("early"); });
    loop.call_soon([&] { log.push_back("soon"); });
    std::thread([&] { loop.call_soon_threadsafe([&] { log.push_back("thread"); }); }).join();
    loop.call_soon([&] { log.push_back("after thread"); });
    cancelled.cancel();
    EXPECT_TRUE(cancelled.cancelled());
    EXPECT_FALSE(late.cancelled());
    co_await sleep(0.05);
  };
  run(amain());
  EXPECT_EQ(log, (journal{"soon", "thread", "after thread", "early", "late"}));
}

TEST(Loop, ExceptionInCallbackIsTold) {
  recorder seen;
  journal log;
  auto amain = [&]() -> coroutine<> {
    event_loop &loop = get_running_loop();
    loop.set_exception_handler(
        [&](event_loop &, const exception_context &context) { log.push_back(context.message); });
    loop.call_soon([] { throw std::runtime_error("oops"); });
    co_await sleep(0);
    co_await sleep(0);
  };
  run(amain());
  EXPECT_EQ(log, journal{"Exception in callback"});
}

TEST(Loop, WithoutCoroutines) {
  auto loop = new_event_loop();
  int calls = 0;
  loop->call_soon([&] {
    ++calls;
    loop->stop();
  });
  loop->run_forever();
  EXPECT_EQ(calls, 1);
  loop->close();
  EXPECT_TRUE(loop->is_closed());
  EXPECT_EQ(caught<runtime_error>([&] { loop->call_soon([] {}); }).first, "Event loop is closed");
}

TEST(Await, DeepChainsNeedNoStack) {
  struct deep {
    static coroutine<int> down(int depth) {
      if (depth == 0)
        co_return 0;
      co_return co_await down(depth - 1) + 1;
    }
  };
  EXPECT_EQ(run(deep::down(200'000)), 200'000);
}

TEST(Await, ManyInARowNeedNoStack) {
  auto amain = []() -> coroutine<long> {
    long sum = 0;
    for (int i = 0; i != 300'000; ++i)
      sum += co_await value(1);
    co_return sum;
  };
  EXPECT_EQ(run(amain()), 300'000);
}

/// Completed by a thread that knows nothing of loops.
struct foreign_operation {
  std::jthread thread;
  bool await_ready() const { return false; }
  void await_suspend(std::coroutine_handle<> waiting) {
    thread = std::jthread([waiting] {
      std::this_thread::sleep_for(5ms);
      waiting.resume();
    });
  }
  std::thread::id await_resume() const { return std::this_thread::get_id(); }
};

TEST(Await, ForeignAwaitablesComeBackToTheLoop) {
  recorder seen;
  auto amain = []() -> coroutine<> {
    EXPECT_EQ(co_await foreign_operation(), std::this_thread::get_id());
    co_await std::suspend_never();
    co_await std::suspend_always();
    foreign_operation kept;
    auto waits = [&]() -> coroutine<> { co_await kept; };
    auto t = create_task(waits());
    co_await sleep(0);
    t.cancel(); // takes effect when the operation is complete
    EXPECT_FALSE(t.done());
    try {
      co_await t;
      ADD_FAILURE();
    } catch (const cancelled_error &) {
    }
  };
  run(amain());
}

} // namespace

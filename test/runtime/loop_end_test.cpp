// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loops and runners that end while something is left, and runners that end in the wrong place.

#include "recorder.hpp"

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

using namespace asyncrt;

namespace {

constexpr const char *nested = "async-nested-run";
constexpr const char *another_runs = "Cannot run the event loop while another loop is running";

struct alive {
  explicit alive(int &count) : count_(&count) { ++count; }
  alive(const alive &other) : alive(*other.count_) {}
  ~alive() { --*count_; }

private:
  int *count_;
};

coroutine<> sleep_for_ever(alive) { co_await asyncrt::sleep(3600); }
coroutine<> yield_for_ever(alive) {
  for (;;)
    co_await asyncrt::sleep(0);
}

/// What happened, in order, on all threads.
class journal {
public:
  void add(std::string what) {
    const std::lock_guard lock(mutex_);
    lines_.push_back(std::move(what));
  }
  [[nodiscard]] std::vector<std::string> lines() {
    const std::lock_guard lock(mutex_);
    return lines_;
  }

private:
  std::mutex mutex_;
  std::vector<std::string> lines_;
};

/// A loop of the program's own make, which notes its end.
class plain_loop final : public event_loop {
public:
  explicit plain_loop(journal &log) : log_(&log) {}
  ~plain_loop() override {
    retire();
    log_->add(is_closed() ? "loop closed" : "loop left open");
  }

protected:
  void wait(std::optional<clock::duration> at_most) override {
    std::unique_lock lock(mutex_);
    const auto awake = [this] { return awake_; };
    if (at_most)
      condition_.wait_for(lock, *at_most, awake);
    else
      condition_.wait(lock, awake);
    awake_ = false;
  }
  void wake() noexcept override {
    const std::lock_guard lock(mutex_);
    awake_ = true;
    condition_.notify_one();
  }

private:
  std::mutex mutex_;
  std::condition_variable condition_;
  bool awake_ = false;
  journal *log_;
};

TEST(RunEnd, IsTheSameWhenMainThrows) {
  recorder seen;
  for (const bool fails : {false, true}) {
    journal log;
    std::atomic<bool> started = false;
    auto left = [&]() -> coroutine<> {
      try {
        co_await asyncrt::sleep(3600);
      } catch (const cancelled_error &) {
        log.add("task cancelled");
        throw;
      }
    };
    auto in_thread = [&] {
      started = true;
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      log.add("thread ended");
    };
    auto amain = [&]() -> coroutine<int> {
      auto first = create_task(left());
      auto second = create_task(to_thread(in_thread));
      while (!first.done() && !started)
        co_await asyncrt::sleep(0.001);
      EXPECT_FALSE(second.done());
      if (fails)
        throw value_error("main failed");
      co_return 7;
    };
    const auto start = [&] { return run(amain(), {.loop_factory = [&] { return std::make_unique<plain_loop>(log); }}); };
    if (fails)
      EXPECT_EQ(caught<value_error>(start).first, "main failed");
    else
      EXPECT_EQ(start(), 7);
    EXPECT_EQ(log.lines(), (std::vector<std::string>{"task cancelled", "thread ended", "loop closed"}));
    EXPECT_EQ(caught<runtime_error>([] { static_cast<void>(get_running_loop()); }).first, "no running event loop");
  }
}

TEST(RunEnd, AFactoryThatFailsLeavesNothing) {
  recorder seen;
  auto amain = []() -> coroutine<int> { co_return 7; };
  EXPECT_THROW(run(amain(), {.loop_factory = []() -> std::unique_ptr<event_loop> { throw 42; }}), int);
  seen.clear(); // its coroutine was never run
  EXPECT_EQ(caught<runtime_error>([&] {
              run(amain(), {.loop_factory = []() -> std::unique_ptr<event_loop> { return nullptr; }});
            }).first,
            "loop_factory returned no loop");
  seen.clear();
  EXPECT_EQ(run(amain()), 7);
}

TEST(LoopEnd, PendingTasksAreDestroyedAndTold) {
  recorder seen;
  int count = 0;
  std::vector<std::string> told;
  auto loop = new_event_loop();
  loop->set_exception_handler([&](event_loop &, const exception_context &context) { told.push_back(context.message); });
  loop->call_soon([&] {
    // Two that wait: for a timer, and for their turn. Nobody has a handle.
    create_task(sleep_for_ever(alive(count)));
    create_task(yield_for_ever(alive(count)));
    get_running_loop().call_soon([] { get_running_loop().stop(); });
  });
  loop->run_forever();
  EXPECT_EQ(seen.count(), 2u); // their handles were dropped
  seen.clear();
  EXPECT_EQ(count, 2);
  loop->close();
  EXPECT_EQ(count, 0);
  EXPECT_EQ(told, std::vector<std::string>(2, "Task was destroyed but it is pending!"));
}

TEST(LoopEnd, ATaskThatNeverStartedIsDroppedWithItsArguments) {
  recorder seen;
  int count = 0;
  auto loop = new_event_loop();
  loop->set_exception_handler([](event_loop &, const exception_context &) {});
  loop->call_soon([&] {
    create_task(sleep_for_ever(alive(count)));
    get_running_loop().stop();
  });
  loop->run_forever();
  EXPECT_EQ(count, 1);
  seen.clear();
  loop.reset(); // without close()
  EXPECT_EQ(count, 0);
}

TEST(RunnerEnd, ClosingInARunningLoopIsRefused) {
  recorder seen;
  int count = 0;
  runner outside;
  outside.run([&]() -> coroutine<> {
    create_task(sleep_for_ever(alive(count))).add_done_callback([] {});
    co_return;
  }());
  unsigned line = 0;
  auto amain = [&]() -> coroutine<> {
    line = HERE + 1;
    EXPECT_EQ(caught<runtime_error>([&] { outside.close(); }).first, another_runs);
    co_return;
  };
  run(amain());
  seen.expect(nested, line, another_runs);
  EXPECT_EQ(count, 1);
  outside.close(); // now it may clean up
  EXPECT_EQ(count, 0);
}

TEST(RunnerEnd, ClosingItsOwnRunningLoopIsRefused) {
  recorder seen;
  runner own;
  unsigned line = 0;
  auto amain = [&]() -> coroutine<int> {
    line = HERE + 1;
    EXPECT_EQ(caught<runtime_error>([&] { own.close(); }).first, "This event loop is already running");
    co_return 7;
  };
  EXPECT_EQ(own.run(amain()), 7);
  seen.expect(nested, line, "This event loop is already running");
}

TEST(RunnerEnd, DestroyedInARunningLoopDropsItsTasks) {
  recorder seen;
  int count = 0;
  unsigned line = 0;
  auto outside = std::make_unique<runner>(run_options{}, std::source_location::current());
  line = HERE - 1;
  outside->get_loop().set_exception_handler([](event_loop &, const exception_context &) {});
  outside->run([&]() -> coroutine<> {
    create_task(yield_for_ever(alive(count))).add_done_callback([] {});
    co_return;
  }());
  testing::internal::CaptureStderr();
  run([&]() -> coroutine<> {
    outside.reset();
    co_return;
  }());
  EXPECT_NE(testing::internal::GetCapturedStderr().find(another_runs), std::string::npos);
  seen.expect(nested, line, another_runs);
  EXPECT_EQ(count, 0);
}

TEST(RunnerEnd, UnusedItMayEndAnywhere) {
  recorder seen;
  run([]() -> coroutine<> {
    runner unused;
    unused.close();
    runner another;
    co_return;
  }());
}

} // namespace

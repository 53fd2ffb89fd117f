// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loops and runners that end while something is left, and runners that end in the wrong place.

#include "recorder.hpp"

#include <memory>

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

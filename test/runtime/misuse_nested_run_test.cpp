// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// run() where a loop runs already, or off the main thread.

#include "recorder.hpp"

#include <thread>

using namespace asyncrt;

namespace {

constexpr const char *nested = "async-nested-run";
constexpr const char *nested_text = "run() cannot be called from a running event loop";
constexpr const char *off_main = "async-run-off-main-thread";
constexpr const char *off_main_text = "run() can only be called from the main thread";

coroutine<int> child() { co_return 7; }

unsigned helper_line;
void helper() {
  helper_line = HERE + 1;
  run(child());
}

TEST(NestedRun, IsRefusedInACoroutine) {
  recorder seen;
  auto amain = [&]() -> coroutine<int> {
    const auto [what, where] = caught<runtime_error>([] { run(child()); });
    EXPECT_EQ(what, nested_text);
    EXPECT_EQ(where, HERE - 2);
    seen.expect(nested, where, nested_text);
    co_return 1;
  };
  EXPECT_EQ(run(amain()), 1);
}

TEST(NestedRun, IsRefusedInAHelper) {
  recorder seen;
  auto amain = [&]() -> coroutine<> {
    const auto [what, where] = caught<runtime_error>(helper);
    EXPECT_EQ(where, helper_line);
    co_return;
  };
  run(amain());
  seen.expect(nested, helper_line, nested_text);
}

TEST(NestedRun, IsRefusedInAConstructor) {
  recorder seen;
  struct eager {
    eager() { run(child()); }
  };
  const unsigned line = HERE - 2;
  auto amain = [&]() -> coroutine<> {
    EXPECT_THROW(eager{}, runtime_error);
    co_return;
  };
  run(amain());
  seen.expect(nested, line, nested_text);
}

TEST(NestedRun, IsRefusedInADestructor) {
  recorder seen;
  struct late {
    ~late() noexcept(false) { run(child()); }
  };
  const unsigned line = HERE - 2;
  auto amain = [&]() -> coroutine<> {
    EXPECT_THROW(static_cast<void>(late{}), runtime_error);
    co_return;
  };
  run(amain());
  seen.expect(nested, line, nested_text);
}

TEST(NestedRun, IsRefusedInALoopCallback) {
  recorder seen;
  unsigned line = 0;
  auto amain = [&]() -> coroutine<> {
    get_running_loop().call_soon([&] {
      line = HERE + 1;
      EXPECT_EQ(caught<runtime_error>([] { run(child()); }).first, nested_text);
    });
    co_await sleep(0);
    co_await sleep(0);
  };
  run(amain());
  seen.expect(nested, line, nested_text);
}

TEST(NestedRun, IsRefusedInADoneCallback) {
  recorder seen;
  unsigned line = 0;
  auto amain = [&]() -> coroutine<> {
    auto t = create_task(child());
    t.add_done_callback([&] {
      line = HERE + 1;
      EXPECT_EQ(caught<runtime_error>([] { run(child()); }).first, nested_text);
    });
    co_await t;
    co_await sleep(0);
  };
  run(amain());
  seen.expect(nested, line, nested_text);
}

TEST(NestedRun, IsToldBeforeOtherFaults) {
  recorder seen;
  unsigned line = 0;
  auto amain = [&]() -> coroutine<> {
    line = HERE + 1;
    EXPECT_THROW(run(42), runtime_error);
    co_return;
  };
  run(amain());
  seen.expect(nested, line, nested_text);
}

TEST(NestedRun, LeavesAnLvalueUsable) {
  recorder seen;
  unsigned line = 0;
  auto amain = [&]() -> coroutine<int> {
    auto kept = child();
    line = HERE + 1;
    EXPECT_THROW(run(kept), runtime_error);
    co_return co_await kept;
  };
  EXPECT_EQ(run(amain()), 7);
  seen.expect(nested, line, nested_text);
}

TEST(NestedRun, OfTheLoopItselfIsRefusedToo) {
  recorder seen;
  unsigned line = 0;
  auto amain = [&]() -> coroutine<> {
    line = HERE + 1;
    const auto [what, where] = caught<runtime_error>([] { get_running_loop().run_forever(); });
    EXPECT_EQ(what, "This event loop is already running");
    co_return;
  };
  run(amain());
  seen.expect(nested, line, "This event loop is already running");
}

TEST(RunOffMainThread, IsRefusedByDefault) {
  recorder seen;
  unsigned line = 0;
  std::thread([&] {
    line = HERE + 1;
    const auto [what, where] = caught<runtime_error>([] { run(child()); });
    EXPECT_EQ(what, off_main_text);
    EXPECT_EQ(where, line);
  }).join();
  seen.expect(off_main, line, off_main_text);
}

TEST(RunOffMainThread, IsAllowedPerThread) {
  recorder seen;
  std::thread([] { EXPECT_EQ(run(child(), {.threads = thread_policy::per_thread}), 7); }).join();
}

TEST(RunOffMainThread, NestedPerThreadIsStillNested) {
  recorder seen;
  unsigned line = 0;
  std::thread([&] {
    auto amain = [&]() -> coroutine<> {
      line = HERE + 1;
      EXPECT_THROW(run(child(), {.threads = thread_policy::per_thread}), runtime_error);
      co_return;
    };
    run(amain(), {.threads = thread_policy::per_thread});
  }).join();
  seen.expect(nested, line, nested_text);
}

TEST(RunOffMainThread, NestedIsToldWhenBothApply) {
  recorder seen;
  unsigned line = 0;
  std::thread([&] {
    auto amain = [&]() -> coroutine<> {
      line = HERE + 1;
      EXPECT_THROW(run(child()), runtime_error);
      co_return;
    };
    run(amain(), {.threads = thread_policy::per_thread});
  }).join();
  seen.expect(nested, line, nested_text);
}

TEST(RunOffMainThread, IsRefusedInToThread) {
  recorder seen;
  unsigned line = 0;
  auto amain = [&]() -> coroutine<> {
    auto blocking = [&] {
      line = HERE + 1;
      EXPECT_THROW(run(child()), runtime_error);
    };
    co_await to_thread(blocking);
  };
  run(amain());
  seen.expect(off_main, line, off_main_text);
}

} // namespace

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Coroutines and tasks that are never awaited, and coroutines that are awaited
// twice.

#include "recorder.hpp"

#include <algorithm>
#include <functional>
#include <memory>
#include <set>
#include <thread>
#include <vector>

using namespace asyncrt;

namespace {

constexpr const char *unawaited = "async-unawaited-task";
constexpr const char *twice = "async-awaited-twice";

coroutine<int> child() { co_return 7; }
constexpr unsigned greet_line = HERE + 1;
coroutine<void> greet(int) { co_return; }
coroutine<void> fail() {
  co_await sleep(0);
  throw std::runtime_error("lost");
}

struct server {
  coroutine<void> accept() { co_return; }
};

std::string never(const std::string &name) { return "coroutine '" + name + "' was never awaited"; }

TEST(NeverAwaited, StatementOutsideALoop) {
  recorder seen;
  static_cast<void>(child());
  seen.expect(unawaited, HERE - 1, never("child"));
}

TEST(NeverAwaited, StatementsInACoroutine) {
  recorder seen;
  auto amain = [&]() -> coroutine<> {
    static_cast<void>(child());
    seen.expect(unawaited, HERE - 1, never("child"));
    server s;
    static_cast<void>(s.accept());
    seen.expect(unawaited, HERE - 1, never("server::accept"));
    auto lambda = []() -> coroutine<> { co_return; };
    static_cast<void>(lambda());
    EXPECT_EQ(seen.count(), 1u);
    seen.clear();
    co_return;
  };
  run(amain());
}

TEST(NeverAwaited, LocalThatIsDropped) {
  recorder seen;
  const unsigned line = HERE + 2;
  {
    auto kept = child();
    static_cast<void>(kept);
  }
  seen.expect(unawaited, line, never("child"));
}

TEST(NeverAwaited, CreatedFarFromWhereItDies) {
  recorder seen;
  std::vector<coroutine<void>> all;
  all.push_back(greet(1));
  const unsigned line = HERE - 1;
  all.clear();
  seen.expect(unawaited, line, never("greet"));
}

TEST(NeverAwaited, CalledByTheStandardLibrary) {
  recorder seen;
  const std::function<void(int)> callback = greet;
  callback(1);
  seen.expect(unawaited, HERE - 1, never("greet"));
  const std::vector<int> numbers{1};
  std::for_each(numbers.begin(), numbers.end(), greet);
  seen.expect(unawaited, HERE - 1, never("greet"));
}

TEST(NeverAwaited, EntryOfAThreadIsToldAtTheCoroutine) {
  recorder seen;
  std::thread(greet, 1).join();
  ASSERT_EQ(seen.count(), 1u);
  seen.expect(unawaited, greet_line, never("greet"));
}

TEST(NeverAwaited, LoopCallbackIsToldWhereItWasScheduled) {
  recorder seen;
  unsigned line = 0;
  auto amain = [&]() -> coroutine<> {
    line = HERE + 1;
    get_running_loop().call_soon(child);
    co_await sleep(0);
    co_await sleep(0);
  };
  run(amain());
  seen.expect(unawaited, line, never("child"));
}

TEST(NeverAwaited, RuntimesOwnCoroutines) {
  recorder seen;
  static_cast<void>(asyncrt::sleep(1));
  seen.expect(unawaited, HERE - 1, never("sleep"));
  static_cast<void>(to_thread([] {}));
  seen.expect(unawaited, HERE - 1, never("to_thread"));
}

TEST(NeverAwaited, OverwrittenByAssignment) {
  recorder seen;
  auto first = child();
  const unsigned line = HERE - 1;
  first = child();
  seen.expect(unawaited, line, never("child"));
  EXPECT_EQ(run(std::move(first)), 7);
}

TEST(NeverAwaited, NoLoopForCreateTask) {
  recorder seen;
  EXPECT_EQ(caught<runtime_error>([] { static_cast<void>(create_task(child())); }).first, "no running event loop");
  seen.expect(unawaited, HERE - 1, never("child"));
}

TEST(NeverAwaited, MovedAroundAndThenAwaitedIsFine) {
  recorder seen;
  auto amain = []() -> coroutine<int> {
    auto holder = std::make_unique<coroutine<int>>(child());
    auto moved = std::move(*holder);
    holder.reset();
    co_return co_await std::move(moved);
  };
  EXPECT_EQ(run(amain()), 7);
}

TEST(LostTask, HandleDroppedAtOnce) {
  recorder seen;
  auto amain = [&]() -> coroutine<> {
    static_cast<void>(create_task(child(), {.name = "lost"}));
    seen.expect(unawaited, HERE - 1,
                "task 'lost' (coroutine 'child') was never awaited");
    co_return;
  };
  run(amain());
}

TEST(LostTask, LocalThatNobodyLooksAt) {
  recorder seen;
  unsigned line = 0;
  auto amain = [&]() -> coroutine<> {
    line = HERE + 1;
    auto t = create_task(child(), {.name = "lost"});
    co_await sleep(0);
  };
  run(amain());
  seen.expect(unawaited, line, "task 'lost' (coroutine 'child') was never awaited");
}

TEST(LostTask, PendingAtTheEndOfMain) {
  recorder seen;
  unsigned line = 0;
  task<void> outside;
  auto amain = [&]() -> coroutine<> {
    line = HERE + 1;
    outside = create_task(asyncrt::sleep(100), {.name = "pending"});
    co_return;
  };
  run(amain());
  seen.expect(unawaited, line, "task 'pending' (coroutine 'sleep') was never awaited");
  EXPECT_TRUE(outside.cancelled());
}

TEST(LostTask, GatherThatNobodyAwaits) {
  recorder seen;
  auto amain = [&]() -> coroutine<> {
    static_cast<void>(gather(child(), child()));
    seen.expect(unawaited, HERE - 1, "the result of gather() was never awaited");
    co_await sleep(0);
  };
  run(amain());
}

TEST(LostTask, CorrectProgramsAreSilent) {
  recorder seen;
  auto amain = []() -> coroutine<> {
    auto awaited = create_task(child());
    auto copy = awaited;
    EXPECT_EQ(co_await awaited, 7);
    EXPECT_EQ(co_await copy, 7);

    auto cancelled = create_task(asyncrt::sleep(100));
    cancelled.cancel();

    auto read = create_task(child());
    auto seen_done = create_task(child());
    auto called_back = create_task(child());
    called_back.add_done_callback([] {});
    std::vector<task<int>> kept;
    kept.push_back(create_task(child()));
    co_await sleep(0);
    EXPECT_EQ(read.result(), 7);
    EXPECT_TRUE(seen_done.done());
    for (auto &t : kept)
      co_await t;

    std::set<task<int>> background; // asyncio's own advice for fire and forget
    auto t = create_task(child());
    background.insert(t);
    t.add_done_callback([&](const task<int> &ended) { background.erase(ended); });
    t = {};
    co_await sleep(0);
    co_await sleep(0);
    EXPECT_TRUE(background.empty());
    co_await gather(create_task(child()), child());
  };
  run(amain());
}

TEST(LostTask, ItsExceptionIsToldToTheLoop) {
  recorder seen;
  std::vector<std::string> log;
  auto amain = [&]() -> coroutine<> {
    get_running_loop().set_exception_handler(
        [&](event_loop &, const exception_context &context) { log.push_back(context.message); });
    static_cast<void>(create_task(fail()));
    EXPECT_EQ(seen.count(), 1u);
    seen.clear();
    co_await sleep(0.001);
  };
  run(amain());
  EXPECT_EQ(log, std::vector<std::string>{"Task exception was never retrieved"});
}

TEST(AwaitedTwice, TheSecondAwaitIsRefused) {
  recorder seen;
  auto amain = [&]() -> coroutine<> {
    auto once = child();
    EXPECT_EQ(co_await once, 7);
    try {
      co_await once;
      ADD_FAILURE();
    } catch (const runtime_error &error) {
      EXPECT_STREQ(error.what(), "cannot reuse already awaited coroutine");
      EXPECT_EQ(error.where().line(), HERE - 4);
    }
    seen.expect(twice, HERE - 6, "cannot reuse already awaited coroutine");
  };
  run(amain());
}

TEST(AwaitedTwice, AfterCreateTask) {
  recorder seen;
  auto amain = [&]() -> coroutine<> {
    auto once = child();
    auto t = create_task(std::move(once));
    try {
      co_await std::move(once); // NOLINT(bugprone-use-after-move)
      ADD_FAILURE();
    } catch (const runtime_error &) {
    }
    seen.expect(twice, HERE - 4, "cannot reuse already awaited coroutine");
    co_await t;
  };
  run(amain());
}

TEST(AwaitedTwice, TasksMayBe) {
  recorder seen;
  auto amain = []() -> coroutine<int> {
    auto t = create_task(child());
    co_return co_await t + co_await t;
  };
  EXPECT_EQ(run(amain()), 14);
}

} // namespace

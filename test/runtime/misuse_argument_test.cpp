// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is handed to run, create_task and gather instead of a fresh coroutine.

#include "recorder.hpp"

#include <functional>

using namespace asyncrt;

namespace {

constexpr const char *kind = "async-non-coroutine-argument";

coroutine<int> child() { co_return 7; }
int plain() { return 3; }

/// run, create_task and gather with one argument: each reports once and throws its own error.
#define EXPECT_REFUSED_EVERYWHERE(seen, argument, got)                                                         \
  do {                                                                                                         \
    const std::string text = std::string("a coroutine was expected, got ") + (got);                            \
    EXPECT_EQ(caught<type_error>([&] { static_cast<void>(create_task(argument)); }).first, text);              \
    (seen).expect(kind, HERE, text);                                                                           \
    EXPECT_EQ(caught<type_error>([&] { static_cast<void>(gather(argument)); }).first,                          \
              "An asyncio.Future, a coroutine or an awaitable is required");                                   \
    (seen).expect(kind, HERE, text);                                                                           \
  } while (false)

TEST(BadArgument, OfRun) {
  recorder seen;
  EXPECT_EQ(caught<value_error>([] { run(42); }).second, HERE);
  seen.expect(kind, HERE - 1, "a coroutine was expected, got int");
  EXPECT_EQ(caught<value_error>([] { run(nullptr); }).second, HERE);
  EXPECT_EQ(seen.count(), 1u);
  seen.clear();
  EXPECT_EQ(caught<value_error>([] { run(std::string("text")); }).second, HERE);
  EXPECT_EQ(seen.count(), 1u);
  seen.clear();
  EXPECT_EQ(caught<value_error>([] { run(plain); }).first, "a coroutine was expected, got " + detail::type_name<int()>());
  seen.clear();
}

TEST(BadArgument, FunctionThatWasNotCalled) {
  recorder seen;
  const unsigned line = HERE + 2;
  const auto meant_to_call = [] {
    const int result = run(child);
    static_cast<void>(result);
  };
  EXPECT_EQ(caught<value_error>(meant_to_call).second, line);
  EXPECT_EQ(seen.count(), 1u);
  seen.clear();
  EXPECT_THROW(run([]() -> coroutine<int> { co_return 1; }), value_error);
  EXPECT_EQ(seen.count(), 1u);
  seen.clear();
  const std::function<coroutine<int>()> stored = child;
  EXPECT_THROW(run(stored), value_error);
  EXPECT_EQ(seen.count(), 1u);
  seen.clear();
}

TEST(BadArgument, EmptyMovedFromAndConsumed) {
  recorder seen;
  EXPECT_THROW(run(coroutine<int>()), value_error);
  seen.expect(kind, HERE - 1, "a coroutine was expected, got an empty asyncrt::coroutine<int>");

  coroutine<int> first = child();
  coroutine<int> second = std::move(first);
  EXPECT_THROW(run(std::move(first)), value_error); // NOLINT(bugprone-use-after-move)
  seen.expect(kind, HERE - 1, "a coroutine was expected, got a moved-from asyncrt::coroutine<int>");

  EXPECT_EQ(run(std::move(second)), 7);
  EXPECT_THROW(run(std::move(second)), value_error); // NOLINT(bugprone-use-after-move)
  seen.expect(kind, HERE - 1, "a coroutine was expected, got an already awaited asyncrt::coroutine<int>");
}

TEST(BadArgument, OfSpawnersAndCombinators) {
  recorder seen;
  auto amain = [&]() -> coroutine<> {
    EXPECT_REFUSED_EVERYWHERE(seen, 42, "int");
    EXPECT_REFUSED_EVERYWHERE(seen, plain, detail::type_name<int()>());
    EXPECT_REFUSED_EVERYWHERE(seen, coroutine<int>(), "an empty asyncrt::coroutine<int>");
    co_return;
  };
  run(amain());
}

TEST(BadArgument, ScheduledTaskIsNoCoroutine) {
  recorder seen;
  auto amain = [&]() -> coroutine<int> {
    auto t = create_task(child());
    EXPECT_THROW(static_cast<void>(create_task(t)), type_error);
    seen.expect(kind, HERE - 1, "a coroutine was expected, got asyncrt::task<int>");
    auto all = gather(t);
    EXPECT_THROW(static_cast<void>(create_task(all)), type_error);
    EXPECT_EQ(seen.count(), 1u);
    seen.clear();
    const auto [value] = co_await all; // but gather takes tasks
    co_return value;
  };
  EXPECT_EQ(run(amain()), 7);
}

TEST(BadArgument, GatherReportsOnceAndStartsNothing) {
  recorder seen;
  auto amain = [&]() -> coroutine<> {
    bool started = false;
    auto other = [&]() -> coroutine<> {
      started = true;
      co_return;
    };
    EXPECT_THROW(static_cast<void>(gather(other(), 42, other())), type_error);
    seen.expect(kind, HERE - 1, "a coroutine was expected, got int");
    co_await sleep(0);
    EXPECT_FALSE(started);
  };
  run(amain());
}

TEST(BadArgument, LongPackKnowsItsLineFromDebugInformation) {
  recorder seen;
  auto amain = [&]() -> coroutine<> {
    EXPECT_THROW(static_cast<void>(gather(1, 2, 3, 4, 5, 6)), type_error);
    seen.expect(kind, HERE - 1, "a coroutine was expected, got int");
    co_return;
  };
  run(amain());
}

TEST(BadArgument, TheSameCoroutineTwice) {
  recorder seen;
  auto amain = [&]() -> coroutine<> {
    auto once = child();
    EXPECT_THROW(static_cast<void>(gather(once, once)), type_error);
    seen.expect(kind, HERE - 1, "a coroutine was expected, got an already awaited asyncrt::coroutine<int>");
    EXPECT_EQ(all_tasks().size(), 1u);
    EXPECT_EQ(co_await once, 7); // nothing was started
    auto often = create_task(child());
    co_await gather(often, often);
  };
  run(amain());
}

TEST(BadArgument, GatherOfARangeWithAHole) {
  recorder seen;
  auto amain = [&]() -> coroutine<> {
    std::vector<coroutine<int>> all;
    all.push_back(child());
    all.emplace_back();
    EXPECT_THROW(static_cast<void>(gather(all)), type_error);
    seen.expect(kind, HERE - 1, "a coroutine was expected, got an empty asyncrt::coroutine<int>");
    co_return;
  };
  run(amain());
}

} // namespace

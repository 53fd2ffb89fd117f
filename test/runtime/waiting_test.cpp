// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// gather, shield, wait_for, timeout, task_group, wait, as_completed: results, failures, cancellation.

#include "recorder.hpp"

#include <memory>
#include <vector>

using namespace asyncrt;
using namespace std::chrono_literals;

namespace {

using journal = std::vector<std::string>;

coroutine<int> value(int number, delay wait = 0) {
  co_await sleep(wait);
  co_return number;
}
coroutine<int> fail(std::string what, delay wait = 0) {
  co_await sleep(wait);
  throw std::runtime_error(what);
  co_return 0;
}

TEST(Gather, KeepsOrderAndTypes) {
  recorder seen;
  auto amain = []() -> coroutine<> {
    auto [a, b, c] = co_await gather(value(1, 10ms), value(2), sleep(0));
    EXPECT_EQ(a + b, 3);
    static_assert(std::is_same_v<decltype(c), std::monostate>);
    std::vector<coroutine<int>> many;
    for (int i = 0; i != 10; ++i)
      many.push_back(value(i));
    EXPECT_EQ((co_await gather(many))[9], 9);
    static_cast<void>(co_await gather());
    auto six = co_await gather(value(1), value(2), value(3), value(4), value(5), value(6));
    EXPECT_EQ(std::get<5>(six), 6);
  };
  run(amain());
}

TEST(Gather, MoveOnlyResults) {
  auto make = [](int number) -> coroutine<std::unique_ptr<int>> { co_return std::make_unique<int>(number); };
  auto amain = [&]() -> coroutine<> {
    auto [a, b] = co_await gather(make(1), make(2));
    EXPECT_EQ(*a + *b, 3);
  };
  run(amain());
}

TEST(Gather, FirstExceptionWinsAndOthersGoOn) {
  recorder seen;
  auto amain = []() -> coroutine<> {
    auto other = create_task(value(7, 20ms));
    try {
      co_await gather(fail("first", 5ms), other);
      ADD_FAILURE();
    } catch (const std::runtime_error &error) {
      EXPECT_STREQ(error.what(), "first");
    }
    EXPECT_FALSE(other.done());
    EXPECT_EQ(co_await other, 7);
  };
  run(amain());
}

TEST(Gather, ReturnsExceptions) {
  auto amain = []() -> coroutine<> {
    auto [good, bad] = co_await gather(return_exceptions, value(1), fail("no"));
    EXPECT_EQ(good.value(), 1);
    EXPECT_THROW(static_cast<void>(bad.value()), std::runtime_error);
  };
  run(amain());
}

TEST(Gather, CancellingItCancelsTheChildren) {
  recorder seen;
  auto amain = []() -> coroutine<> {
    auto a = create_task(value(1, 10));
    auto both = gather(a, value(2, 10));
    co_await sleep(0);
    EXPECT_TRUE(both.cancel("enough"));
    try {
      co_await both;
      ADD_FAILURE();
    } catch (const cancelled_error &error) {
      EXPECT_STREQ(error.what(), "enough");
    }
    EXPECT_TRUE(a.cancelled());
  };
  run(amain());
}

TEST(Shield, KeepsTheInnerTaskGoing) {
  recorder seen;
  auto amain = []() -> coroutine<> {
    auto inner = create_task(value(3, 10ms));
    auto waits = [&]() -> coroutine<int> { co_return co_await shield(inner); };
    auto outer = create_task(waits());
    co_await sleep(0);
    outer.cancel();
    try {
      co_await outer;
      ADD_FAILURE();
    } catch (const cancelled_error &) {
    }
    EXPECT_FALSE(inner.done());
    EXPECT_EQ(co_await inner, 3);
    EXPECT_EQ(co_await shield(inner), 3);
  };
  run(amain());
}

TEST(WaitFor, LimitsAndCancels) {
  recorder seen;
  auto amain = []() -> coroutine<> {
    EXPECT_EQ(co_await wait_for(value(1), 1), 1);
    EXPECT_EQ(co_await wait_for(value(1), std::nullopt), 1);
    auto slow = create_task(value(1, 10));
    unsigned line = 0;
    try {
      line = HERE + 1;
      co_await wait_for(slow, 5ms);
      ADD_FAILURE();
    } catch (const timeout_error &error) {
      EXPECT_EQ(error.where().line(), line);
    }
    EXPECT_TRUE(slow.cancelled());
  };
  run(amain());
}

TEST(WaitFor, NeverAwaitedIsOneViolation) {
  recorder seen;
  static_cast<void>(wait_for(value(1), 1));
  seen.expect("async-unawaited-task", HERE - 1, "coroutine 'wait_for' was never awaited");
}

TEST(WaitFor, ArgumentIsJudged) {
  recorder seen;
  auto amain = [&]() -> coroutine<> {
    EXPECT_THROW(static_cast<void>(wait_for(42, 1)), type_error);
    seen.expect("async-non-coroutine-argument", HERE - 1, "a coroutine was expected, got int");
    EXPECT_THROW(static_cast<void>(shield(42)), type_error);
    seen.expect("async-non-coroutine-argument", HERE - 1, "a coroutine was expected, got int");
    co_return;
  };
  run(amain());
}

TEST(Timeout, TurnsCancellationIntoTimeout) {
  recorder seen;
  auto amain = []() -> coroutine<> {
    EXPECT_EQ(co_await timeout(1, value(5)), 5);
    journal log;
    try {
      co_await timeout(5ms, [&](timeout_scope &scope) -> coroutine<> {
        try {
          co_await sleep(10);
        } catch (const cancelled_error &) {
          log.push_back(scope.expired() ? "expired" : "not expired");
          throw;
        }
      });
      ADD_FAILURE();
    } catch (const timeout_error &) {
      log.push_back("timeout");
    }
    EXPECT_EQ(log, (journal{"expired", "timeout"}));
    EXPECT_EQ(current_task().cancelling(), 0);
    co_await timeout(5ms, [](timeout_scope &scope) -> coroutine<> {
      scope.reschedule(std::nullopt);
      co_await sleep(10ms);
    });
  };
  run(amain());
}

TEST(TaskGroup, WaitsForItsTasks) {
  recorder seen;
  auto amain = []() -> coroutine<> {
    int done = 0;
    auto work = [&]() -> coroutine<> {
      co_await sleep(1ms);
      ++done;
    };
    const int result = co_await with_task_group([&](task_group &group) -> coroutine<int> {
      for (int i = 0; i != 5; ++i)
        group.create_task(work());
      co_return done;
    });
    EXPECT_EQ(result, 0);
    EXPECT_EQ(done, 5);
  };
  run(amain());
}

TEST(TaskGroup, CollectsFailures) {
  recorder seen;
  auto amain = []() -> coroutine<> {
    try {
      co_await with_task_group([&](task_group &group) -> coroutine<> {
        group.create_task(fail("one"));
        group.create_task(fail("two"));
        co_await sleep(10);
      });
      ADD_FAILURE();
    } catch (const exception_group &group) {
      EXPECT_STREQ(group.what(), "unhandled errors in a TaskGroup (2 sub-exceptions)");
      journal texts;
      EXPECT_TRUE(group.handle<std::runtime_error>([&](const auto &error) { texts.push_back(error.what()); }).empty());
      EXPECT_EQ(texts, (journal{"one", "two"}));
    }
    EXPECT_EQ(current_task().cancelling(), 0);
  };
  run(amain());
}

TEST(TaskGroup, RefusesTasksWhenItShutsDown) {
  recorder seen;
  auto amain = []() -> coroutine<> {
    std::string text;
    try {
      co_await with_task_group([&](task_group &group) -> coroutine<> {
        group.create_task(fail("early"));
        try {
          co_await sleep(10);
        } catch (const cancelled_error &) {
          text = caught<runtime_error>([&] { group.create_task(value(1)); }).first;
          throw;
        }
      });
    } catch (const exception_group &) {
    }
    EXPECT_EQ(text, "TaskGroup is shutting down");
  };
  run(amain());
}

TEST(Wait, ReturnsDoneAndPending) {
  recorder seen;
  auto amain = [&]() -> coroutine<> {
    std::vector<task<int>> tasks{create_task(value(1)), create_task(value(2, 10))};
    auto [done, pending] = co_await wait(tasks, {.return_when = return_when::first_completed});
    EXPECT_EQ(done.size(), 1u);
    EXPECT_EQ(done[0].result(), 1);
    auto later = co_await wait(pending, {.timeout = 2ms});
    EXPECT_TRUE(later.done.empty());
    pending[0].cancel();
    std::vector<task<int>> none;
    EXPECT_EQ(caught<value_error>([&] { static_cast<void>(wait(none)); }).first, "Set of Tasks/Futures is empty.");
    std::vector<coroutine<int>> coroutines;
    coroutines.push_back(value(1));
    EXPECT_THROW(static_cast<void>(wait(coroutines)), type_error);
    seen.expect("async-non-coroutine-argument", HERE - 1,
                "a task or future was expected, got asyncrt::coroutine<int>");
  };
  run(amain());
}

TEST(AsCompleted, GivesResultsAsTheyArrive) {
  recorder seen;
  auto amain = []() -> coroutine<> {
    std::vector<coroutine<int>> all;
    for (int i = 3; i != 0; --i)
      all.push_back(value(i, std::chrono::milliseconds(3 * i)));
    std::vector<int> order;
    for (auto next : as_completed(all))
      order.push_back(co_await next);
    EXPECT_EQ(order, (std::vector<int>{1, 2, 3}));
    std::vector<task<int>> late{create_task(value(1, 10))};
    for (auto next : as_completed(late, 2ms)) {
      try {
        co_await next;
        ADD_FAILURE();
      } catch (const timeout_error &) {
      }
    }
    late[0].cancel();
  };
  run(amain());
}

TEST(Cancel, IsCountedAndTakenBack) {
  recorder seen;
  auto amain = []() -> coroutine<> {
    auto stubborn = []() -> coroutine<int> {
      try {
        co_await sleep(10);
      } catch (const cancelled_error &error) {
        EXPECT_EQ(error.message(), "first");
        EXPECT_EQ(current_task().cancelling(), 1);
        EXPECT_EQ(current_task().uncancel(), 0);
      }
      co_return co_await value(5);
    };
    auto t = create_task(stubborn());
    co_await sleep(0);
    EXPECT_TRUE(t.cancel("first"));
    EXPECT_EQ(co_await t, 5);
    EXPECT_FALSE(t.cancel());

    auto never_started = create_task(value(1));
    never_started.cancel();
    try {
      co_await never_started;
      ADD_FAILURE();
    } catch (const cancelled_error &) {
    }
  };
  run(amain());
}

TEST(Future, IsCompletedByTheProgram) {
  recorder seen;
  auto amain = []() -> coroutine<> {
    auto later = get_running_loop().create_future<std::string>();
    get_running_loop().call_soon([later] { later.set_result("here"); });
    EXPECT_EQ(co_await later, "here");
    EXPECT_EQ(caught<invalid_state_error>([&] { later.set_result("again"); }).first, "invalid state");
    auto failed = get_running_loop().create_future();
    EXPECT_EQ(caught<invalid_state_error>([&] { failed.result(); }).first, "Result is not set.");
    EXPECT_EQ(caught<invalid_state_error>([&] { static_cast<void>(failed.exception()); }).first,
              "Exception is not set.");
    failed.set_exception(std::make_exception_ptr(std::runtime_error("broken")));
    EXPECT_THROW(failed.result(), std::runtime_error);
    auto all = gather(value(1));
    EXPECT_THROW(all.set_result(std::tuple<int>(1)), runtime_error);
    co_await all;
  };
  run(amain());
}

} // namespace

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lazy coroutines that a launcher begins at once, those that it begins later,
// and those that an unknown function takes over.
//
// RUN: %check_async %s async-dangling-argument
#include "Inputs/tasks.h"
#include <deque>
#include <functional>
#include <string>
#include <vector>

using lib::task;

struct detached {
  struct promise_type {
    detached get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
struct timer {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) const;
  void await_resume() const noexcept {}
};
timer later();
void use(const std::string &);

detached drive(task<> t) { co_await std::move(t); }
void start(task<> t) { drive(std::move(t)); }
detached drive_later(task<> t) {
  co_await later();
  co_await std::move(t);
}
task<> child(const std::string &s) {
  use(s);
  co_await later();
}
task<> long_child(const std::string &s) {
  co_await later();
  use(s);
}

void after_a_suspension(std::string name) {
  start([name]() -> task<> {
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: coroutine lambda uses its capture 'name' after a suspension, but the lambda is a temporary that is dead by then; pass it as a parameter, or keep the lambda in a variable [async-dangling-argument]
    use(name);
    co_await later();
    use(name);
  }());
}
void begun_later(std::string name) {
  drive_later([name]() -> task<> {
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: coroutine lambda uses its capture 'name' when it runs, but the lambda is a temporary that is dead by then; pass it as a parameter, or keep the lambda in a variable [async-dangling-argument]
    use(name);
    co_return;
  }());
}
void child_needs_it() {
  start(long_child(std::string("a text that does not fit")));
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: coroutine 'long_child' keeps 's', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
}
void kept(std::vector<task<>> &all, std::string name) {
  all.push_back(child(name));
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: coroutine 'child' keeps 's', which refers to 'name' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}

/// Nothing but its name says that it keeps the task.
struct loop {
  void adopt(task<> &&t);
  void schedule(task<> t);
  void run(task<> t);
  task<> schedule_after(task<> t);
};
void adopted(loop &l, std::string name) {
  l.adopt([name]() -> task<> {
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: coroutine lambda uses its capture 'name' when it runs, but the lambda is a temporary that is dead by then; pass it as a parameter, or keep the lambda in a variable [async-dangling-argument]
    use(name);
    co_return;
  }());
  l.schedule(child("a text that does not fit into the object itself"));
  // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: coroutine 'child' keeps 's', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
}

/// Awaited in place: the awaiter refers to it.
struct visible {
  struct promise_type {
    visible get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  visible(visible &&) noexcept;
  ~visible();
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) const noexcept;
  void await_resume() const noexcept {}
};
void task_in_a_closure(visible t) {
  [t = std::move(t)]() mutable -> detached { co_await std::move(t); }();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine lambda uses its capture 't' after a suspension, but the lambda is a temporary that is dead by then; pass it as a parameter, or keep the lambda in a variable [async-dangling-argument]
}

// Silent from here on.

void before_a_suspension(std::string name) {
  start([name]() -> task<> {
    auto copy = name;
    co_await later();
    use(copy);
  }());
  drive([name]() -> task<> {
    use(name);
    co_return;
  }());
  start(child(name + "!"));
}
void started_by_its_name(loop &l, std::string name) {
  l.run(child(name + "!"));
  l.schedule(child(name));
  l.adopt([](std::string name) -> task<> {
    co_await later();
    use(name);
  }(name));
}
task<> awaited(loop &l, std::string name) {
  co_await l.schedule_after(child(name + "!"));
}
void task_as_a_parameter(visible t) {
  [](visible t) -> detached { co_await std::move(t); }(std::move(t));
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lazy coroutines that a launcher begins at once, those that it begins later,
// and those that an unknown function takes over.
//
// RUN: %check_async %s async-dangling-argument
#include "Inputs/tasks.h"
#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <semaphore>
#include <string>
#include <thread>
#include <vector>

using lib::task;
using lib::detached;
using lib::timer;

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

// Objects whose class could ask for its owner.
struct forgetful : std::enable_shared_from_this<forgetful> {
  std::string name;
  void start() { drive(run()); }
  task<> run() {
    co_await later();
    use(name);
  }
};
struct careful : std::enable_shared_from_this<careful> {
  std::string name;
  void start() { drive(run(shared_from_this())); }
  task<> run(std::shared_ptr<careful>) {
    co_await later();
    use(name);
  }
};
struct elsewhere : std::enable_shared_from_this<elsewhere> {
  std::string name;
  void start() { drive(run()); }
  void unseen();
  task<> run() {
    co_await later();
    use(name);
  }
};
void owners() {
  auto c = std::make_shared<careful>();
  c->start();
  auto e = std::make_shared<elsewhere>();
  e->start();
}
void only_owner() {
  auto f = std::make_shared<forgetful>();
  f->start();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'forgetful::start' keeps 'this', which is 'f' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}

// A handle to an executor is no context that waits.
struct executor {
  void *impl;
};
struct this_executor {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) const;
  executor await_resume() const noexcept;
};
template <class E> [[clang::annotate("corolint::detacher")]] void spawn_on(E &&, task<>);
struct pool {
  ~pool();
};
task<> connections() {
  auto ex = co_await this_executor();
  for (;;) {
    std::string connection = "a text that does not fit into the object itself";
    spawn_on(ex, long_child(connection));
    // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: coroutine 'long_child' keeps 's', which refers to 'connection' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  }
}
void local_pool(std::string name) {
  pool p;
  spawn_on(p, long_child(name));
}

// Functions that wait for what they have started, with an object of their own.
int wait_with_a_semaphore(task<int> t) {
  std::binary_semaphore done(0);
  int result = 0;
  [](task<int> t, int &result, std::binary_semaphore &done) -> detached {
    result = co_await std::move(t);
    done.release();
  }(std::move(t), result, done);
  done.acquire();
  return result;
}
int wait_with_an_atomic(task<int> t) {
  std::atomic_flag done;
  int result = 0;
  [](task<int> t, int &result, std::atomic_flag &done) -> detached {
    result = co_await std::move(t);
    done.test_and_set();
  }(std::move(t), result, done);
  while (!done.test())
    std::this_thread::yield();
  return result;
}
void task_of_the_caller(visible &t) {
  [&]() -> detached { co_await t; }();
}
void sleep_is_no_wait(std::string name) {
  drive(long_child(name));
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: coroutine 'long_child' keeps 's', which refers to 'name' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  std::this_thread::sleep_for(std::chrono::seconds(1));
}

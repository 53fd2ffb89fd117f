// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Eager coroutines, and functions that pass on what coroutines need.
//
// RUN: %check_async %s async-dangling-argument
#include "Inputs/tasks.h"
#include <memory>
#include <string>
#include <string_view>
#include <vector>

using lib::future;
using lib::task;
using lib::timer;

timer later();
void use(std::string_view);

future<> behind(const std::string &text) {
  co_await later();
  use(text);
}
future<> before(const std::string &text) {
  use(text);
  co_await later();
}
future<> alias(const std::string &text) {
  const std::string &other = text;
  co_await later();
  use(other);
}
future<> copies(const std::string &text) {
  std::string own = text;
  co_await later();
  use(own);
}
future<> awaits_it(const std::string &text) { co_await behind(text); }
future<> pass(const std::string &text) { return behind(text); }
future<> wraps_task(future<> f) {
  auto own = std::move(f);
  co_await own;
}
void spawns(const std::string &text) { lib::detach([](const std::string &s) -> task<> { use(s); co_return; }(text)); }
template <class F> future<> retry(F &&f) {
  for (int i = 0; i != 3; ++i) {
    f();
    co_await later();
  }
}
template <class F> future<> retry_by_value(F f) {
  for (int i = 0; i != 3; ++i) {
    f();
    co_await later();
  }
}
void run_now(const std::string &text);
[[clang::annotate("corolint::runner")]] void wait(future<>);
void waits(const std::string &text) { wait(behind(text)); }

future<> returned() {
  std::string text = "a";
  return behind(text);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'behind' keeps 'text', which refers to 'text' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:3: note: 'text' dies here
  // CHECK-NOTES: :[[@LINE-45]]:3: note: the coroutine is suspended here
  // CHECK-NOTES: :[[@LINE-45]]:7: note: 'text' is used here
}
future<> returned_alias(std::string text) {
  return alias(text);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'alias' keeps 'text', which refers to 'text' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:3: note: 'text' dies here
  // CHECK-NOTES: :[[@LINE-43]]:3: note: the coroutine is suspended here
  // CHECK-NOTES: :[[@LINE-43]]:7: note: 'text' is used here
}
future<> through_an_await() {
  return awaits_it("temporary");
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'awaits_it' keeps 'text', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:31: note: the temporary dies at the end of this expression
  // CHECK-NOTES: :[[@LINE-59]]:3: note: the coroutine is suspended here
  // CHECK-NOTES: :[[@LINE-59]]:7: note: 'text' is used here
}
future<> through_a_function() {
  return pass("temporary");
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'pass' keeps 'text', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:26: note: the temporary dies at the end of this expression
  // CHECK-NOTES: :[[@LINE-66]]:3: note: the coroutine is suspended here
  // CHECK-NOTES: :[[@LINE-66]]:7: note: 'text' is used here
}
future<> through_a_task() {
  std::string text = "a";
  return wraps_task(behind(text));
  // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: coroutine 'behind' keeps 'text', which refers to 'text' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:3: note: 'text' dies here
  // CHECK-NOTES: :[[@LINE-74]]:3: note: the coroutine is suspended here
  // CHECK-NOTES: :[[@LINE-74]]:7: note: 'text' is used here
}
void spawned_inside() {
  spawns("temporary");
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'spawns' keeps 'text', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:21: note: the temporary dies at the end of this expression
  // CHECK-NOTES: :[[@LINE-58]]:93: note: 's' is used here
}
future<> retried(int x) {
  return retry([x] { use(std::string(x, 'a')); });
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'retry' keeps 'f', which refers to a temporary lambda that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:49: note: the temporary dies at the end of this expression
  // CHECK-NOTES: :[[@LINE-60]]:5: note: the coroutine is suspended here
  // CHECK-NOTES: :[[@LINE-62]]:5: note: 'f' is used here
}
future<> kept_in_a_variable() {
  auto f = behind("temporary");
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'behind' keeps 'text', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:31: note: the temporary dies at the end of this expression
  // CHECK-NOTES: :[[@LINE-94]]:3: note: the coroutine is suspended here
  // CHECK-NOTES: :[[@LINE-94]]:7: note: 'text' is used here
  co_await f;
}

// What is right stays silent.

future<> ok_before() { return before("temporary"); }
future<> ok_copies() { return copies("temporary"); }
future<> ok_borrowed(const std::string &text) { return behind(text); }
future<> ok_retry_by_value(int x) {
  return retry_by_value([x] { use(std::string(x, 'a')); });
}
future<> ok_awaited(int x) {
  co_await behind("temporary");
  co_await awaits_it("temporary");
  co_await pass("temporary");
  co_await wraps_task(behind("temporary"));
  co_await retry([x] { use(std::string(x, 'a')); });
  std::string text = "a";
  auto f = behind(text);
  co_await f;
}
void ok_waits() {
  waits("temporary");
  wait(behind("temporary"));
}
future<> ok_static() {
  static const std::string text = "a";
  return behind(text);
}
struct service {
  std::string name;
  future<> run() {
    co_await later();
    use(name);
  }
  future<> ok_run() { return run(); }
  future<> ok_name() { return behind(name); }
};
future<> ok_owner(std::shared_ptr<service> s) { return s->run(); }

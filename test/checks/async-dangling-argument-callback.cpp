// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Arguments that a callback gets by reference: they are there for the call.
//
// RUN: %check_async %s async-dangling-argument
#include "Inputs/tasks.h"
#include "Inputs/mini.h"
#include <functional>
#include <string>
#include <string_view>

using mini::Detached;
using mini::Eager;
using Handler = std::function<void(std::string)>;
lib::task<> work();

Detached on_name(const std::string &name) {
  co_await work();
  (void)name.size();
}
Detached on_name_copied(const std::string &name) {
  std::string copy = name;
  co_await work();
  (void)copy.size();
}
Detached on_view(std::string_view name) {
  co_await work();
  (void)name.size();
}
Detached by_value(std::string name) {
  co_await work();
  (void)name.size();
}
Detached at_once(const std::string &name) {
  (void)name.size();
  co_await work();
}

void handlers(std::vector<Handler> &all) {
  Handler named = on_name;
  // CHECK-MESSAGES: :[[@LINE-1]]:19: warning: coroutine 'on_name' keeps 'name', which refers to an argument of the callback that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  all.push_back(on_view);
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: coroutine 'on_view' keeps 'name', which refers to an argument of the callback that is dead{{.*}} [async-dangling-argument]
  all.push_back([](const std::string &name) -> Detached {
    // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: {{.*}} keeps 'name', which refers to an argument of the callback that is dead{{.*}} [async-dangling-argument]
    co_await work();
    (void)name.size();
  });
  all.push_back([](const std::string &name) { on_name(name); });
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: coroutine 'on_name' keeps 'name', which refers to an argument of the callback that is dead{{.*}} [async-dangling-argument]
  all.emplace_back(on_name);
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: coroutine 'on_name' keeps 'name', which refers to an argument of the callback that is dead{{.*}} [async-dangling-argument]
  named = on_view;
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: coroutine 'on_view' keeps 'name', which refers to an argument of the callback that is dead{{.*}} [async-dangling-argument]
  all.push_back(on_name_copied);
  all.push_back(by_value);
  all.push_back(at_once);
  all.push_back([](const std::string &name) { at_once(name); });
}

// The caller of the wrapper passes its own object on.
void references() {
  std::function<void(const std::string &)> f = on_name;
  std::function<void(std::string_view)> g = on_view;
  (void)f;
  (void)g;
}

struct Session {
  Detached on_name(int number, const std::string &name) {
    co_await work();
    (void)name.size();
  }
  void start(std::vector<Handler> &all) {
    all.push_back(std::bind_front(&Session::on_name, this, 1));
    // CHECK-MESSAGES: :[[@LINE-1]]:19: warning: coroutine 'Session::on_name' keeps 'name', which refers to an argument of the callback{{.*}} [async-dangling-argument]
  }
};

// In its own `co_return`, an operand is used before the suspension.
Eager<int> number();
int twice() {
  auto a = number();
  auto b = [&]() -> Eager<int> { co_return 2 * co_await std::move(a); }();
  return b.operator co_await().await_resume();
}
int times(int factor) {
  auto a = number();
  auto b = [&]() -> Eager<int> { co_return co_await std::move(a) * factor; }();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine lambda uses its capture 'factor' after a suspension{{.*}} [async-dangling-argument]
  return b.operator co_await().await_resume();
}

// A call in a coroutine does not wait for what it has started.
void show();
lib::task<> dropped() {
  std::string name = "a";
  on_name(name);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine 'on_name' keeps 'name', which refers to 'name' that is dead{{.*}} [async-dangling-argument]
  show();
  co_return;
}
void perhaps_run() {
  std::string name = "a";
  on_name(name);
  show();
}

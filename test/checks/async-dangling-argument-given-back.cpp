// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// References and views that a function gives back: to its argument, or to a
// part of its object.
//
// RUN: %check_async %s async-dangling-argument
#include "Inputs/tasks.h"
#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <vector>
using lib::task;
lib::timer later();
task<> wait(const int &length) {
  co_await later();
  (void)(length + 1);
}
task<> print(const std::string &text) {
  co_await later();
  (void)text.size();
}
task<> show(std::string_view text) {
  co_await later();
  (void)text.size();
}

struct config {
  std::string name_;
  std::vector<std::string> all_;
  const std::string &name() const { return name_; }
  std::string_view view() const { return name_; }
  const std::string &first() const { return all_.front(); }
  config &with(int) { return *this; }
  const std::string &unseen() const;
  const std::string &bound() const [[clang::lifetimebound]];
  virtual const std::string &overridden() const { return name_; }
  static const std::string &standard() { return shared; }
  static std::string shared;
};
config load();
config &global();
const std::string &pick(const std::string &a, const std::string &b [[clang::lifetimebound]]);
const std::string &choose(bool f, const std::string &a, const std::string &b) { return f ? a : b; }
const config &same(const config &c) { return c; }
const std::string &name_of(const config &c) { return c.name_; }
std::string_view part(std::string_view v) { return v; }

task<> longest(int a, int b) { return wait(std::max(a - b, 0)); }
// CHECK-MESSAGES: :[[@LINE-1]]:39: warning: coroutine 'wait' keeps 'length', which refers to a temporary 'int' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
task<> shortest(int a) { return wait(std::min(a, 5)); }
// CHECK-MESSAGES: :[[@LINE-1]]:33: warning: coroutine 'wait' keeps 'length', which refers to a temporary 'int' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
task<> in_bounds(int a) {
  auto t = wait(std::clamp(a, 1, 2));
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'wait' keeps 'length', which refers to a temporary 'int' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  co_await t;
}
task<> getter_of_temporary() {
  auto t = print(load().name());
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'print' keeps 'text', which refers to a temporary 'config' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  co_await t;
}
task<> view_of_temporary() {
  auto t = show(load().view());
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'show' keeps 'text', which refers to a temporary 'config' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  co_await t;
}
task<> element_of_temporary() {
  auto t = print(load().first());
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'print' keeps 'text', which refers to a temporary 'config' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  co_await t;
}
task<> chained() {
  auto t = print(load().with(1).name());
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'print' keeps 'text', which refers to a temporary 'config' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  co_await t;
}
task<> chosen(const std::string &x) {
  auto t = print(choose(true, x, std::string("a")));
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'print' keeps 'text', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  co_await t;
}
task<> member_of_argument() {
  auto t = print(name_of(load()));
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'print' keeps 'text', which refers to a temporary 'config' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  co_await t;
}
task<> argument_itself() {
  auto t = print(same(load()).name());
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'print' keeps 'text', which refers to a temporary 'config' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  co_await t;
}
task<> view_of_view() {
  auto t = show(part(std::string("x")));
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'show' keeps 'text', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  co_await t;
}
task<> by_attribute(const std::string &x) {
  auto t = print(pick(x, std::string("a")));
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'print' keeps 'text', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  co_await t;
}
task<> by_attribute_of_the_object() {
  auto t = print(load().bound());
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'print' keeps 'text', which refers to a temporary 'config' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  co_await t;
}
task<> getter_of_parameter(config c) { return print(c.name()); }
// CHECK-MESSAGES: :[[@LINE-1]]:47: warning: coroutine 'print' keeps 'text', which refers to 'c' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
task<> getter_of_local() {
  auto c = load();
  return print(c.name());
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'print' keeps 'text', which refers to 'c' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}

// Silent from here on.
task<> ok_global() {
  auto t = print(global().name());
  co_await t;
}
task<> ok_of_caller(const config &c) { return print(c.name()); }
task<> ok_awaited() { co_await print(load().name()); }
task<> ok_lives_on() {
  auto c = load();
  auto t = print(c.name());
  co_await t;
}
task<> ok_both_live(const std::string &x, const std::string &y) { return print(choose(true, x, y)); }
task<> ok_unknown_body() {
  auto t = print(load().unseen());
  co_await t;
}
task<> ok_virtual(const config &c) {
  auto t = print(load().overridden());
  co_await t;
}
task<> ok_static() {
  auto t = print(load().standard());
  co_await t;
}
task<> ok_maximum_of_references(const int &a, const int &b) { return wait(std::max(a, b)); }
struct owner {
  config own;
  std::shared_ptr<config> shared;
  task<> go() { return print(own.name()); }
  task<> go_shared() { return print(shared->name()); }
};

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// References, views and pointers in members: of an object that is passed to a
// coroutine by value, and of the object of a method.
//
// RUN: %check_async %s async-dangling-argument
#include "Inputs/tasks.h"
#include <memory>
#include <span>
#include <string>
#include <string_view>
using lib::detached;
using lib::task;
lib::timer later();
void use(std::string_view);
std::string host();

struct description {
  const std::string &text;
  int number;
  description(int number, const std::string &text) : text(text), number(number) {}
};
struct request {
  std::string_view path;
  std::span<const int> body;
};
task<> check(description d) {
  co_await later();
  use(d.text);
}
task<> serve(request r) {
  co_await later();
  use(r.path);
}
task<> count(description d) {
  co_await later();
  (void)(d.number + 1);
}
task<> both(description d) {
  co_await later();
  co_await check(d);
}
task<> pass(description d) { return check(d); }
task<> moved(description d) { return check(std::move(d)); }
detached started(description d) {
  co_await later();
  use(d.text);
}
task<> by_constructor() { return check(description(1, host())); }
// CHECK-MESSAGES: :[[@LINE-1]]:34: warning: coroutine 'check' keeps 'd', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
task<> by_list() { return check({1, host()}); }
// CHECK-MESSAGES: :[[@LINE-1]]:27: warning: coroutine 'check' keeps 'd', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
task<> stored() {
  auto t = check(description{1, host()});
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'check' keeps 'd', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  co_await t;
}
task<> of_parameter(std::string s) { return check(description(1, s)); }
// CHECK-MESSAGES: :[[@LINE-1]]:45: warning: coroutine 'check' keeps 'd', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
task<> of_variable(std::string s) {
  description d(1, s);
  return check(d);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'check' keeps 'd', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
task<> awaited_inside() { return both(description(1, host())); }
// CHECK-MESSAGES: :[[@LINE-1]]:34: warning: 'both' keeps 'd', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
task<> passed_on() { return pass(description(1, host())); }
// CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'pass' keeps 'd', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
task<> moved_on() { return moved(description(1, host())); }
// CHECK-MESSAGES: :[[@LINE-1]]:28: warning: 'moved' keeps 'd', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
void runs_by_itself(std::string s) {
  started(description(1, s));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine 'started' keeps 'd', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
task<> moved_aggregate(std::string s) {
  request r{s, {}};
  return serve(std::move(r));
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'serve' keeps 'r', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
// It is dead before the coroutine begins.
task<> made_of_temporary() {
  request r{.path = host()};
  co_await serve(r);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'serve' keeps 'r', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
}

struct operation {
  std::string_view where, port;
  std::string own;
  operation(std::string_view where, std::string_view port) : where{where}, port{port}, own(where) {}
  task<> run() {
    co_await later();
    use(where);
  }
  task<> copy() {
    co_await later();
    use(own);
  }
  detached start() {
    co_await later();
    use(port);
  }
  void set(std::string_view to) { where = to; }
};
task<> object_of_temporary() {
  operation o{host(), "80"};
  co_await o.run();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'operation::run' keeps 'where', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
}
task<> started_object() {
  operation o{"h", std::to_string(80)};
  o.start();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine 'operation::start' keeps 'port', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  co_await later();
}
task<> shared_object() {
  auto o = std::make_shared<operation>(host(), "80");
  co_await o->run();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'operation::run' keeps 'where', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
}
task<> unique_object() {
  auto o = std::make_unique<operation>(host(), "80");
  co_await o->run();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'operation::run' keeps 'where', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
}
void of_local(std::string s) {
  auto o = std::make_shared<operation>("h", s);
  o->start();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine 'operation::start' keeps 'port', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  // CHECK-MESSAGES: :[[@LINE-2]]:3: warning: coroutine 'operation::start' keeps 'this', which is 'o' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}

// Silent from here on.
task<> ok_awaited() { co_await check(description(1, host())); }
task<> ok_of_caller(const std::string &s) { return check(description(1, s)); }
task<> ok_lives(std::string s) {
  description d(1, s);
  co_await check(d);
}
task<> ok_other_member(std::string s) { return count(description(1, s)); }
task<> ok_replaced() {
  request r{.path = host()};
  r.path = "x";
  co_await serve(r);
}
task<> ok_literal() {
  request r{.path = "text"};
  return serve(r);
}
task<> ok_object_of_local() {
  auto h = host();
  operation o{h, "80"};
  co_await o.run();
}
task<> ok_member_is_not_used() {
  operation o{host(), "80"};
  co_await o.copy();
}
task<> ok_set_later() {
  operation o{host(), "80"};
  o.set("x");
  co_await o.run();
}
task<> ok_one_expression() { co_await operation{host(), "80"}.run(); }
void fill(operation &o);
task<> ok_may_be_filled() {
  operation o{host(), "80"};
  fill(o);
  co_await o.run();
}

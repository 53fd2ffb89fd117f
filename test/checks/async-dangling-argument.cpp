// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// RUN: %check_async %s async-dangling-argument
#include "Inputs/tasks.h"
#include <span>
#include <string>
#include <string_view>
#include <vector>

using lib::task;

task<int> by_reference(const std::string &url);
task<int> by_view(std::string_view url);
task<int> by_pointer(const int *number);
task<int> by_span(std::span<const int> numbers);
task<int> by_value(std::string url);
task<int> with_default(const std::string &url = "index");

task<> temporary_in_a_variable() {
  auto t = by_reference(std::string("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'by_reference' keeps 'url', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:42: note: the temporary dies at the end of this expression
  co_await t;
}

task<> converted() {
  auto t = by_reference("x");
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'by_reference' keeps 'url', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:29: note: the temporary dies at the end of this expression
  co_await t;
}

task<> view_of_a_temporary() {
  auto t = by_view(std::string("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'by_view' keeps 'url', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:37: note: the temporary dies at the end of this expression
  co_await t;
}

task<> default_argument() {
  auto t = with_default();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'with_default' keeps 'url', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:26: note: the temporary dies at the end of this expression
  co_await t;
}

task<int> returned_local() {
  std::string url = "x";
  return by_reference(url);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'by_reference' keeps 'url', which refers to 'url' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:3: note: 'url' dies here
}

task<int> returned_parameter(std::string url) {
  return by_view(url);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'by_view' keeps 'url', which refers to 'url' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:3: note: 'url' dies here
}

task<int> returned_by_name() {
  int number = 3;
  auto t = by_pointer(&number);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'by_pointer' keeps 'number', which refers to 'number' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE+1]]:3: note: 'number' dies here
  return t;
}

task<> collected_in_a_loop(std::vector<int> numbers) {
  std::vector<task<int>> all;
  for (int n : numbers) {
    std::string url(n, 'x');
    all.push_back(by_reference(url));
    // CHECK-MESSAGES: :[[@LINE-1]]:19: warning: coroutine 'by_reference' keeps 'url', which refers to 'url' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
    // CHECK-NOTES: :[[@LINE+1]]:3: note: 'url' dies here
  }
  for (auto &t : all)
    co_await t;
}

task<> detached_local() {
  std::vector<int> numbers{1, 2};
  lib::detach(by_span(numbers));
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: coroutine 'by_span' keeps 'numbers', which refers to 'numbers' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE+2]]:1: note: 'numbers' dies here
  co_return;
}

task<> closure_called_at_once(int x) {
  auto t = [x]() -> task<int> { co_return x; }();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine lambda uses its capture 'x' when it runs, but the lambda is a temporary that is dead by then; pass it as a parameter, or keep the lambda in a variable [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:49: note: the temporary dies at the end of this expression
  // CHECK-NOTES: :[[@LINE-3]]:43: note: 'x' is used here
  co_await t;
}

void spawned_closure(int x) {
  lib::detach([x]() -> task<int> { co_return x; }());
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: coroutine lambda uses its capture 'x' when it runs, but the lambda is a temporary that is dead by then; pass it as a parameter, or keep the lambda in a variable [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:52: note: the temporary dies at the end of this expression
  // CHECK-NOTES: :[[@LINE-3]]:46: note: 'x' is used here
}

task<int> returned_closure(int x) {
  auto make = [x]() -> task<int> { co_return x; };
  return make();
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine lambda uses its capture 'x' when it runs, but the lambda 'make' is dead by then; pass it as a parameter [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:3: note: 'make' dies here
  // CHECK-NOTES: :[[@LINE-4]]:46: note: 'x' is used here
}

struct Client {
  std::string host;
  task<int> get() { co_return int(host.size()); }
  task<int> nothing() { co_return 1; }
  task<int> stored;
  void start() { stored = get(); }
};
Client client();

task<> method_of_a_temporary() {
  auto t = client().get();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'Client::get' keeps 'this', which is a temporary 'Client' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:26: note: the temporary dies at the end of this expression
  // CHECK-NOTES: :[[@LINE-11]]:35: note: 'this' is used here
  co_await t;
}

task<int> method_of_a_local() {
  Client c;
  return c.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'Client::get' keeps 'this', which is 'c' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:3: note: 'c' dies here
  // CHECK-NOTES: :[[@LINE-20]]:35: note: 'this' is used here
}

// What is right stays silent.

task<> ok_awaited_at_once() {
  co_await by_reference(std::string("x"));
  co_await by_view(std::string("x"));
  co_await client().get();
  co_await [x = 1]() -> task<int> { co_return x; }();
  lib::sync_wait(by_reference("x"));
  co_await lib::when_all(by_reference("x"), by_view(std::string("y")));
}

task<> ok_awaited_spawn(int x) {
  co_await lib::spawn(by_reference("x"));
  co_await lib::spawn([x]() -> task<int> { co_return x; }());
}

task<> ok_local_lives() {
  std::string url = "x";
  auto t = by_reference(url);
  co_await t;
}

task<> ok_by_value() {
  auto t = by_value(std::string("x"));
  co_await t;
}

task<> ok_literal() {
  auto t = by_view("x");
  co_await t;
}

task<int> ok_static() {
  static std::string url = "x";
  return by_reference(url);
}

task<int> ok_reference_parameter(const std::string &url) { return by_reference(url); }

task<> ok_no_capture() {
  auto t = []() -> task<int> { co_return 1; }();
  co_await t;
}

task<> ok_closure_lives(int x) {
  auto make = [x]() -> task<int> { co_return x; };
  auto t = make();
  co_await t;
}

task<> ok_this_unused() {
  auto t = client().nothing();
  co_await t;
}

task<> ok_kept_alive() {
  const std::string &url = std::string("x");
  auto t = by_reference(url);
  co_await t;
}

task<int> ok_wrapper(const std::string &url) { return by_value(url); }
task<> ok_calls_a_wrapper() {
  auto t = ok_wrapper("x");
  co_await t;
}

task<> ok_awaited_in_the_loop(std::vector<int> numbers) {
  for (int n : numbers) {
    std::string url(n, 'x');
    auto t = by_reference(url);
    co_await t;
  }
}

// A function object is a function; a local may outlive a loop that runs at once.
inline constexpr struct detach_t {
  [[clang::annotate("corolint::detacher")]] void operator()(task<int>) const;
} detach_object{};
[[clang::annotate("corolint::runner")]] void run_all();
void detached_by_an_object() {
  std::string url = "x";
  detach_object(by_reference(url));
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: coroutine 'by_reference' keeps 'url', which refers to 'url' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE+1]]:1: note: 'url' dies here
}
void ok_detached_and_run() {
  std::string url = "x";
  detach_object(by_reference(url));
  lib::detach(by_reference(url));
  run_all();
}

struct Loop {
  void run();
};
[[clang::annotate("corolint::detacher")]] void post(Loop &, task<int>);
int main() {
  Loop loop;
  std::string url = "x";
  post(loop, by_reference(url));
  loop.run();
}

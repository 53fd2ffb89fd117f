// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Elements of a range, references through packs, coroutines behind pointers and
// function objects, captured views, objects that take a task over.
//
// RUN: %check_async %s async-dangling-argument
#include "Inputs/tasks.h"
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>
using lib::task;
void use(std::string_view);
task<int> by_ref(const std::string &url);
task<int> by_ptr(const int *n);

// The element of a parameter that dies with it.
void each(std::vector<std::string> names) {
  for (auto &name : names)
    lib::detach(by_ref(name));
    // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: coroutine 'by_ref' keeps 'url', which refers to 'names' that is dead {{.*}} [async-dangling-argument]
}
void each_pair(std::map<int, std::string> names) {
  for (auto &[key, name] : names)
    lib::detach(by_ref(name));
    // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: coroutine 'by_ref' keeps 'url', which refers to 'names' that is dead {{.*}} [async-dangling-argument]
}
// What is cleared before the task runs.
task<> cleared(std::vector<std::string> names) {
  std::vector<task<int>> tasks;
  for (auto &name : names)
    tasks.push_back(by_ref(name));
    // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: coroutine 'by_ref' keeps 'url', which refers to 'names' that is dead {{.*}} [async-dangling-argument]
  names.clear();
  for (auto &t : tasks)
    co_await t;
}
// The range of a loop that is a temporary.
std::vector<std::string> names();
task<> of_temporary_range() {
  std::vector<task<int>> tasks;
  for (auto &name : names())
    tasks.push_back(by_ref(name));
    // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: coroutine 'by_ref' keeps 'url', which refers to the range of this loop that is dead {{.*}} [async-dangling-argument]
  for (auto &t : tasks)
    co_await t;
}
// All tasks of a container are returned as one.
using tasks_iterator = std::vector<task<int>>::iterator;
[[clang::annotate("corolint::combinator")]] task<> gather(tasks_iterator first, tasks_iterator last);
task<> gathered() {
  std::vector<task<int>> tasks;
  auto list = names();
  for (auto &name : list)
    tasks.push_back(by_ref(name));
    // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: coroutine 'by_ref' keeps 'url', which refers to 'list' that is dead {{.*}} [async-dangling-argument]
  return gather(tasks.begin(), tasks.end());
}
task<> ok_gathered(const std::vector<std::string> &list) {
  std::vector<task<int>> tasks;
  for (auto &name : list)
    tasks.push_back(by_ref(name));
  return gather(tasks.begin(), tasks.end());
}
task<> ok_temporary_range() {
  for (auto &name : names()) {
    std::vector<task<int>> tasks;
    tasks.push_back(by_ref(name));
    co_await gather(tasks.begin(), tasks.end());
  }
}
// One of two.
task<> either(bool b, const std::string &s) {
  auto t = by_ref(b ? s : std::string("none"));
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'by_ref' keeps 'url', which refers to a temporary {{.*}} [async-dangling-argument]
  co_await t;
}
// A coroutine behind a function object, and behind a pointer.
task<> behind_object(const std::function<task<int>(const std::string &)> &make) {
  auto t = make(std::string("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: the coroutine that is called here keeps a reference to a temporary 'std::string' {{.*}} [async-dangling-argument]
  co_await t;
}
task<> behind_pointer(task<int> (*make)(const std::string &)) {
  auto t = make(std::string("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: the coroutine that is called here keeps a reference to a temporary 'std::string' {{.*}} [async-dangling-argument]
  co_await t;
}
// The function object holds the closure.
void held(std::string id) {
  std::function<task<>()> f = [id]() -> task<> { use(id); co_return; };
  lib::detach(f());
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: coroutine lambda uses its capture 'id' when it runs, but the lambda 'f' is dead by then; {{.*}} [async-dangling-argument]
}
// A pointer that is handed on by value through a reference.
template <class... A> task<> initiate(int i, A... args) { use(std::string(*args...)); co_return; }
template <class... A> auto forward(A &&...a) { return initiate(1, static_cast<A &&>(a)...); }
auto accept(const std::string &peer) { return forward(&peer); }
task<> returned() {
  std::string peer;
  return accept(peer);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'accept' keeps 'peer', which refers to 'peer' that is dead {{.*}} [async-dangling-argument]
}
// An object that takes the task over.
struct holder {
  explicit holder(task<int> t) : t(std::move(t)) {}
  task<int> t;
};
holder taken_over(std::string s) {
  return holder(by_ref(s));
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: coroutine 'by_ref' keeps 'url', which refers to 's' that is dead {{.*}} [async-dangling-argument]
}

// What is right stays silent.

void ok_each(const std::vector<std::string> &names) {
  for (auto &name : names)
    lib::detach(by_ref(name));
}
void ok_each_pointer(std::vector<int *> numbers) {
  for (auto n : numbers)
    lib::detach(by_ptr(n));
  for (auto &n : numbers)
    lib::detach(by_ptr(n));
}
task<> ok_cleared(std::vector<std::string> names) {
  std::vector<task<int>> tasks;
  for (auto &name : names)
    tasks.push_back(by_ref(name));
  for (auto &t : tasks)
    co_await t;
  names.clear();
}
task<> ok_either(bool b, const std::string &s, const std::string &other) {
  auto t = by_ref(b ? s : other);
  co_await t;
}
task<> ok_behind_object(const std::function<task<int>(const std::string &)> &make) {
  co_await make(std::string("x"));
  std::string s;
  auto t = make(s);
  co_await t;
}
task<> ok_behind_pointer(task<int> (*make)(std::string)) {
  auto t = make("x");
  co_await t;
}
task<> ok_accept(const std::string &peer) {
  auto t = accept(peer);
  co_await t;
}
holder ok_taken_over(const std::string &s) { return holder(by_ref(s)); }
task<> ok_taken_over_local(std::string s) {
  holder h(by_ref(s));
  co_await h.t;
}

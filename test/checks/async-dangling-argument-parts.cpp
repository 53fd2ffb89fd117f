// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Parts of objects: elements that methods give, ranges of classes and views,
// std::get, algorithms, and what a container loses.
//
// RUN: %check_async %s async-dangling-argument -- -std=c++23
#include "Inputs/mini.h"
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <ranges>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

using mini::Task;
Task<void> log_ref(const std::string &s) {
  co_await mini::sleep(1);
  (void)s.size();
}
struct Doc {
  std::vector<std::string> lines;
  const std::string &line(int i) const { return lines[i]; }
  const std::string &first() const { return *lines.begin(); }
  auto begin() const { return lines.begin(); }
  auto end() const { return lines.end(); }
  Task<void> print() {
    co_await mini::sleep(1);
    (void)lines.size();
  }
};
Doc load();
std::string name();

Task<void> part1() {
  Doc d;
  return log_ref(d.line(0));
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'log_ref' keeps 's', which refers to 'd' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
Task<void> part2() {
  Doc d;
  return log_ref(d.first());
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'log_ref' keeps 's', which refers to 'd' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
Task<void> part3() {
  auto t = log_ref(load().line(0));
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'log_ref' keeps 's', which refers to a temporary 'Doc' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  co_await std::move(t);
}
Task<void> part4() {
  Doc d;
  co_await log_ref(d.line(0));
}
Task<void> part5(Doc &d) { return log_ref(d.line(0)); }

Task<void> range1(Doc d) {
  for (auto &s : d)
    mini::detach(log_ref(s));
    // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: coroutine 'log_ref' keeps 's', which refers to 'd' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  co_return;
}
Task<void> range2(std::map<int, std::string> m) {
  for (auto &s : m | std::views::values)
    mini::detach(log_ref(s));
    // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: coroutine 'log_ref' keeps 's', which refers to 'm' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  co_return;
}
Task<void> range3(std::vector<std::string> v) {
  for (auto &s : v | std::views::reverse | std::views::take(2))
    mini::detach(log_ref(s));
    // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: coroutine 'log_ref' keeps 's', which refers to 'v' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  co_return;
}
Task<void> range4(Doc d) {
  for (auto &s : d)
    co_await log_ref(s);
}
void range5(Doc &d) {
  for (auto &s : d)
    mini::detach(log_ref(s));
}
void range6(std::vector<std::string> &v) {
  for (auto &s : v | std::views::reverse)
    mini::detach(log_ref(s));
}

Task<void> get1() {
  std::tuple<std::string> t;
  return log_ref(std::get<0>(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'log_ref' keeps 's', which refers to 't' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
Task<void> get2() {
  std::array<std::string, 2> a;
  return log_ref(std::get<1>(a));
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'log_ref' keeps 's', which refers to 'a' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
Task<void> get3() {
  std::vector<std::string> v;
  return log_ref(*std::find(v.begin(), v.end(), "x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'log_ref' keeps 's', which refers to 'v' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
Task<void> get4(std::pair<std::string, int> &p) {
  return log_ref(std::get<0>(p));
}
Task<void> get5(std::vector<std::string> &v) {
  return log_ref(*std::find(v.begin(), v.end(), "x"));
}
Task<void> whole1() {
  std::string s;
  return log_ref(s += "x");
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'log_ref' keeps 's', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
Task<void> whole2() {
  std::string s;
  return log_ref(s.append("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'log_ref' keeps 's', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
Task<void> whole3(std::string &s) { return log_ref(s += "x"); }

Task<void> loses1(std::optional<Doc> d) {
  auto t = d->print();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'Doc::print' keeps 'this', which is 'd' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  d.emplace();
  co_await std::move(t);
}
Task<void> loses2(std::vector<Doc> v) {
  auto t = v[0].print();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'Doc::print' keeps 'this', which is 'v' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  v.resize(100);
  co_await std::move(t);
}
Task<void> loses3(std::vector<Doc> v) {
  auto t = v[0].print();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'Doc::print' keeps 'this', which is 'v' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  v.reserve(100);
  co_await std::move(t);
}
Task<void> loses4(std::vector<Doc> v) {
  auto t = v[0].print();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'Doc::print' keeps 'this', which is 'v' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  v.erase(v.begin());
  co_await std::move(t);
}
Task<void> loses5(std::map<std::string, Doc> m) {
  auto t = m.at("a").print();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'Doc::print' keeps 'this', which is 'm' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  m.erase("a");
  co_await std::move(t);
}
Task<void> keeps1(std::vector<Doc> v) {
  v.reserve(9);
  auto t = v[0].print();
  v.emplace_back();
  co_await std::move(t);
}
Task<void> keeps2(std::vector<Doc> v) {
  auto t = v[0].print();
  v.erase(v.begin() + 1);
  co_await std::move(t);
}
Task<void> keeps3(std::map<std::string, Doc> m) {
  auto t = m.at("a").print();
  m.erase("b");
  co_await std::move(t);
}

Task<void> branch1(bool b) {
  Task<void> t;
  {
    auto s = name();
    if (b)
      t = log_ref(s);
      // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: coroutine 'log_ref' keeps 's', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
    else
      t = log_ref(name());
      // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: coroutine 'log_ref' keeps 's', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  }
  co_await std::move(t);
}
Task<void> branch2(Task<void> other, bool b) {
  Task<void> t;
  if (auto s = name(); b)
    t = log_ref(s);
    // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: coroutine 'log_ref' keeps 's', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  else
    t = std::move(other);
  co_await std::move(t);
}
Task<void> branch3(Task<void> other, bool b) {
  Task<void> t;
  {
    auto s = name();
    if (b)
      t = log_ref(s);
    else
      t = std::move(other);
    co_await std::move(t);
  }
}

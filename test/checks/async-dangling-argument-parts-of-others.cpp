// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What only looks like a part of a local: references in tuples, outputs of
// algorithms, results of adaptors, vectors that do not move.
//
// RUN: %check_async %s async-dangling-argument -- -std=c++23
#include "Inputs/mini.h"
#include <algorithm>
#include <map>
#include <ranges>
#include <string>
#include <tuple>
#include <vector>

using mini::Task;
Task<void> log_ref(const std::string &s) {
  co_await mini::sleep(1);
  (void)s.size();
}
struct Doc {
  Task<void> print() {
    co_await mini::sleep(1);
    (void)this->n;
  }
  int n = 0;
};
Task<void> get1(std::string &a, std::string &b) {
  auto t = std::tie(a, b);
  return log_ref(std::get<0>(t));
}
Task<void> get2(std::string &a) {
  std::pair<std::string &, int> p(a, 1);
  return log_ref(std::get<0>(p));
}
Task<void> copied(std::vector<std::string> &to) {
  std::vector<std::string> from(3);
  return log_ref(*std::copy(from.begin(), from.end(), to.begin()));
}
void adapted(std::vector<std::string *> all) {
  for (auto &s : all | std::views::transform(
                           [](std::string *p) -> std::string & { return *p; }))
    mini::detach(log_ref(s));
}
Task<void> shrunk() {
  std::vector<Doc> v(3);
  auto t = v[0].print();
  v.resize(2);
  co_await std::move(t);
}
Task<void> grown() {
  std::vector<Doc> v(3);
  auto t = v[0].print();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'Doc::print' keeps 'this', which is 'v' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  v.resize(5);
  co_await std::move(t);
}
Task<void> erased1(std::map<std::string, Doc> m) {
  auto t = m.at("a").print();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'Doc::print' keeps 'this', which is 'm' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  m.erase(std::string("a"));
  co_await std::move(t);
}
Task<void> erased2(std::map<std::string, Doc> m) {
  auto t = m.at("a").print();
  m.erase(std::string("aa", 2));
  co_await std::move(t);
}
Task<void> turns() {
  Task<void> t;
  {
    std::string s = "x";
    for (int i = 0; i < 2; ++i) {
      if (i == 0)
        t = log_ref(s);
      else
        co_await std::move(t);
    }
  }
}

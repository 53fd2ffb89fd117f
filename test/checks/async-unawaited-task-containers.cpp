// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// By-value parameters, members of locals, containers and arrays.
//
// RUN: %check_async %s async-unawaited-task
#include "Inputs/places.h"

// parameters by value
Task<> p1(Task<int> t, bool b) {
// CHECK-MESSAGES: :[[@LINE-1]]:21: warning: 'mini::Task<int>' is passed as 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (b)
    co_await std::move(t);
}
Task<> p2(Task<int> t, bool b) {
// CHECK-MESSAGES: :[[@LINE-1]]:21: warning: 'mini::Task<int>' is passed as 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (!b)
    co_return;
  co_await std::move(t);
}
Task<> p3(Task<int> t) { co_await std::move(t); }
void p4(Task<int> t, int n) {
// CHECK-MESSAGES: :[[@LINE-1]]:19: warning: 'mini::Task<int>' is passed as 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  switch (n) {
  case 1:
    mini::sync_wait(std::move(t));
    break;
  case 2:
    break;
  }
}
void p5(Task<int> t, int n) {
  switch (n) {
  case 1:
    mini::sync_wait(std::move(t));
    break;
  default:
    sink(std::move(t));
  }
}
void p6(Task<int> t, bool b) {
  if (b)
    throw 1;
  mini::sync_wait(std::move(t));
}
void p7(std::vector<Task<int>> v) { log(int(v.size())); }
// CHECK-MESSAGES: :[[@LINE-1]]:32: warning: 'std::vector<mini::Task<int>>' is passed to 'p7', which never awaits it, so it never runs{{.*}} [async-unawaited-task]
void p8(std::optional<Task<int>> t) { log(1); }
// CHECK-MESSAGES: :[[@LINE-1]]:34: warning: 'std::optional<mini::Task<int>>' is passed to 'p8', which never awaits it, so it never runs{{.*}} [async-unawaited-task]
Task<> p9(std::vector<Task<int>> v) {
  for (auto &t : v)
    co_await std::move(t);
}
Task<> p10(std::vector<Task<int>> v) { co_await mini::all_of(std::move(v)); }
void p11(Task<int> &&t) { log(1); }
void p12(Task<int>) {}
// CHECK-MESSAGES: :[[@LINE-1]]:19: warning: 'mini::Task<int>' is passed to 'p12', which never awaits it, so it never runs{{.*}} [async-unawaited-task]

// members of locals
Task<> m1() {
  Holder h;
  h.a = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'mini::Task<int>' returned by 'child' is stored in 'h' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> m2() {
  Holder h{child(), child1(1), 2};
  // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: 'mini::Task<int>' returned by 'child1' is stored in 'h.b' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_await std::move(h.a);
}
Task<> m3() {
  Holder h{child(), child1(1), 2};
  co_await std::move(h.a);
  co_await std::move(h.b);
}
Task<> m4() {
  Holder h{.a = child(), .b = {}, .n = 1};
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'mini::Task<int>' returned by 'child' is stored in 'h.a' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (cond())
    co_await std::move(h.a);
}
Task<> m5() {
  std::pair<Task<int>, int> p{child(), 1};
  // CHECK-MESSAGES: :[[@LINE-1]]:31: warning: 'mini::Task<int>' returned by 'child' is stored in 'p.first' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (cond())
    co_return;
  co_await std::move(p.first);
}
Task<> m6() {
  auto p = std::make_pair(child(), child1(1));
  // CHECK-MESSAGES: :[[@LINE-1]]:36: warning: 'mini::Task<int>' returned by 'child1' is stored in 'p.second' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_await std::move(p.first);
}
Task<> m7() {
  auto p = std::make_tuple(child(), child1(1));
  // CHECK-MESSAGES: :[[@LINE-1]]:37: warning: 'mini::Task<int>' returned by 'child1' is stored in 'p[1]' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_await std::get<0>(std::move(p));
}
Task<> m8() {
  auto p = std::make_tuple(child(), child1(1));
  co_await std::get<0>(std::move(p));
  co_await std::move(std::get<1>(p));
}
Task<> m9() {
  std::optional<Task<int>> o(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:30: warning: 'mini::Task<int>' returned by 'child' is stored in 'o' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (cond())
    co_await std::move(*o);
}
Task<> m10() {
  std::optional<Task<int>> o;
  o.emplace(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'mini::Task<int>' returned by 'child' is stored in 'o' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> m11() {
  std::optional<Task<int>> o;
  if (cond())
    o = child();
  if (o)
    co_await std::move(*o);
}
Task<> m12() {
  std::optional<Task<int>> o;
  if (cond())
    o.emplace(child());
  if (o.has_value())
    co_await *std::move(o);
}
Task<> m13() {
  std::variant<int, Task<int>> v = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:36: warning: 'mini::Task<int>' returned by 'child' is stored in 'v' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> m14() {
  std::variant<int, Task<int>> v;
  v = child();
  co_await std::move(std::get<1>(v));
}
Task<> m15() {
  std::variant<int, Task<int>> v;
  v.emplace<1>(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'mini::Task<int>' returned by 'child' is stored in 'v' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> m16() {
  Holder h{child(), child1(1), 2};
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is replaced in 'h.a' before it is awaited, so it never runs{{.*}} [async-unawaited-task]
  h.a = child1(3);
  co_await std::move(h.a);
  co_await std::move(h.b);
}
Task<> m17() {
  std::optional<Task<int>> o = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:32: warning: 'mini::Task<int>' returned by 'child' is stored in 'o' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  o.reset();
  co_return;
}
Task<> m18() {
  std::optional<Task<int>> o = child();
  if (o)
    co_await std::move(*o);
}
Task<> m19() {
  std::optional<Task<int>> o = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:32: warning: 'mini::Task<int>' returned by 'child' is replaced in 'o' before it is awaited, so it never runs{{.*}} [async-unawaited-task]
  o = child1(2);
  co_await std::move(*o);
}

// containers
Task<> c2() {
  std::vector<Task<int>> v;
  v.push_back(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'mini::Task<int>' returned by 'child' is stored in 'v' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (cond())
    for (auto &t : v)
      co_await std::move(t);
}
Task<> c3() {
  std::vector<Task<int>> v;
  v.push_back(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'mini::Task<int>' returned by 'child' is stored in 'v' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  v.clear();
  co_return;
}
Task<> c4() {
  std::vector<Task<int>> v;
  for (int i = 0; i < 3; ++i)
    v.push_back(child1(i));
  if (v.empty())
    co_return;
  for (auto &t : v)
    co_await std::move(t);
}
Task<> c5() {
  std::vector<Task<int>> v;
  v.push_back(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'mini::Task<int>' returned by 'child' is stored in 'v' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  for (auto &t : v) {
    log(1);
  }
  co_return;
}
Task<> c6() {
  std::vector<Task<int>> v;
  v.insert(v.end(), child());
  // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: 'mini::Task<int>' returned by 'child' is stored in 'v' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> c7() {
  std::map<int, Task<int>> m;
  m[1] = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'mini::Task<int>' returned by 'child' is stored in 'm' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> c8() {
  std::map<int, Task<int>> m;
  m.emplace(1, child());
  for (auto &[k, t] : m)
    co_await std::move(t);
}
Task<> c9() {
  std::map<int, Task<int>> m;
  m.emplace(1, child());
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'mini::Task<int>' returned by 'child' is stored in 'm' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  for (auto &[k, t] : m)
    log(k);
  co_return;
}
Task<> c10() {
  std::queue<Task<int>> q;
  q.push(child());
  while (!q.empty()) {
    auto t = std::move(q.front());
    q.pop();
    co_await std::move(t);
  }
}
Task<> c11() {
  std::queue<Task<int>> q;
  q.push(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'mini::Task<int>' returned by 'child' is stored in 'q' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  while (!q.empty()) {
    q.pop();
  }
  co_return;
}
Task<> c13() {
  std::array<Task<int>, 2> a{child(), child1(1)};
  // CHECK-MESSAGES: :[[@LINE-1]]:30: warning: 'mini::Task<int>' returned by 'child' is stored in 'a' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  // CHECK-MESSAGES: :[[@LINE-2]]:39: warning: 'mini::Task<int>' returned by 'child1' is stored in 'a' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> c14() {
  std::array<Task<int>, 2> a{child(), child1(1)};
  // CHECK-MESSAGES: :[[@LINE-1]]:39: warning: 'mini::Task<int>' returned by 'child1' is stored in 'a[1]' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_await std::move(a[0]);
}
Task<> c15() {
  Task<int> a[] = {child(), child1(1)};
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: 'mini::Task<int>' returned by 'child' is stored in 'a[0]' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_await std::move(a[1]);
}
Task<> c16() {
  Task<int> a[] = {child(), child1(1)};
  for (auto &t : a)
    co_await std::move(t);
}
Task<> c17() {
  Task<int> a[2];
  a[0] = child();
  a[1] = child1(1);
  for (int i = 0; i < 2; ++i)
    co_await std::move(a[i]);
}
Task<> c18() {
  Task<int> a[2];
  a[0] = child();
  a[1] = child1(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'mini::Task<int>' returned by 'child1' is stored in 'a[1]' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_await std::move(a[0]);
}
Task<> c19() {
  std::vector<Task<int>> v;
  v.push_back(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'mini::Task<int>' returned by 'child' is stored in 'v' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (cond())
    co_return;
  co_await mini::all_of(std::move(v));
}
Task<> c20() {
  std::vector<Task<int>> v;
  v.push_back(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'mini::Task<int>' returned by 'child' is stored in 'v' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  std::vector<Task<int>> w = std::move(v);
  co_return;
}
Task<> c21() {
  std::vector<Task<int>> v;
  v.push_back(child());
  std::vector<Task<int>> w;
  w.swap(v);
  for (auto &t : w)
    co_await std::move(t);
}
Task<> c22(std::vector<Task<int>> &out) {
  out.push_back(child());
  co_return;
}
Task<> c24() {
  std::vector<std::pair<int, Task<int>>> v;
  v.emplace_back(1, child());
  // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: 'mini::Task<int>' returned by 'child' is stored in 'v' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> c25() {
  std::vector<std::pair<int, Task<int>>> v;
  v.emplace_back(1, child());
  for (auto &[i, t] : v)
    co_await std::move(t);
}
Task<> c26() {
  std::vector<Task<int>> v;
  v.push_back(child());
  for (size_t i = 0; i < v.size(); ++i)
    co_await std::move(v[i]);
}
Task<> c27() {
  std::vector<Task<int>> v;
  v.push_back(child());
  auto it = v.begin();
  co_await std::move(*it);
}
Task<> c28() {
  std::vector<Holder> v;
  v.push_back({child(), child1(1), 1});
  for (auto &h : v) {
    co_await std::move(h.a);
    co_await std::move(h.b);
  }
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Arguments that are empty or consumed, on some path or in some part.
//
// RUN: %check_async %s async-non-coroutine-argument
#include "Inputs/places.h"

mini::Loop loop;
struct H {
  Task<int> a;
  Task<int> b;
};
void n1(bool b) { mini::sync_wait(b ? child() : Task<int>()); }
// CHECK-MESSAGES: :[[@LINE-1]]:19: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets an empty (default-constructed) 'mini::Task<int>' on one path [async-non-coroutine-argument]
void n2(bool b) { mini::sync_wait(b ? child() : child1(1)); }
void n3(bool b) {
  Task<int> t;
  if (b)
    t = child();
  mini::sync_wait(std::move(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 't', which is empty (default-constructed) on some path [async-non-coroutine-argument]
}
void n4(bool b) {
  Task<int> t;
  if (b)
    t = child();
  else
    t = child1(1);
  mini::sync_wait(std::move(t));
}
void n5(bool b) {
  Task<int> t;
  if (!b)
    return;
  t = child();
  mini::sync_wait(std::move(t));
}
void n6(bool b) {
  Task<int> t;
  if (b)
    t = child();
  if (b)
    mini::sync_wait(std::move(t));
}
void n7() {
  Task<int> t;
  mini::sync_wait(std::move(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 't', which is empty (default-constructed) [async-non-coroutine-argument]
}
void n8() {
  auto t = child();
  sink(std::move(t));
  mini::sync_wait(std::move(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 't', which is already moved from [async-non-coroutine-argument]
}
void n9() {
  auto t = child();
  mini::sync_wait(std::move(t));
  mini::sync_wait(std::move(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 't', which is already consumed [async-non-coroutine-argument]
}
void n10() {
  H h{child(), child1(1)};
  mini::sync_wait(std::move(h.a));
  mini::sync_wait(std::move(h.a));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 'h.a', which is already consumed [async-non-coroutine-argument]
  mini::sync_wait(std::move(h.b));
}
void n11() {
  H h;
  mini::sync_wait(std::move(h.a));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 'h.a', which is empty (default-constructed) [async-non-coroutine-argument]
}
void n12() {
  H h;
  h.a = child();
  mini::sync_wait(std::move(h.a));
}
void n13() {
  std::optional<Task<int>> o = child();
  mini::sync_wait(std::move(*o));
  mini::sync_wait(std::move(*o));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 'o', which is already consumed [async-non-coroutine-argument]
}
void n14() {
  auto t = child();
  for (int i = 0; i < 3; ++i)
    mini::sync_wait(std::move(t));
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 't', which an earlier iteration of the loop consumes [async-non-coroutine-argument]
}
void n15() {
  for (int i = 0; i < 3; ++i) {
    auto t = child();
    mini::sync_wait(std::move(t));
  }
}
void n16(bool b) {
  auto t = child();
  if (b)
    sink(std::move(t));
  else
    mini::sync_wait(std::move(t));
}
void n17(bool b) {
  auto t = child();
  if (b)
    sink(std::move(t));
  mini::sync_wait(std::move(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 't', which is already moved from on some path [async-non-coroutine-argument]
}
void n18(Task<int> t) { mini::sync_wait(std::move(t)); }
void n19(Task<int> t) {
  mini::sync_wait(std::move(t));
  mini::sync_wait(std::move(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 't', which is already consumed [async-non-coroutine-argument]
}
void n20(int n) {
  Task<int> t;
  switch (n) {
  case 0:
    t = child();
    break;
  case 1:
    t = child1(1);
    break;
  default:
    return;
  }
  mini::sync_wait(std::move(t));
}
void n21(int n) {
  Task<int> t;
  for (int i = 0; i < n; ++i)
    t = child1(i), mini::sync_wait(std::move(t));
}
void n22() { mini::sync_wait(child); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 'child', which is a function that is not called; call it [async-non-coroutine-argument]
void n23() { mini::sync_wait(Task<int>{}); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets an empty (default-constructed) 'mini::Task<int>' [async-non-coroutine-argument]
void n24() {
  Task<int> a[2];
  a[0] = child();
  mini::sync_wait(std::move(a[0]));
  mini::sync_wait(std::move(a[1]));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 'a[1]', which is empty (default-constructed) [async-non-coroutine-argument]
}
void n25() {
  Task<int> a[2];
  for (auto &t : a)
    t = child();
  for (auto &t : a)
    mini::sync_wait(std::move(t));
}
void n26() {
  auto t = child();
  auto u = std::move(t);
  mini::sync_wait(std::move(u));
}
void n27() {
  auto t = child();
  auto u = std::move(t);
  mini::sync_wait(std::move(u));
  mini::sync_wait(std::move(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 't', which is already moved from [async-non-coroutine-argument]
}
void n28() {
  std::unique_ptr<Task<int>> p;
  if (cond())
    p = std::make_unique<Task<int>>(child());
  if (p)
    mini::sync_wait(std::move(*p));
}
void n29(bool a, bool b) {
  Task<int> t;
  if (a)
    t = child();
  else if (b)
    t = child1(1);
  mini::sync_wait(std::move(t));
}
void n30(bool a) {
  Task<int> t;
  try {
    t = child();
  } catch (...) {
  }
  mini::sync_wait(std::move(t));
}
void n31() {
  Task<int> t = [] { return child(); }();
  mini::sync_wait(std::move(t));
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Fields, elements, bindings, optionals and parameters that are awaited again.
//
// RUN: %check_async %s async-awaited-twice
#include "Inputs/tasks.h"
#include <array>
#include <memory>
#include <optional>
#include <tuple>
#include <vector>
using lib::task;
task<int> f(int);
task<int> child();
bool cond();
int num();
void sink(task<int>);
struct H {
  task<int> a;
  task<int> b;
};
task<> w1() {
  H h{f(1), f(2)};
  co_await std::move(h.a);
  co_await std::move(h.a);
  // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'h.a' is awaited again; a 'lib::task<int>' can be awaited only once [async-awaited-twice]
}
task<> w2() {
  H h{f(1), f(2)};
  co_await std::move(h.a);
  co_await std::move(h.b);
}
task<> w3() {
  std::array<task<int>, 2> a{f(1), f(2)};
  co_await std::move(a[0]);
  co_await std::move(a[0]);
  // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'a[0]' is awaited again; a 'lib::task<int>' can be awaited only once [async-awaited-twice]
}
task<> w4() {
  std::array<task<int>, 2> a{f(1), f(2)};
  co_await std::move(a[0]);
  co_await std::move(a[1]);
}
task<> w5() {
  std::optional<task<int>> o = f(1);
  co_await std::move(*o);
  co_await std::move(*o);
  // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'o' is awaited again; a 'lib::task<int>' can be awaited only once [async-awaited-twice]
}
task<> w6() {
  std::optional<task<int>> o = f(1);
  co_await std::move(*o);
  o = f(2);
  co_await std::move(*o);
}
task<> w7() {
  std::optional<task<int>> o = f(1);
  co_await std::move(*o);
  o.emplace(f(2));
  co_await std::move(*o);
}
task<> w8() {
  auto [x, y] = std::make_pair(f(1), f(2));
  co_await std::move(x);
  co_await std::move(x);
  // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'x' is awaited again; a 'lib::task<int>' can be awaited only once [async-awaited-twice]
}
task<> w9() {
  auto t = std::make_tuple(f(1), f(2));
  co_await std::get<0>(std::move(t));
  co_await std::get<1>(std::move(t));
}
task<> w10() {
  auto t = std::make_tuple(f(1), f(2));
  co_await std::get<0>(std::move(t));
  co_await std::get<0>(std::move(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 't[0]' is awaited again; a 'lib::task<int>' can be awaited only once [async-awaited-twice]
}
task<> w11(task<int> t) {
  co_await std::move(t);
  co_await std::move(t);
  // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 't' is awaited again; a 'lib::task<int>' can be awaited only once [async-awaited-twice]
}
task<> w12(task<int> t) {
  if (cond()) {
    co_await std::move(t);
    co_return;
  }
  co_await std::move(t);
}
task<> w13(int n) {
  task<int> a[2] = {f(1), f(2)};
  for (int i = 0; i < 2; ++i)
    co_await std::move(a[i]);
}
task<> w14(int n) {
  auto t = f(1);
  do {
    co_await std::move(t);
    // CHECK-MESSAGES: :[[@LINE-1]]:24: warning: 't' is awaited again in the next iteration of the loop; a 'lib::task<int>' can be awaited only once [async-awaited-twice]
  } while (cond());
}
task<> w15(int n) {
  auto t = f(1);
  while (true) {
    co_await std::move(t);
    if (cond())
      break;
    t = f(2);
  }
}
task<> w16(int n) {
  auto t = f(1);
  switch (n) {
  case 0:
    co_await std::move(t);
    break;
  case 1:
    co_await std::move(t);
    break;
  default:
    co_await std::move(t);
  }
}
task<> w17(int n) {
  auto t = f(1);
  switch (n) {
  case 0:
    co_await std::move(t);
  case 1:
    co_await std::move(t);
    // CHECK-MESSAGES: :[[@LINE-1]]:24: warning: 't' is awaited again on some path; a 'lib::task<int>' can be awaited only once [async-awaited-twice]
    break;
  }
}
task<> w18() {
  auto t = f(1);
  lib::sync_wait(std::move(t));
  co_await std::move(t);
  // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 't' is awaited again; a 'lib::task<int>' can be awaited only once [async-awaited-twice]
}
task<> w19() {
  auto t = f(1);
  auto u = std::move(t);
  t = f(2);
  co_await std::move(u);
  co_await std::move(t);
}
task<> w20() {
  auto t = f(1);
  auto u = f(2);
  std::swap(t, u);
  co_await std::move(t);
  co_await std::move(u);
}
task<> w21() {
  auto t = f(1);
  if (auto x = co_await std::move(t); x > 1)
    t = f(2);
  else
    t = f(3);
  co_await std::move(t);
}
task<> w22() {
  auto t = f(1);
  try {
    co_await std::move(t);
    co_return;
  } catch (...) {
  }
  t = f(2);
  co_await std::move(t);
}
task<> w23() {
  auto t = f(1);
  auto s = std::exchange(t, f(2));
  co_await std::move(s);
  co_await std::move(t);
}
task<> w24() {
  task<int> t;
  if (cond())
    t = f(1);
  else
    t = f(2);
  co_await std::move(t);
}
task<> w25() {
  task<int> t;
  if (cond())
    t = f(1);
  if (t)
    co_await std::move(t);
}
task<> w26() {
  task<int> t;
  for (int i = 0; i < 3; ++i) {
    if (i)
      co_await std::move(t);
    t = f(i);
  }
  co_await std::move(t);
}
task<> w27() {
  H h{f(1), f(2)};
  sink(std::move(h.a));
  h.a = f(3);
  co_await std::move(h.a);
  co_await std::move(h.b);
}
task<> w28(H h) {
  co_await std::move(h.a);
  co_await std::move(h.b);
}
task<> w29() {
  auto p = std::make_unique<task<int>>(f(1));
  co_await std::move(*p);
  co_await std::move(*p);
  // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'p' is awaited again; a 'lib::task<int>' can be awaited only once [async-awaited-twice]
}
task<> w30() {
  auto p = std::make_unique<task<int>>(f(1));
  co_await std::move(*p);
  p = std::make_unique<task<int>>(f(2));
  co_await std::move(*p);
}
task<> w31() {
  std::optional<task<int>> o;
  if (o)
    co_await std::move(*o);
}
task<> w32() {
  std::optional<task<int>> o = f(1);
  if (o) {
    co_await std::move(*o);
    o.reset();
  }
  if (o)
    co_await std::move(*o);
}

// `do ... while (never())`, as the macros of test frameworks are written, is
// executed once.
inline bool never() { return false; }
bool again();
task<> ok_once() {
  auto t = f(1);
  do {
    co_await t;
  } while (never());
}
task<> bad_loop() {
  auto t = f(1);
  do {
    co_await t;
    // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 't' is awaited again in the next iteration of the loop; a 'lib::task<int>' can be awaited only once [async-awaited-twice]
  } while (again());
}

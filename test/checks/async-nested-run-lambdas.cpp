// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Lambdas that are called, and lambdas that are not.
//
// RUN: %check_async %s async-nested-run
#include "Inputs/mini.h"
#include <functional>

using mini::Task;

Task<int> child();
int h() { return mini::sync_wait(child()); }
// lambdas
Task<> la1() {
  [] { h(); }();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('la1'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> la2() {
  auto f = [] { h(); };
  (void)f;
  co_return;
}
Task<> la3() {
  auto f = [] { h(); };
  f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('la3'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> la4() {
  auto f = [](auto x) { h(); };
  f(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('la4'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> la5() {
  auto f = [x = h()] { return x; };
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('la5'); use 'co_await' [async-nested-run]
  (void)f;
  co_return;
}
Task<> la6() {
  auto f = [] { [] { h(); }(); };
  f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('la6'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> la7() {
  auto f = [] { return [] { h(); }; };
  f();
  co_return;
}
Task<> la8() {
  auto f = [] { return [] { h(); }; };
  f()();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('la8'); use 'co_await' [async-nested-run]
  co_return;
}
struct St {
  std::function<void()> f;
  void call() { f(); }
};
Task<> la9() {
  St s;
  s.f = [] { h(); };
  co_return;
}
Task<> la10() {
  St s;
  s.f = [] { h(); };
  s.f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('la10'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> la11() {
  St s{[] { h(); }};
  s.f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('la11'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> la12() {
  St s{[] { h(); }};
  s.call();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'St::call' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('la12'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> la13() {
  std::function<void()> f = [] { h(); };
  f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('la13'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> la14() {
  std::function<void()> f = [] { h(); };
  co_return;
}
auto retl() {
  return [] { h(); };
}
Task<> la15() {
  retl()();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('la15'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> la16() {
  auto f = retl();
  co_return;
}
Task<> la17() {
  auto f = retl();
  f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('la17'); use 'co_await' [async-nested-run]
  co_return;
}
std::function<void()> retf() {
  return [] { h(); };
}
Task<> la18() {
  retf()();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('la18'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> la19() {
  auto l = []() -> Task<> {
    h();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine (lambda); use 'co_await' [async-nested-run]
    co_return;
  };
  co_await l();
}
Task<> la20() {
  int n = 0;
  auto rec = [&](auto self, int k) -> int {
    return k ? self(self, k - 1) : h();
  };
  n = rec(rec, 3);
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: a lambda calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('la20'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> la21() {
  const auto f = [] { return h(); };
  int x = f();
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: a lambda calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('la21'); use 'co_await' [async-nested-run]
  (void)x;
  co_return;
}
Task<> la22() {
  auto f = [] { return h(); };
  auto g = f;
  g();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('la22'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> la23() {
  auto f = [] { return h(); };
  auto g = [f] { return f(); };
  g();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('la23'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> la24() {
  auto f = [] { return h(); };
  auto g = [&f] { return f(); };
  (void)g;
  co_return;
}

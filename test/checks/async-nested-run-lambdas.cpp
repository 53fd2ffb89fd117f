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
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: lambda executes 'mini::sync_wait', which blocks the event loop: coroutine 'la1' is running; use 'co_await' [async-nested-run]
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
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: lambda executes 'mini::sync_wait', which blocks the event loop: coroutine 'la3' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> la4() {
  auto f = [](auto x) { h(); };
  f(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: lambda executes 'mini::sync_wait', which blocks the event loop: coroutine 'la4' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> la5() {
  auto f = [x = h()] { return x; };
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'h' executes 'mini::sync_wait', which blocks the event loop: coroutine 'la5' is running; use 'co_await' [async-nested-run]
  (void)f;
  co_return;
}
Task<> la6() {
  auto f = [] { [] { h(); }(); };
  f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: lambda executes 'mini::sync_wait', which blocks the event loop: coroutine 'la6' is running; use 'co_await' [async-nested-run]
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
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: lambda executes 'mini::sync_wait', which blocks the event loop: coroutine 'la8' is running; use 'co_await' [async-nested-run]
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
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: lambda executes 'mini::sync_wait', which blocks the event loop: coroutine 'la10' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> la11() {
  St s{[] { h(); }};
  s.f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: lambda executes 'mini::sync_wait', which blocks the event loop: coroutine 'la11' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> la12() {
  St s{[] { h(); }};
  s.call();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'St::call' executes 'mini::sync_wait', which blocks the event loop: coroutine 'la12' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> la13() {
  std::function<void()> f = [] { h(); };
  f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: lambda executes 'mini::sync_wait', which blocks the event loop: coroutine 'la13' is running; use 'co_await' [async-nested-run]
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
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: lambda executes 'mini::sync_wait', which blocks the event loop: coroutine 'la15' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> la16() {
  auto f = retl();
  co_return;
}
Task<> la17() {
  auto f = retl();
  f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: lambda executes 'mini::sync_wait', which blocks the event loop: coroutine 'la17' is running; use 'co_await' [async-nested-run]
  co_return;
}
std::function<void()> retf() {
  return [] { h(); };
}
Task<> la18() {
  retf()();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: lambda executes 'mini::sync_wait', which blocks the event loop: coroutine 'la18' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> la19() {
  auto l = []() -> Task<> {
    h();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'h' executes 'mini::sync_wait', which blocks the event loop: coroutine lambda is running; use 'co_await' [async-nested-run]
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
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: lambda executes 'mini::sync_wait', which blocks the event loop: coroutine 'la20' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> la21() {
  const auto f = [] { return h(); };
  int x = f();
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: lambda executes 'mini::sync_wait', which blocks the event loop: coroutine 'la21' is running; use 'co_await' [async-nested-run]
  (void)x;
  co_return;
}
Task<> la22() {
  auto f = [] { return h(); };
  auto g = f;
  g();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: lambda executes 'mini::sync_wait', which blocks the event loop: coroutine 'la22' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> la23() {
  auto f = [] { return h(); };
  auto g = [f] { return f(); };
  g();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: lambda executes 'mini::sync_wait', which blocks the event loop: coroutine 'la23' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> la24() {
  auto f = [] { return h(); };
  auto g = [&f] { return f(); };
  (void)g;
  co_return;
}

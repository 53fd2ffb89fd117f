// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What `std::invoke` and pointers to members call, and the conditions on what
// they pass.
//
// RUN: %check_async %s async-blocking-call -- -std=c++23
#include "Inputs/mini.h"
#include <functional>

using mini::Task;
Task<int> work();
int slow(int n) {
  mini::pause(n);
  return n;
}
int maybe(bool b) {
  if (b)
    mini::pause(1);
  return 0;
}
struct S {
  bool on = false;
  void go() { mini::pause(1); }
  void may() {
    if (on)
      mini::pause(1);
  }
};
Task<void> a1() {
  std::invoke(slow, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'slow' calls 'mini::pause', which blocks the event loop while coroutine 'a1' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> a2() {
  S s;
  std::invoke(&S::go, s);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'S::go' calls 'mini::pause', which blocks the event loop while coroutine 'a2' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> a3() {
  S s;
  (s.*&S::go)();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'S::go' calls 'mini::pause', which blocks the event loop while coroutine 'a3' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> a4() {
  S s;
  auto m = &S::go;
  (s.*m)();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'S::go' calls 'mini::pause', which blocks the event loop while coroutine 'a4' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> a5() {
  std::invoke(maybe, true);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'maybe' calls 'mini::pause', which blocks the event loop while coroutine 'a5' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> a6() {
  std::invoke([] { mini::pause(1); });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::pause', which blocks the event loop while coroutine 'a6' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> b1() {
  std::invoke(maybe, false);
  co_return;
}
Task<void> b2() {
  S s;
  std::invoke(&S::may, s);
  co_return;
}
Task<void> b3() {
  S s;
  (s.*&S::may)();
  co_return;
}
template <class F, class... A> auto call(F f, A... a) {
  return std::invoke(f, a...);
}
Task<void> a8() {
  call(slow, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'call' calls 'mini::pause', which blocks the event loop while coroutine 'a8' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> a9() {
  S s;
  call(&S::go, &s);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'call' calls 'mini::pause', which blocks the event loop while coroutine 'a9' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> b4() {
  co_await std::invoke(work);
  co_await call(work);
}
Task<void> b5() {
  auto t = std::invoke(work);
  co_await std::move(t);
}

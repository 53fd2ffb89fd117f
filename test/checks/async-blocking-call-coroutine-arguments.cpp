// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Callables that are passed to a coroutine, which calls them when it runs.
//
// RUN: %check_async %s async-blocking-call -- -std=c++23
#include "Inputs/mini.h"
#include <functional>

using mini::Task;
int slow() {
  mini::pause(1);
  return 1;
}
int fast() { return 1; }
Task<int> other();
Task<int> make() {
  slow();
  return other();
}
Task<void> c1(std::function<int()> f) {
  f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::pause', which blocks the event loop while coroutine 'c1' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
void r1() {
  mini::sync_wait(c1([] { return slow(); }));
}
Task<void> c2(std::function<Task<int>()> f) { co_await f(); }
  // CHECK-MESSAGES: :[[@LINE-1]]:56: warning: a lambda calls 'mini::pause', which blocks the event loop while coroutine 'c2' is running; call it on another thread [async-blocking-call]
void r2() {
  mini::sync_wait(c2([] { return make(); }));
}
Task<void> c3(const std::function<Task<int>()> f) {
  for (;;)
    co_await f();
    // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'make' calls 'mini::pause', which blocks the event loop while coroutine 'c3' is running; call it on another thread [async-blocking-call]
}
void r3() { mini::sync_wait(c3(make)); }
template <class F> Task<void> c4(F f) { co_await f(); }
  // CHECK-MESSAGES: :[[@LINE-1]]:50: warning: 'make' calls 'mini::pause', which blocks the event loop while coroutine 'c4' is running; call it on another thread [async-blocking-call]
void r4() { mini::sync_wait(c4(make)); }
Task<void> c5(int (*f)()) {
  f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'slow' calls 'mini::pause', which blocks the event loop while coroutine 'c5' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
void r5() { mini::sync_wait(c5(slow)); }
Task<void> d1(std::function<int()> f) {
  f();
  co_return;
}
void q1() { mini::sync_wait(d1(fast)); }
Task<void> d2(std::function<int()> f) { co_await other(); }
void q2() { mini::sync_wait(d2(slow)); }
Task<void> d3(std::function<int()> f) {
  f = fast;
  f();
  co_return;
}
void q3() { mini::sync_wait(d3(slow)); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runners some calls away; what is driven by its iteration, or is no coroutine,
// stays silent.
//
// RUN: %check_async %s async-nested-run
#include "Inputs/mini.h"

using mini::Task;

Task<int> child();
Task<> child0();
int ok();
int h() { return mini::sync_wait(child()); }
int h1() { return mini::sync_wait(child()), 1; }
int h2() { return h1(); }
int h3() { return h2(); }
int h4() { return h3(); }
int h5() { return h4(); }
Task<> hh1() {
  h1();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h1' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('hh1'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> hh2() {
  h2();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h2' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('hh2'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> hh3() {
  h3();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h3' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('hh3'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> hh4() {
  h4();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h4' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('hh4'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> hh5() {
  h5();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h5' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('hh5'); use 'co_await' [async-nested-run]
  co_return;
}
mini::Job<int> job() { co_return h1(); }
// CHECK-MESSAGES: :[[@LINE-1]]:34: warning: 'h1' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('job'); use 'co_await' [async-nested-run]
mini::Eager<> eager() {
  h2();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h2' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('eager'); use 'co_await' [async-nested-run]
  co_return;
}
mini::Detached det() {
  h2();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h2' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('det'); use 'co_await' [async-nested-run]
  co_return;
}
mini::Generator<int> gen() {
  h2();
  co_yield 1;
}
mini::Generator<int> gen2() { co_yield h1(); }
Task<> usegen() {
  for (int i : gen())
    (void)i;
  co_return;
}
int plain() { return h5(); }
Task<> not_coro() {
  h1();
  return child0();
}
Task<> calls_not_coro() { co_await not_coro(); }
// CHECK-MESSAGES: :[[@LINE-1]]:36: warning: 'not_coro' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('calls_not_coro'); use 'co_await' [async-nested-run]
Task<> awaits() {
  co_await child();
  co_await hh1();
}
// recursion
int r1(int n) { return n ? r1(n - 1) : h(); }
int r3(int n);
int r2(int n) { return r3(n); }
int r3(int n) { return n ? r2(n - 1) : h(); }
int r4(int n) { return n ? r4(n - 1) : ok(); }
Task<> rec1() {
  r1(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'r1' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('rec1'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> rec2() {
  r2(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'r2' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('rec2'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> rec3() {
  r4(1);
  co_return;
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where a callable executes: on the loop, on another thread, where blocking is
// allowed.
//
// RUN: %check_async %s async-nested-run
#include "Inputs/mini.h"
#include <functional>

using mini::Task;

Task<int> child();
int ok();
int h() { return mini::sync_wait(child()); }
// awaited children are roots of their own
Task<> ch1() {
  h();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('ch1'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> ch2() { co_await ch1(); }
Task<> ch3() {
  mini::detach(ch1());
  co_return;
}
// loop callbacks
void cb() { h(); }
// CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a callback of the event loop; use 'co_await' [async-nested-run]
void setup() {
  mini::Loop::current().call_soon([] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:40: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a callback of the event loop; use 'co_await' [async-nested-run]
}
void setup2() { mini::Loop::current().call_soon(cb); }
void setup3() {
  mini::Loop::current().call_later(1, [] { mini::sync_wait(child()); });
  // CHECK-MESSAGES: :[[@LINE-1]]:44: warning: 'mini::sync_wait' blocks the event loop when called inside a callback of the event loop; use 'co_await' [async-nested-run]
}
void setup4() {
  mini::Loop::current().call_later(1, [] { ok(); });
}
Task<> setup5() {
  mini::Loop::current().call_soon([] { ok(); });
  co_return;
}
void setup6() {
  auto f = [] { h(); };
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a callback of the event loop; use 'co_await' [async-nested-run]
  mini::Loop::current().call_soon(f);
}
// insulated
Task<> in1() {
  mini::block_in_place([] { h(); });
  co_return;
}
Task<> in2(mini::Pool &p) {
  co_await p.offload([] { h(); });
}
Task<> in3(mini::Pool &p) {
  p.post([] { h(); });
  co_return;
}
Task<> in4() {
  mini::launch([] { h(); });
  co_return;
}
Task<> in5() {
  mini::launch(ok, h());
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('in5'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> in6() {
  mini::block_in_place([x = h()] { return x; });
  // CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('in6'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> in7() {
  mini::Worker w([] { h(); });
  co_return;
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runners of each form, called in a coroutine itself.
//
// RUN: %check_async %s async-nested-run
#include "Inputs/mini.h"

using mini::Task;

mini::Loop loop;
Task<int> child();
Task<> child0();
int h1() { return mini::sync_wait(child()); }
Task<> direct() {
  mini::sync_wait(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' blocks the event loop when called inside a running coroutine ('direct'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> direct2() {
  loop.run_until_complete(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Loop::run_until_complete' blocks the event loop when called inside a running coroutine ('direct2'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> direct3() {
  mini::Loop::current().block_on(child0());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Loop::block_on' blocks the event loop when called inside a running coroutine ('direct3'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> direct4() {
  loop.run_forever();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Loop::run_forever' blocks the event loop when called inside a running coroutine ('direct4'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> direct5() {
  mini::serve(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::serve' blocks the event loop when called inside a running coroutine ('direct5'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> direct6() {
  mini::Blocking b(child0());
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: 'mini::Blocking::Blocking' blocks the event loop when called inside a running coroutine ('direct6'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> direct7() {
  mini::Blocking b(1);
  co_return;
}
Task<> direct8() {
  auto r = mini::sync_wait(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::sync_wait' blocks the event loop when called inside a running coroutine ('direct8'); use 'co_await' [async-nested-run]
  (void)r;
  co_return;
}
Task<> direct9() {
  mini::Blocking(child0()).result();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Blocking::Blocking' blocks the event loop when called inside a running coroutine ('direct9'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> direct11() {
  auto p = new mini::Blocking(child0());
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'mini::Blocking::Blocking' blocks the event loop when called inside a running coroutine ('direct11'); use 'co_await' [async-nested-run]
  delete p;
  co_return;
}
Task<> direct12(mini::Executor &e) {
  e.drive(child0());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Executor::drive' blocks the event loop when called inside a running coroutine ('direct12'); use 'co_await' [async-nested-run]
  e.prepare();
  co_return;
}
Task<> direct15() {
  mini::Blocking b{child0()};
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: 'mini::Blocking::Blocking' blocks the event loop when called inside a running coroutine ('direct15'); use 'co_await' [async-nested-run]
  co_return;
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A runner in every position of a coroutine's body.
//
// RUN: %check_async %s async-nested-run
#include "Inputs/mini.h"
#include <string>

using mini::Task;

Task<int> child();
Task<> child0();
int ok();
int h() { return mini::sync_wait(child()); }
// catch
Task<> ca1() {
  try {
    ok();
  } catch (...) {
    h();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('ca1'); use 'co_await' [async-nested-run]
  }
  co_return;
}
Task<> ca2() {
  try {
    h();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('ca2'); use 'co_await' [async-nested-run]
  } catch (int) {
  }
  co_return;
}
int ftb() try { return h(); } catch (...) {
  return 0;
}
Task<> ca3() {
  ftb();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'ftb' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('ca3'); use 'co_await' [async-nested-run]
  co_return;
}
struct CtorTry {
  int x;
  CtorTry() try : x(h()) {
  } catch (...) {
  }
};
Task<> ca4() {
  CtorTry t;
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'CtorTry::CtorTry' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('ca4'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> ca5() {
  throw h();
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('ca5'); use 'co_await' [async-nested-run]
  co_return;
}
// co_await positions
Task<int> takes(int);
Task<> po1() { co_await takes(h()); }
// CHECK-MESSAGES: :[[@LINE-1]]:31: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('po1'); use 'co_await' [async-nested-run]
Task<> po2() {
  if (co_await takes(1) + h()) {
  // CHECK-MESSAGES: :[[@LINE-1]]:27: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('po2'); use 'co_await' [async-nested-run]
  }
}
Task<int> po3() { co_return co_await takes(co_await takes(h())); }
// CHECK-MESSAGES: :[[@LINE-1]]:59: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('po3'); use 'co_await' [async-nested-run]
Task<> po4() {
  for (int i = h(); i < co_await child(); i += h()) {
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('po4'); use 'co_await' [async-nested-run]
  // CHECK-MESSAGES: :[[@LINE-2]]:48: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('po4'); use 'co_await' [async-nested-run]
  }
}
Task<> po5() {
  while (h())
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('po5'); use 'co_await' [async-nested-run]
    co_await child();
}
Task<> po6() {
  switch (h()) {
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('po6'); use 'co_await' [async-nested-run]
  case 1:
    break;
  }
  co_return;
}
Task<int> po7() { co_return h(); }
// CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('po7'); use 'co_await' [async-nested-run]
Task<> po8(bool b) {
  b ? h() : ok();
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('po8'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> po9(bool b) {
  b &&h();
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('po9'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> po10() {
  int a[] = {1, h()};
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('po10'); use 'co_await' [async-nested-run]
  (void)a;
  co_return;
}
Task<> po11() {
  auto s = std::string("a") + std::to_string(h());
  // CHECK-MESSAGES: :[[@LINE-1]]:46: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('po11'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> po12() {
  child0(), h();
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('po12'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> po13() { co_await mini::when_all(child(), takes(h())); }
// CHECK-MESSAGES: :[[@LINE-1]]:56: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('po13'); use 'co_await' [async-nested-run]
Task<> po14() {
  int *p = new int[h()];
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('po14'); use 'co_await' [async-nested-run]
  delete[] p;
  co_return;
}
Task<> po15() {
  static_assert(true);
  do {
  } while (h());
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('po15'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> po16() {
  struct L {
    static void f() { h(); }
  };
  L::f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'L::f' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('po16'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> po17() {
  struct L {
    static void f() { h(); }
  };
  co_return;
}
Task<> po18() {
  goto x;
x:
  h();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('po18'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> po19() {
  [[maybe_unused]] int x = ({ h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:31: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('po19'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> po20() {
  if (int x = h(); x) {
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('po20'); use 'co_await' [async-nested-run]
  }
  co_return;
}

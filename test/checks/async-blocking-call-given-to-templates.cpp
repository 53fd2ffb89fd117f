// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A closure that a coroutine template of a header calls: the finding stands in
// the closure, not in the header.
//
// RUN: %check_async %s async-blocking-call -- -std=c++23
#include "Inputs/then.h"

using mini::Task;
Task<> work();
void slow() { mini::pause(1); }

Task<> a1() {
  co_await then::after(work(), [] { slow(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:37: warning: 'slow' calls 'mini::pause', which blocks the event loop while one of its callbacks is running; await it, or call it on another thread [async-blocking-call]
}
Task<> a2() {
  co_await then::after(work(), [] { mini::pause(1); });
  // CHECK-MESSAGES: :[[@LINE-1]]:37: warning: 'mini::pause' blocks the event loop while one of its callbacks is running; await it, or call it on another thread [async-blocking-call]
}
Task<> ok1() {
  co_await then::after(work(), [] {});
}
// The one in this file is the program's own.
template <class F> Task<> own(F function) {
  function();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::pause', which blocks the event loop while coroutine 'own' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<> a3() {
  co_await own([] { slow(); });
}

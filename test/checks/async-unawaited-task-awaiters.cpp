// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// An awaiter that is thrown away: nothing happens before it is awaited.
//
// RUN: %check_async %s async-unawaited-task -- -std=c++23
#include "Inputs/mini.h"

using mini::Task;

struct Sleep {
  int ms;
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> h);
  void await_resume() {}
};
Sleep sleep_ms(int ms) { return {ms}; }
Sleep sleep_seconds(int s) { return sleep_ms(1000 * s); }
[[nodiscard]] Sleep declared(int ms);
Sleep unseen(int ms);
void start_timer(int ms);
Sleep started(int ms) {
  start_timer(ms);
  return {ms};
}
struct Registered {
  Registered(int ms) { start_timer(ms); }
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> h);
  void await_resume() {}
};
Registered registered(int ms) { return {ms}; }
struct Operation {
  int ms;
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> h);
  void await_resume() {}
  void detach();
};
Operation operation(int ms) { return {ms}; }
struct Value {
  int n;
  bool await_ready() const noexcept { return true; }
  void await_suspend(std::coroutine_handle<> h) {}
  int await_resume() { return n; }
};
Value value(int n) { return {n}; }
struct Poller {
  auto nap(int ms) {
    struct Awaiter {
      Poller *poller;
      int ms;
      bool await_ready() { return false; }
      void await_suspend(std::coroutine_handle<> h);
      void await_resume() {}
    };
    return Awaiter{this, ms};
  }
};

Task<void> a1(Poller &p) {
  p.nap(3);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Awaiter' returned by 'Poller::nap' is never awaited, so it does nothing; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<void> a2() {
  sleep_ms(3);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Sleep' returned by 'sleep_ms' is never awaited, so it does nothing; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<void> a3() {
  sleep_seconds(3);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Sleep' returned by 'sleep_seconds' is never awaited, so it does nothing; use 'co_await' [async-unawaited-task]
  co_return;
}
void a4() { sleep_ms(3); }
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'Sleep' returned by 'sleep_ms' is never awaited, so it does nothing; await it in a coroutine, or pass it to a runner or spawner [async-unawaited-task]
Task<void> a5() {
  declared(3);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Sleep' returned by 'declared' is never awaited, so it does nothing; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<void> b1(Poller &p) {
  co_await p.nap(3);
  co_await sleep_ms(1);
  auto s = sleep_ms(3);
  co_await s;
}
Task<void> b2() {
  unseen(3);
  co_return;
}
Task<void> b3() {
  started(3);
  co_return;
}
Task<void> b4() {
  registered(3);
  co_return;
}
Task<void> b5() {
  operation(3);
  co_return;
}
Task<void> b6() {
  value(3);
  co_return;
}
Task<void> b7() {
  (void)sleep_ms(3);
  co_return;
}

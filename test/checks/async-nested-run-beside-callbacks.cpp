// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A function that passes a callable to another one, and runs a loop besides;
// results that are taken without waiting for them.
//
// RUN: %check_async %s async-* -- -std=c++23
#include "Inputs/mini.h"
#include <future>
#include <utility>

using mini::Task;
Task<int> work();
int waits() { return mini::sync_wait(work()); }
template <class F> void now(F f) { f(); }
void nothing() {}
void both() {
  now(nothing);
  waits();
}
void first() {
  waits();
  now([] {});
}
Task<int> a1() {
  both();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'both' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('a1'); use 'co_await' [async-nested-run]
  co_return 1;
}
Task<int> a2() {
  first();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'first' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('a2'); use 'co_await' [async-nested-run]
  co_return 1;
}
Task<int> a3() {
  now(waits);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'now' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('a3'); use 'co_await' [async-nested-run]
  co_return 1;
}
Task<int> ok1() {
  now(nothing);
  co_return 1;
}
struct Detached {
  struct promise_type {
    Detached get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void();
    void unhandled_exception();
  };
};
template <class F> void start(F f) {
  auto launch = [](F call) -> Detached {
    co_await mini::sleep(1);
    call();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: a lambda calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine (lambda); use 'co_await' [async-nested-run]
  };
  launch(std::move(f));
}
void again() {
  waits();
  start([] { again(); });
}
Task<int> a4() {
  again();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'again' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('a4'); use 'co_await' [async-nested-run]
  co_return 1;
}

// `await_resume` after a suspension, and by its name.
class Hot {
public:
  struct promise_type {
    Hot get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_value(int);
    void unhandled_exception();
  };
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept;
  int await_resume() { return result_.get(); }
  int get() { return await_resume(); }

private:
  std::future<int> result_;
};
Hot begin();
Task<int> ok2() { co_return co_await begin(); }
Task<int> a5() {
  Hot h = begin();
  co_return h.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'Hot::get' calls 'std::future::get', which blocks the event loop while coroutine 'a5' is running; await it, or call it on another thread [async-blocking-call]
}

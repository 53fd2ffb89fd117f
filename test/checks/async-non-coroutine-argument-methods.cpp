// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A task's own methods run it or detach it: the task has to be fresh.
//
// RUN: %check_async %s async-non-coroutine-argument -- -std=c++23
#include "Inputs/mini.h"
#include <utility>

bool flag();
void use(int);
struct Work {
  struct promise_type {
    Work get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(int);
    void unhandled_exception();
  };
  Work() noexcept;
  Work(Work &&) noexcept;
  Work &operator=(Work &&) noexcept;
  ~Work();
  MINI_ROLE("runner") int get() &&;
  MINI_ROLE("detacher") void detach() &&;
  struct Awaiter {
    bool await_ready();
    void await_suspend(std::coroutine_handle<>);
    int await_resume();
  };
  Awaiter operator co_await() &&;
};
Work make(int);

void a1() {
  auto t = make(1);
  std::move(t).detach();
  std::move(t).detach();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Work::detach' expects a fresh coroutine object, but gets 't', which is already moved from [async-non-coroutine-argument]
}
int a2() {
  auto t = make(1);
  int a = std::move(t).get();
  return a + std::move(t).get();
  // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'Work::get' expects a fresh coroutine object, but gets 't', which is already moved from [async-non-coroutine-argument]
}
void a3() {
  Work t;
  std::move(t).detach();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Work::detach' expects a fresh coroutine object, but gets 't', which is empty (default-constructed) [async-non-coroutine-argument]
}
void b1() {
  auto t = make(1);
  if (flag()) {
    std::move(t).detach();
    return;
  }
  use(std::move(t).get());
}
void b2() {
  auto t = make(1);
  std::move(t).detach();
  t = make(2);
  std::move(t).detach();
}
int b3() { return make(1).get() + make(2).get(); }

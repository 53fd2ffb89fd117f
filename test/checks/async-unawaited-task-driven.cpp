// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Eager tasks that end with their object, and a loop of the program's own.
//
// RUN: %check_async %s async-unawaited-task
#include <coroutine>
#include <utility>
#include <vector>

struct future {
  struct promise_type {
    future get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
    void return_void() {}
  };
  future(std::coroutine_handle<promise_type> h) : h(h) {}
  future(future &&o) : h(std::exchange(o.h, nullptr)) {}
  ~future() {
    if (h)
      h.destroy();
  }
  bool await_ready() const;
  void await_suspend(std::coroutine_handle<>);
  void await_resume();
  std::coroutine_handle<promise_type> h;
};
struct poller {
  std::suspend_always sleep();
};
struct loop {
  poller &parts();
  void drive();
  bool is_idle() const;
};
future client(poller &p) { co_await p.sleep(); }

void driven() {
  loop l;
  auto f = client(l.parts());
  l.drive();
}
void driven_in_a_list() {
  std::vector<future> all;
  loop l;
  all.emplace_back(client(l.parts()));
  l.drive();
}
void left() {
  loop l;
  auto f = client(l.parts());
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'future' returned by 'client' is stored in 'f' and never awaited{{.*}} [async-unawaited-task]
}
void only_asked() {
  loop l;
  auto f = client(l.parts());
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: {{.*}} [async-unawaited-task]
  (void)l.is_idle();
}
void another_one() {
  loop l, other;
  auto f = client(l.parts());
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: {{.*}} [async-unawaited-task]
  other.drive();
}

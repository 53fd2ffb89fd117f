// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Awaiters that give the handle back or destroy the coroutine: nothing waits
// there.
//
// RUN: %check_async %s async-dangling-argument -- -std=c++20
#include <coroutine>
#include <utility>

struct Result {
  int error = 0;
};
struct Task {
  struct promise_type {
    std::coroutine_handle<> awaiter;
    Task *owner = nullptr;
    Task get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(Result);
    void unhandled_exception();
  };
  Task(Task &&) noexcept;
  ~Task();
  bool await_ready() const;
  void await_suspend(std::coroutine_handle<> h) {
    handle.promise().awaiter = h;
  }
  Result await_resume();
  std::coroutine_handle<promise_type> handle;
  Result value;
};
// Takes a value, or ends the coroutine: nothing waits.
struct Try {
  Result r;
  bool await_ready() { return false; }
  std::coroutine_handle<>
  await_suspend(std::coroutine_handle<Task::promise_type> h) {
    if (!r.error)
      return h;
    auto awaiter = h.promise().awaiter;
    h.promise().owner->value = r;
    h.destroy();
    return awaiter;
  }
  void await_resume() {}
};
struct Goes {
  bool await_ready() { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> h) {
    return h;
  }
  void await_resume() {}
};
struct Waits {
  std::coroutine_handle<> *to;
  bool await_ready() { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> h) {
    if (!to)
      return h;
    *to = h;
    return std::noop_coroutine();
  }
  void await_resume() {}
};
Result put(int fd, int value);
template <class F> Task visit(int value, F &&function) {
  F visitor(std::forward<F>(function));
  return visitor(value);
}
Task tries(int fd) {
  co_return co_await visit(1, [&](int value) -> Task {
    co_await Try{put(fd, value)};
    co_await Try{put(fd, value + 1)};
    co_return {};
  });
}
Task goes(int fd) {
  co_return co_await visit(1, [&](int value) -> Task {
    co_await Goes{};
    co_await Try{put(fd, value)};
    co_return {};
  });
}
template <class F> Task visit_dead(int value, F &&function) {
  F visitor(std::forward<F>(function));
  return visitor(value);
// CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine lambda uses its capture 'fd' after a suspension, but the lambda 'visitor' is dead by then; pass it as a parameter [async-dangling-argument]
}
Task waits(int fd, std::coroutine_handle<> *to) {
  co_return co_await visit_dead(1, [&](int value) -> Task {
    co_await Waits{to};
    co_await Try{put(fd, value)};
    co_return {};
  });
}

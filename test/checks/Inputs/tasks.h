// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A small coroutine library for the tests of the lifetime checks: a lazy and
// an eager task, and functions of each role, declared only.
#ifndef TEST_CHECKS_INPUTS_TASKS_H
#define TEST_CHECKS_INPUTS_TASKS_H

#include <coroutine>
#include <utility>

namespace lib {

template <class T> struct promise_result {
  void return_value(T) {}
};
template <> struct promise_result<void> {
  void return_void() {}
};

/// Does nothing until it is awaited, once.
template <class T = void> class task {
public:
  struct promise_type : promise_result<T> {
    task get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
  };
  struct awaiter {
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) const noexcept;
    T await_resume() const;
  };
  task() noexcept;
  task(task &&) noexcept;
  task &operator=(task &&) noexcept;
  ~task();
  awaiter operator co_await() const;
  explicit operator bool() const noexcept;
};

/// Runs at once to its first suspension, as Seastar's future and KJ's promise.
template <class T = void> class future {
public:
  struct promise_type : promise_result<T> {
    future get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
  };
  future(future &&) noexcept;
  ~future();
  typename task<T>::awaiter operator co_await() const;
};

/// The promise of another library's eager task.
template <class Task, class T> struct eager_promise : promise_result<T> {
  Task get_return_object();
  std::suspend_never initial_suspend() noexcept { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
  void unhandled_exception() {}
};

/// May be awaited as often as one likes.
template <class T = void> class [[clang::annotate("corolint::task")]] shared_task {
public:
  struct promise_type : promise_result<T> {
    shared_task get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
  };
  shared_task(const shared_task &) noexcept;
  ~shared_task();
  typename task<T>::awaiter operator co_await() const;
};

/// Runs by itself from its call on.
struct detached {
  struct promise_type {
    detached get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};

/// No coroutine, but something to wait for.
struct timer {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) const;
  void await_resume() const noexcept {}
};

template <class T> [[clang::annotate("corolint::runner")]] T sync_wait(task<T> t);
template <class T> [[clang::annotate("corolint::spawner")]] future<T> spawn(task<T> t);
template <class T> [[clang::annotate("corolint::detacher")]] void detach(task<T> t);
template <class... T>
[[clang::annotate("corolint::combinator")]] task<void> when_all(T &&...t);

/// A lock that is got by waiting for it.
class mutex {
public:
  future<int> lock();
  void unlock();
};

} // namespace lib

#endif // TEST_CHECKS_INPUTS_TASKS_H

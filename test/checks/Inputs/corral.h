// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shapes of corral: a nursery wants functions with their arguments.

#pragma once
#pragma GCC system_header
#include <coroutine>
#include <utility>

namespace corral {
template <class T = void> class Task;
namespace detail {
struct BasePromise {
  auto initial_suspend() noexcept { return std::suspend_always(); }
  auto final_suspend() noexcept { return std::suspend_always(); }
  void unhandled_exception() {}
};
template <class T> struct Promise : BasePromise {
  Task<T> get_return_object();
  template <class U> void return_value(U &&) {}
};
template <> struct Promise<void> : BasePromise {
  Task<void> get_return_object();
  void return_void() {}
};
template <class T> struct TaskAwaiter {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) {}
  T await_resume();
};
} // namespace detail
template <class T> class [[nodiscard]] Task {
public:
  using promise_type = detail::Promise<T>;
  Task() = default;
  Task(Task &&) noexcept;
  ~Task();
  detail::TaskAwaiter<T> operator co_await() noexcept;
};
template <class T> struct TaskStarted {
  void operator()();
};
class Nursery {
public:
  template <class F, class... Args> void start(F f, Args... args) {}
  void cancel();
  detail::TaskAwaiter<void> start(Task<void> (*f)(TaskStarted<void>));
};
class UnsafeNursery : public Nursery {
public:
  detail::TaskAwaiter<void> join();
};
template <class Loop, class A> auto run(Loop &loop, A &&awaitable)
    -> decltype(awaitable.operator co_await().await_resume());
template <class... A> detail::TaskAwaiter<int> allOf(A &&...);
template <class... A> detail::TaskAwaiter<int> anyOf(A &&...);
template <class A> detail::TaskAwaiter<int> noncancellable(A &&);
class Semaphore {
public:
  class [[nodiscard]] Lock {
  public:
    Lock(Lock &&) noexcept;
    ~Lock();
  };
  explicit Semaphore(unsigned long initial = 1);
  detail::TaskAwaiter<void> acquire();
  detail::TaskAwaiter<Lock> lock();
  void release();
};
class ThreadPool {
public:
  template <class F> detail::TaskAwaiter<decltype(std::declval<F>()())> run(F &&) { return {}; }
};
} // namespace corral

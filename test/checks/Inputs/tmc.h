// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shapes of TooManyCooks: `spawn` gives a handle that starts only when it
// is awaited, forked or detached.

#pragma once
#pragma GCC system_header
#include <coroutine>
#include <future>
#include <utility>

namespace tmc {
template <typename T = void> struct task;
namespace detail {
struct task_promise_base {
  std::suspend_always initial_suspend() const noexcept { return {}; }
  std::suspend_always final_suspend() const noexcept { return {}; }
  [[noreturn]] void unhandled_exception() noexcept;
};
template <typename T> struct task_promise : task_promise_base {
  task<T> get_return_object() noexcept;
  template <typename V> void return_value(V &&) {}
};
template <> struct task_promise<void> : task_promise_base {
  task<void> get_return_object() noexcept;
  void return_void() {}
};
template <typename T> struct aw_task {
  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<>) noexcept;
  T await_resume() noexcept;
};
} // namespace detail
template <typename T> struct [[nodiscard]] task {
  using promise_type = detail::task_promise<T>;
  using result_type = T;
  task() noexcept : handle(nullptr) {}
  task(task &&other) noexcept : handle(std::exchange(other.handle, nullptr)) {}
  ~task();
  detail::aw_task<T> operator co_await() && noexcept;
  template <typename E> task &resume_on(E &) &;

private:
  void *handle;
};
template <typename A, typename T> class [[nodiscard]] aw_spawn_fork {
public:
  detail::aw_task<T> operator co_await() && noexcept;
  ~aw_spawn_fork();
};
template <typename A, typename T = typename A::result_type> class [[nodiscard]] aw_spawn {
public:
  aw_spawn(aw_spawn &&) noexcept;
  ~aw_spawn();
  detail::aw_task<T> operator co_await() && noexcept;
  aw_spawn_fork<A, T> fork() &&;
  void detach() &&;
  aw_spawn &&with_priority(int) &&;
};
template <typename... A> class [[nodiscard]] aw_spawn_tuple {
public:
  detail::aw_task<int> operator co_await() && noexcept;
  ~aw_spawn_tuple();
  void detach() &&;
};
class ex_cpu {};
ex_cpu &cpu_executor();
template <typename A> aw_spawn<A> spawn(A &&awaitable);
template <typename... A> aw_spawn_tuple<A...> spawn_tuple(A &&...tasks);
template <typename E, typename F> void post(E &, F &&f, int priority = 0) {}
template <typename E, typename T> std::future<T> post_waitable(E &, task<T> &&, int = 0);
int async_main(task<int> &&client_main_task);
class mutex {
public:
  class [[nodiscard]] mutex_scope {
  public:
    mutex_scope(mutex_scope &&) noexcept;
    ~mutex_scope();
  };
  class [[nodiscard]] aw_mutex_lock_scope {
  public:
    detail::aw_task<mutex_scope> operator co_await() && noexcept;
  };
  detail::aw_task<void> operator co_await() noexcept;
  aw_mutex_lock_scope lock_scope() noexcept;
  detail::aw_task<void> co_unlock() noexcept;
  void unlock() noexcept;
  bool try_lock() noexcept;
};
} // namespace tmc

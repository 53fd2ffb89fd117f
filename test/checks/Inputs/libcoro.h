// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shapes of libcoro: executors that take tasks by reference, and objects
// whose destructors run a task of their own.

#pragma once
#pragma GCC system_header
#include <coroutine>
#include <memory>
#include <utility>

namespace coro {
template <typename T = void> class task;
namespace detail {
struct promise_base {
  auto initial_suspend() noexcept { return std::suspend_always{}; }
  auto final_suspend() noexcept { return std::suspend_always{}; }
  void unhandled_exception() {}
};
template <typename T> struct promise final : promise_base {
  task<T> get_return_object() noexcept;
  template <typename V> void return_value(V &&) {}
};
template <> struct promise<void> : promise_base {
  task<void> get_return_object() noexcept;
  void return_void() noexcept {}
};
template <typename T> struct awaiter {
  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<>) noexcept;
  T await_resume();
};
} // namespace detail

template <typename T> class [[nodiscard]] task {
public:
  using task_type = task<T>;
  using promise_type = detail::promise<T>;
  task() noexcept : m_coroutine(nullptr) {}
  task(task &&other) noexcept
      : m_coroutine(std::exchange(other.m_coroutine, nullptr)) {}
  task(const task &) = delete;
  ~task();
  task &operator=(task &&) noexcept;
  bool is_ready() const noexcept;
  bool resume();
  auto operator co_await() const & noexcept { return detail::awaiter<T>(); }
  auto operator co_await() const && noexcept { return detail::awaiter<T>(); }

private:
  void *m_coroutine;
};

template <typename T> class generator {
public:
  struct promise_type {
    generator get_return_object();
    auto initial_suspend() const { return std::suspend_always{}; }
    auto final_suspend() const noexcept(true) { return std::suspend_always{}; }
    std::suspend_always yield_value(T) noexcept { return {}; }
    void unhandled_exception() {}
    void return_void() {}
  };
  ~generator();
  T *begin();
  T *end() noexcept;
};

template <typename A> auto sync_wait(A &&a)
    -> decltype(a.operator co_await().await_resume()) {
  return a.operator co_await().await_resume();
}
template <typename... A> task<int> when_all(A... awaitables);

class thread_pool {
public:
  static std::unique_ptr<thread_pool> make_unique();
  detail::awaiter<void> schedule();
  template <typename T> task<T> schedule(task<T> t);
  bool spawn_detached(task<void> &&t) noexcept;
  task<void> spawn_joinable(task<void> &&t) noexcept;
  void shutdown() noexcept;
};
class scheduler {
public:
  static std::unique_ptr<scheduler> make_unique();
  detail::awaiter<void> schedule();
  bool spawn_detached(task<void> &&t);
  unsigned long process_events();
  void shutdown() noexcept;
};
template <typename executor> class task_group {
public:
  explicit task_group(std::unique_ptr<executor> &);
  void start(task<void> &&t);
  detail::awaiter<void> operator co_await();
};
template <typename T> class queue {
public:
  ~queue() { sync_wait(shutdown()); }
  task<T> pop();
  task<void> shutdown();
};
/// Locked by awaiting it.
class mutex {
public:
  class guard {
  public:
    guard(guard &&) noexcept;
    ~guard();
  };
  struct lock_operation {
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) noexcept;
    void await_resume() noexcept;
  };
  struct scoped_operation {
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) noexcept;
    guard await_resume() noexcept;
  };
  [[nodiscard]] lock_operation lock() noexcept;
  [[nodiscard]] scoped_operation scoped_lock() noexcept;
  bool try_lock() noexcept;
  void unlock() noexcept;
};
namespace net::tls {
class client {
public:
  client();
  ~client();
};
} // namespace net::tls
} // namespace coro

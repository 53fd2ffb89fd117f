// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shapes of cppcoro: nested promise types whose common part is a base, and
// awaiters made by member operators. Generators are lazy and cannot be awaited.

#pragma once
#pragma GCC system_header
#include <coroutine>
#include <utility>

namespace cppcoro {
template <typename T> class task;
template <typename T> class shared_task;
template <typename T> class generator;
template <typename T> class async_generator;

namespace detail {
class task_promise_base {
public:
  auto initial_suspend() noexcept { return std::suspend_always{}; }
  auto final_suspend() noexcept { return std::suspend_always{}; }
};
template <typename T> class task_promise final : public task_promise_base {
public:
  task<T> get_return_object() noexcept;
  void unhandled_exception() noexcept {}
  template <typename V> void return_value(V &&) {}
};
template <> class task_promise<void> : public task_promise_base {
public:
  task<void> get_return_object() noexcept;
  void unhandled_exception() noexcept {}
  void return_void() noexcept {}
};
template <typename T> class shared_task_promise {
public:
  shared_task<T> get_return_object() noexcept;
  auto initial_suspend() noexcept { return std::suspend_always{}; }
  auto final_suspend() noexcept { return std::suspend_always{}; }
  void unhandled_exception() noexcept {}
  template <typename V> void return_value(V &&) {}
};
template <typename G, typename T> class generator_promise {
public:
  G get_return_object() noexcept;
  std::suspend_always initial_suspend() const { return {}; }
  std::suspend_always final_suspend() const noexcept { return {}; }
  std::suspend_always yield_value(T) noexcept { return {}; }
  void unhandled_exception() {}
  void return_void() {}
};
template <typename T> struct awaiter {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept {}
  T await_resume();
};
} // namespace detail

template <typename T = void> class [[nodiscard]] task {
public:
  using promise_type = detail::task_promise<T>;
  task() noexcept;
  task(task &&) noexcept;
  task(const task &) = delete;
  ~task();
  task &operator=(task &&) noexcept;
  bool is_ready() const noexcept;
  auto operator co_await() const & noexcept { return detail::awaiter<T>(); }
  auto operator co_await() const && noexcept { return detail::awaiter<T>(); }
};

template <typename T = void> class [[nodiscard]] shared_task {
public:
  using promise_type = detail::shared_task_promise<T>;
  shared_task(shared_task &&) noexcept;
  shared_task(const shared_task &) noexcept;
  ~shared_task();
  auto operator co_await() const noexcept { return detail::awaiter<T>(); }
};

template <typename T> class [[nodiscard]] generator {
public:
  using promise_type = detail::generator_promise<generator, T>;
  generator(generator &&) noexcept;
  ~generator();
  T *begin();
  T *end() noexcept;
};

template <typename T> class [[nodiscard]] async_generator {
public:
  class promise_type : public detail::generator_promise<async_generator, T> {};
  async_generator(async_generator &&) noexcept;
  ~async_generator();
  detail::awaiter<T *> begin();
  T *end() noexcept;
};

template <typename A> auto sync_wait(A &&awaitable)
    -> decltype(awaitable.operator co_await().await_resume());
template <typename... A> task<int> when_all(A &&...awaitables);
template <typename... A> task<int> when_all_ready(A &&...awaitables);
template <typename S, typename A> task<int> schedule_on(S &scheduler, A awaitable);

class async_scope {
public:
  template <typename A> void spawn(A &&awaitable);
  task<> join() noexcept;
};
class static_thread_pool {
public:
  detail::awaiter<void> schedule() noexcept;
};
class io_service {
public:
  unsigned long process_events();
  unsigned long process_one_event();
  unsigned long process_pending_events();
};
/// Locked by awaiting it.
class async_mutex {
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
  [[nodiscard]] lock_operation lock_async() noexcept;
  [[nodiscard]] scoped_operation scoped_lock_async() noexcept;
  bool try_lock() noexcept;
  void unlock() noexcept;
};
} // namespace cppcoro

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shapes of Boost.Cobalt: `task` is lazy through an awaiter of its own,
// `promise` is eager, and the initial awaiter of `thread` looks lazy while the
// new thread resumes the coroutine.

#pragma once
#pragma GCC system_header
#include <coroutine>
#include <thread>
#include <utility>

namespace boost::cobalt {
template <class Return> struct task;
template <class Return> struct promise;
struct executor {};
struct use_op_t {};
inline constexpr use_op_t use_op;
struct detached_token {};
inline constexpr detached_token detached_completion;

namespace detail {
template <class T> struct awaiter {
  bool await_ready() const noexcept { return false; }
  template <class P> bool await_suspend(std::coroutine_handle<P>) { return true; }
  T await_resume();
};
template <class Return> struct task_promise_result {
  template <class V> void return_value(V &&) {}
};
template <> struct task_promise_result<void> {
  void return_void() {}
};
template <class Return> struct task_promise : task_promise_result<Return> {
  struct initial_awaitable {
    task_promise *promise;
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) {}
    void await_resume() {}
  };
  auto initial_suspend() { return initial_awaitable{this}; }
  auto final_suspend() noexcept { return std::suspend_always(); }
  void unhandled_exception() {}
  task<Return> get_return_object();
};
template <class Return> struct cobalt_promise : task_promise_result<Return> {
  std::suspend_never initial_suspend() { return {}; }
  auto final_suspend() noexcept { return std::suspend_always(); }
  void unhandled_exception() {}
  promise<Return> get_return_object();
};
struct thread_promise {
  struct initial_awaitable {
    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<thread_promise> h) {
      h.promise().handle = h;
    }
    void await_resume() {}
  };
  std::coroutine_handle<thread_promise> handle;
  auto initial_suspend() noexcept { return initial_awaitable{}; }
  std::suspend_never final_suspend() noexcept { return {}; }
  void unhandled_exception() {}
  void return_void() {}
  struct thread get_return_object();
};
} // namespace detail

template <class Return = void> struct [[nodiscard]] task {
  using promise_type = detail::task_promise<Return>;
  task(task &&) noexcept;
  ~task();
  auto operator co_await() { return detail::awaiter<Return>(); }
};
template <class Return = void> struct [[nodiscard]] promise {
  using promise_type = detail::cobalt_promise<Return>;
  promise(promise &&) noexcept;
  ~promise();
  void operator+() && {}
  promise &detach();
  bool ready() const;
  auto operator co_await() { return detail::awaiter<Return>(); }
};
template <class Yield> struct [[nodiscard]] generator {
  struct promise_type {
    std::suspend_never initial_suspend() { return {}; }
    auto final_suspend() noexcept { return std::suspend_always(); }
    void unhandled_exception() {}
    template <class V> std::suspend_always yield_value(V &&) { return {}; }
    Yield return_value(Yield);
    generator get_return_object();
  };
  generator(generator &&) noexcept;
  ~generator();
  auto operator co_await() { return detail::awaiter<Yield>(); }
};
struct detached {
  struct promise_type {
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
    void return_void() {}
    detached get_return_object() { return {}; }
  };
};
struct thread {
  using promise_type = detail::thread_promise;
  ~thread();
  void join();
  auto operator co_await() & { return detail::awaiter<void>(); }
};

template <class T> T run(task<T> t);
template <class T> void spawn(executor, task<T> &&t, detached_token);
template <class T> detail::awaiter<T> spawn(executor, task<T> &&t, use_op_t);
template <class... P> detail::awaiter<int> join(P &&...);
template <class... P> detail::awaiter<int> gather(P &&...);
template <class... P> detail::awaiter<int> race(P &&...);
template <class... P> detail::awaiter<int> left_race(P &&...);
template <class T> class channel {
public:
  detail::awaiter<T> read();
  detail::awaiter<void> write(T value);
};
class wait_group {
public:
  void push_back(promise<void> p);
  detail::awaiter<void> wait();
};
} // namespace boost::cobalt

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shapes of concurrencpp: one return type whose promise, found through
// std::coroutine_traits, depends on the parameters, an initial awaiter that
// derives from suspend_always and starts the coroutine all the same, and no
// [[nodiscard]] anywhere.

#pragma once
#pragma GCC system_header
#include <chrono>
#include <coroutine>
#include <memory>
#include <utility>

namespace concurrencpp {
struct executor_tag {};
struct null_result {};
template <class type> class result;
template <class type> class lazy_result;
template <class type> class shared_result;
class executor;

namespace details {
template <class T> struct awaitable {
  bool await_ready() const noexcept { return false; }
  bool await_suspend(std::coroutine_handle<>) noexcept { return true; }
  T await_resume();
};
template <class type> struct return_value_struct {
  template <class V> void return_value(V &&) {}
};
template <> struct return_value_struct<void> {
  void return_void() noexcept {}
};
struct initialy_rescheduled_promise_base {
  struct initial_accumulating_awaiter : public std::suspend_always {
    void await_suspend(std::coroutine_handle<> handle) const noexcept { post(handle); }
    void await_resume() const noexcept {}
    static void post(std::coroutine_handle<>);
  };
  initial_accumulating_awaiter initial_suspend() const noexcept { return {}; }
};
struct initialy_resumed_promise {
  std::suspend_never initial_suspend() const noexcept { return {}; }
};
template <class type> struct result_promise : return_value_struct<type> {
  result<type> get_return_object();
  std::suspend_always final_suspend() noexcept { return {}; }
  void unhandled_exception() noexcept {}
};
template <class type> struct initialy_resumed_result_promise
    : initialy_resumed_promise, result_promise<type> {};
template <class type> struct initialy_rescheduled_result_promise
    : initialy_rescheduled_promise_base, result_promise<type> {};
template <class type> struct lazy_promise : return_value_struct<type> {
  lazy_result<type> get_return_object() noexcept;
  std::suspend_always initial_suspend() const noexcept { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
  void unhandled_exception() noexcept {}
};
struct null_promise {
  null_result get_return_object() noexcept { return {}; }
  std::suspend_never initial_suspend() noexcept { return {}; }
  std::suspend_never final_suspend() noexcept { return {}; }
  void unhandled_exception() noexcept {}
  void return_void() noexcept {}
};
} // namespace details

template <class type> class result {
public:
  result() noexcept = default;
  result(result &&) noexcept;
  ~result();
  explicit operator bool() const noexcept;
  type get();
  void wait();
  template <class D> int wait_for(D);
  auto operator co_await() { return details::awaitable<type>(); }
  details::awaitable<result<type>> resolve();
};
template <class type> class lazy_result {
public:
  lazy_result() noexcept = default;
  lazy_result(lazy_result &&) noexcept;
  ~lazy_result();
  auto operator co_await() { return details::awaitable<type>(); }
  result<type> run();
};
template <class type> class shared_result {
public:
  explicit shared_result(result<type>);
  shared_result(const shared_result &) noexcept;
  type &get();
  auto operator co_await() { return details::awaitable<type &>(); }
};
class scoped_async_lock {
public:
  scoped_async_lock(scoped_async_lock &&) noexcept;
  ~scoped_async_lock() noexcept;
  lazy_result<void> lock(std::shared_ptr<executor>);
  void unlock();
};
class async_lock {
public:
  lazy_result<scoped_async_lock> lock(std::shared_ptr<executor>);
  lazy_result<bool> try_lock();
  void unlock();
};
class executor {
public:
  virtual ~executor();
  template <class F, class... A> void post(F &&f, A &&...a) { f(a...); }
  template <class F, class... A> auto submit(F &&f, A &&...a) -> result<decltype(f(a...))> {
    return {};
  }
};
class thread_pool_executor : public executor {};
template <class... R> lazy_result<int> when_all(R &&...results);
template <class type> result<type> make_ready_result(type);
} // namespace concurrencpp

namespace std {
template <class type, class... A>
struct coroutine_traits<concurrencpp::result<type>, A...> {
  using promise_type = concurrencpp::details::initialy_resumed_result_promise<type>;
};
template <class type, class E, class... A>
struct coroutine_traits<concurrencpp::result<type>, concurrencpp::executor_tag,
                        std::shared_ptr<E>, A...> {
  using promise_type = concurrencpp::details::initialy_rescheduled_result_promise<type>;
};
template <class type, class... A>
struct coroutine_traits<concurrencpp::lazy_result<type>, A...> {
  using promise_type = concurrencpp::details::lazy_promise<type>;
};
template <class... A> struct coroutine_traits<concurrencpp::null_result, A...> {
  using promise_type = concurrencpp::details::null_promise;
};
} // namespace std

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shapes of HPX: futures whose awaiter functions are free, and waits that
// suspend a light-weight thread.

#pragma once
#pragma GCC system_header
#include <coroutine>
#include <utility>
#include <vector>

namespace hpx {
template <typename R = void> class future;
template <typename R = void> class shared_future;
namespace lcos::detail {
template <typename R> struct coroutine_promise_base {
  std::suspend_never initial_suspend() const noexcept { return {}; }
  std::suspend_never final_suspend() const noexcept { return {}; }
  void unhandled_exception() {}
  future<R> get_return_object();
};
template <typename R> struct coroutine_promise : coroutine_promise_base<R> {
  template <typename U> void return_value(U &&) {}
};
template <> struct coroutine_promise<void> : coroutine_promise_base<void> {
  void return_void() {}
};
} // namespace lcos::detail
namespace lcos::detail {
template <typename R> struct future_awaiter {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) {}
  R await_resume();
};
} // namespace lcos::detail
template <typename R> class future {
public:
  future(future &&) noexcept;
  ~future();
  R get();
  void wait() const;
  bool is_ready() const;
  template <typename F> future<int> then(F &&) { throw 1; }
  shared_future<R> share();
};
template <typename R> class shared_future {
public:
  shared_future(const shared_future &) noexcept;
  shared_future(future<R> &&);
  ~shared_future();
  R get() const;
  void wait() const;
};
template <typename R> lcos::detail::future_awaiter<R> operator co_await(future<R> &&);
template <typename R> lcos::detail::future_awaiter<R> operator co_await(shared_future<R>);
template <typename F, typename... A> auto async(F &&f, A &&...a) -> future<decltype(f(a...))> { throw 1; }
template <typename F> void post(F &&f) {}
template <typename... F> void wait_all(F &&...);
template <typename... F> future<int> when_all(F &&...);
template <typename F, typename... A> future<int> dataflow(F &&f, A &&...) { throw 1; }
int init(int (*)(int, char **), int, char **);
namespace this_thread {
template <typename D> void sleep_for(D);
}
} // namespace hpx

namespace std {
template <typename R, typename... Ts> struct coroutine_traits<hpx::future<R>, Ts...> {
  using promise_type = hpx::lcos::detail::coroutine_promise<R>;
};
} // namespace std

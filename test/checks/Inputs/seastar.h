// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shapes of Seastar: the future of all asynchronous code is what
// coroutines return as well. The traits inherit their promise type, and
// `co_await` is a free operator.

#pragma once
#pragma GCC system_header
#include <coroutine>
#include <tuple>
#include <utility>

namespace seastar {
template <typename T = void> class [[nodiscard]] future {
public:
  future(future &&) noexcept;
  ~future();
  T get();
  void wait() noexcept;
  bool available() const noexcept;
  bool failed() const noexcept;
  template <typename F> future<> then(F &&f) noexcept { return make_ready(); }
  template <typename F> future<T> finally(F &&f) noexcept;
  void ignore_ready_future() noexcept;

private:
  static future<> make_ready();
};
template <typename T> future<T> make_ready_future(T);
template <typename T> struct futurize {
  template <typename Tuple> static future<T> from_tuple(Tuple &&);
};
template <typename F> auto async(F &&f) -> future<decltype(f())> { throw f(); }
template <typename F> auto futurize_invoke(F &&f) { return f(); }
template <typename F> future<> repeat(F f) { throw f(); }
template <typename Stop, typename F> future<> do_until(Stop, F f) { throw f(); }
template <typename... F> future<std::tuple<F...>> when_all(F &&...);
template <typename... F> future<> when_all_succeed(F &&...);
template <typename F> future<> parallel_for_each(int, int, F &&f) { throw 1; }
template <typename T> future<T> with_timeout(int, future<T>);
struct smp {
  template <typename F> static auto submit_to(unsigned, F &&f) -> decltype(f()) { return f(); }
};
class app_template {
public:
  template <typename F> int run(int, char **, F &&f) noexcept { return 0; }
  int configured() const;
};
class shared_mutex {
public:
  future<> lock() noexcept;
  void unlock() noexcept;
};
class semaphore_units {
public:
  semaphore_units(semaphore_units &&) noexcept;
  ~semaphore_units();
};
class semaphore {};
future<semaphore_units> get_units(semaphore &, unsigned long);
namespace coroutine {
template <typename T> struct as_future_awaiter {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept {}
  future<T> await_resume();
};
template <typename T> as_future_awaiter<T> as_future(future<T>);
} // namespace coroutine
namespace internal {
template <typename T> class awaiter {
public:
  bool await_ready() const noexcept { return false; }
  template <typename U> void await_suspend(std::coroutine_handle<U>) noexcept {}
  T await_resume();
};
template <typename T> class coroutine_traits_base {
public:
  class promise_type final {
  public:
    future<T> get_return_object() noexcept;
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void unhandled_exception() noexcept {}
    template <typename U> void return_value(U &&) {}
  };
};
template <> class coroutine_traits_base<void> {
public:
  class promise_type final {
  public:
    future<> get_return_object() noexcept;
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void unhandled_exception() noexcept {}
    void return_void() noexcept {}
  };
};
} // namespace internal
template <typename T> auto operator co_await(future<T>) noexcept {
  return internal::awaiter<T>();
}
} // namespace seastar

namespace std {
template <typename T, typename... Args>
class coroutine_traits<seastar::future<T>, Args...>
    : public seastar::internal::coroutine_traits_base<T> {};
} // namespace std

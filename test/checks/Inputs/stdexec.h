// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shapes of stdexec and of C++26's std::execution: tasks whose promise is
// private and whose awaiters are made for one promise only, algorithms that
// are objects, and `exec`, an alias of another namespace.

#pragma once
#pragma GCC system_header
#include <coroutine>
#include <optional>
#include <tuple>
#include <utility>

namespace stdexec {
template <class T> class task;
template <class T> struct __awaiter {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept {}
  T await_resume();
};
template <class T> struct __promise_result {
  template <class V> void return_value(V &&) {}
};
template <> struct __promise_result<void> {
  void return_void() {}
};
template <class T> class [[nodiscard]] task {
  struct __promise : __promise_result<T> {
    task get_return_object() noexcept;
    static constexpr std::suspend_always initial_suspend() noexcept { return {}; }
    static constexpr std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() noexcept {}
    template <class S> auto await_transform(S &&sndr) {
      return static_cast<S &&>(sndr).as_awaitable(*this);
    }
  };

public:
  using sender_concept = int;
  using promise_type = __promise;
  using value_type = T;
  task(task &&) noexcept;
  ~task();
  template <class P> __awaiter<T> as_awaitable(P &) && noexcept { return {}; }
};
template <class T> struct sender {
  using value_type = T;
  template <class P> __awaiter<T> as_awaitable(P &) noexcept { return {}; }
};
struct sync_wait_t {
  template <class S> auto operator()(S &&) const
      -> std::optional<std::tuple<typename std::remove_cvref_t<S>::value_type>> {
    return {};
  }
};
inline constexpr sync_wait_t sync_wait{};
struct when_all_t {
  template <class... S> sender<int> operator()(S &&...) const { return {}; }
};
inline constexpr when_all_t when_all{};
struct starts_on_t {
  template <class Sch, class S> sender<int> operator()(Sch &&, S &&) const { return {}; }
};
inline constexpr starts_on_t starts_on{};
struct spawn_t {
  template <class S, class Token> void operator()(S &&, Token) const {}
};
inline constexpr spawn_t spawn{};
struct then_t {
  template <class S, class F> sender<int> operator()(S &&, F &&) const { return {}; }
};
inline constexpr then_t then{};
template <class T> sender<T> just(T) { return {}; }
struct run_loop {
  void run();
  void finish();
  int get_scheduler();
};
} // namespace stdexec

namespace experimental::execution {
namespace __task {
template <class T> class [[nodiscard]] basic_task {
  struct __promise : stdexec::__promise_result<T> {
    basic_task get_return_object() noexcept;
    constexpr std::suspend_always initial_suspend() noexcept { return {}; }
    constexpr std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() noexcept {}
    template <class S> auto await_transform(S &&sndr) {
      return static_cast<S &&>(sndr).as_awaitable(*this);
    }
  };

public:
  using promise_type = __promise;
  using value_type = T;
  basic_task(basic_task &&) noexcept;
  ~basic_task();
  template <class P> stdexec::__awaiter<T> as_awaitable(P &) && noexcept { return {}; }
};
} // namespace __task
template <class T> using task = __task::basic_task<T>;
struct start_detached_t {
  template <class S> void operator()(S &&) const {}
};
inline constexpr start_detached_t start_detached{};
namespace __scope {
struct async_scope {
  template <class S, class E = int> void spawn(S &&, E = {}) {}
  stdexec::sender<int> on_empty();
};
} // namespace __scope
using __scope::async_scope;
} // namespace experimental::execution
namespace exec = experimental::execution;

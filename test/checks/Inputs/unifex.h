// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shapes of libunifex: `task` is an alias of a record that is named
// `type`, it is a sender and no awaitable, and all functions are objects.

#pragma once
#pragma GCC system_header
#include <coroutine>
#include <optional>
#include <utility>

namespace unifex {
namespace _task {
struct _promise_base {
  std::suspend_always initial_suspend() noexcept { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
  void unhandled_exception() noexcept {}
};
template <typename T> struct _awaiter {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept {}
  T await_resume();
};
template <typename T, bool nothrow> struct _task {
  struct type;
};
template <typename T, bool nothrow> struct _promise : _promise_base {
  struct type;
};
template <typename T> struct _return_value_or_void : _promise_base {
  template <typename V> void return_value(V &&) {}
};
template <> struct _return_value_or_void<void> : _promise_base {
  void return_void() noexcept {}
};
template <typename T, bool nothrow>
struct _promise<T, nothrow>::type : _return_value_or_void<T> {
  typename _task<T, nothrow>::type get_return_object() noexcept;
  template <typename V> decltype(auto) await_transform(V &&value) {
    return tag_invoke(*this, static_cast<V &&>(value));
  }
};
template <typename T, bool nothrow> struct [[nodiscard]] _task<T, nothrow>::type {
  using promise_type = typename _promise<T, nothrow>::type;
  using value_type = T;
  type(type &&other) noexcept;
  ~type();
  template <typename Promise>
  friend _awaiter<T> tag_invoke(Promise &, type &&) noexcept {
    return {};
  }
};
} // namespace _task
template <typename T> using task = typename _task::_task<T, false>::type;
template <typename T> using nothrow_task = typename _task::_task<T, true>::type;

namespace _sync_wait_cpo {
struct _fn {
  template <typename Sender> auto operator()(Sender &&) const
      -> std::optional<typename std::remove_cvref_t<Sender>::value_type> {
    return {};
  }
};
} // namespace _sync_wait_cpo
inline constexpr _sync_wait_cpo::_fn sync_wait{};

template <typename T> struct sender {
  using value_type = T;
  template <typename Promise>
  friend _task::_awaiter<T> tag_invoke(Promise &, sender) noexcept {
    return {};
  }
};
template <typename T> struct just_sender : sender<T> {};

namespace _when_all {
struct _fn {
  template <typename... S> sender<int> operator()(S &&...) const { return {}; }
};
} // namespace _when_all
inline constexpr _when_all::_fn when_all{};
namespace _then {
struct _fn {
  template <typename S, typename F> sender<int> operator()(S &&, F &&) const { return {}; }
};
} // namespace _then
inline constexpr _then::_fn then{};
namespace _spawn_detached {
struct _fn {
  template <typename S, typename Scope> void operator()(S &&, Scope &) const {}
};
} // namespace _spawn_detached
inline constexpr _spawn_detached::_fn spawn_detached{};
template <typename T> just_sender<T> just(T) { return {}; }

namespace v1 {
struct async_scope {
  template <typename S> void detached_spawn(S &&) {}
  sender<int> complete() noexcept;
};
} // namespace v1
using v1::async_scope;
/// In an inline namespace, so that nobody writes it.
inline namespace v1_mutex {
class async_mutex {
public:
  [[nodiscard]] sender<int> async_lock() noexcept;
  bool try_lock() noexcept;
  void unlock() noexcept;
};
} // namespace v1_mutex
struct manual_event_loop {
  void run();
  void stop();
};
} // namespace unifex

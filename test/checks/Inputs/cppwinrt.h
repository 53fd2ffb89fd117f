// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shapes of a C++/WinRT projection: interfaces that get their members from
// `consume_...` bases, promises that stand in std, free co_await operators.

#pragma once
#pragma GCC system_header
#include <coroutine>
#include <utility>

namespace winrt {
namespace Windows::Foundation {
struct IAsyncAction;
template <typename TResult> struct IAsyncOperation;
} // namespace Windows::Foundation
namespace impl {
template <typename D> struct consume_Windows_Foundation_IAsyncAction {
  void get() const;
  int wait_for(long long) const;
  int Status() const;
};
template <typename D, typename TResult> struct consume_Windows_Foundation_IAsyncOperation {
  TResult get() const;
  TResult GetResults() const;
};
template <typename T> struct await_adapter {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) const {}
  T await_resume() const;
};
} // namespace impl
namespace Windows::Foundation {
struct IUnknown {
  IUnknown(decltype(nullptr) = nullptr) {}
  IUnknown(const IUnknown &);
  ~IUnknown();
};
struct IAsyncAction : IUnknown, impl::consume_Windows_Foundation_IAsyncAction<IAsyncAction> {};
template <typename TResult>
struct IAsyncOperation
    : IUnknown,
      impl::consume_Windows_Foundation_IAsyncOperation<IAsyncOperation<TResult>, TResult> {};
inline impl::await_adapter<void> operator co_await(IAsyncAction const &) { return {}; }
template <typename T> impl::await_adapter<T> operator co_await(IAsyncOperation<T> const &) {
  return {};
}
} // namespace Windows::Foundation
struct fire_and_forget {};
template <typename... T> Windows::Foundation::IAsyncAction when_all(T... async);
struct resume_background_awaitable {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) const {}
  void await_resume() const noexcept {}
};
inline resume_background_awaitable resume_background() { return {}; }
class slim_mutex {
public:
  void lock() noexcept;
  void unlock() noexcept;
};
class slim_lock_guard {
public:
  explicit slim_lock_guard(slim_mutex &m) noexcept : m(m) { m.lock(); }
  ~slim_lock_guard() noexcept { m.unlock(); }

private:
  slim_mutex &m;
};
namespace impl {
template <typename Async> struct promise_base {
  std::suspend_never initial_suspend() const noexcept { return {}; }
  std::suspend_never final_suspend() const noexcept { return {}; }
  void unhandled_exception() noexcept {}
  Async get_return_object() const noexcept { return nullptr; }
};
} // namespace impl
} // namespace winrt

namespace std {
template <typename... Args>
struct coroutine_traits<winrt::Windows::Foundation::IAsyncAction, Args...> {
  struct promise_type : winrt::impl::promise_base<winrt::Windows::Foundation::IAsyncAction> {
    void return_void() const noexcept {}
    winrt::Windows::Foundation::IAsyncAction get_return_object() const noexcept { return {}; }
  };
};
template <typename T, typename... Args>
struct coroutine_traits<winrt::Windows::Foundation::IAsyncOperation<T>, Args...> {
  struct promise_type
      : winrt::impl::promise_base<winrt::Windows::Foundation::IAsyncOperation<T>> {
    template <typename V> void return_value(V &&) {}
    winrt::Windows::Foundation::IAsyncOperation<T> get_return_object() const noexcept { return {}; }
  };
};
template <typename... Args> struct coroutine_traits<winrt::fire_and_forget, Args...> {
  struct promise_type {
    winrt::fire_and_forget get_return_object() const noexcept { return {}; }
    std::suspend_never initial_suspend() const noexcept { return {}; }
    std::suspend_never final_suspend() const noexcept { return {}; }
    void return_void() const noexcept {}
    void unhandled_exception() const noexcept {}
  };
};
} // namespace std

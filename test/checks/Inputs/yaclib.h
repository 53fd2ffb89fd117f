// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shapes of YACLib: one promise for lazy and eager results, told apart by
// a template argument inside of initial_suspend.

#pragma once
#pragma GCC system_header
#include <coroutine>
#include <utility>

namespace yaclib {
class IExecutor {};
template <typename V> class Task;
template <typename V> class Future;
namespace detail {
template <typename V> struct ReturnValue {
  template <typename U> void return_value(U &&) {}
};
template <> struct ReturnValue<void> {
  void return_void() {}
};
template <typename V, bool Lazy> struct ResultOf {
  using type = Future<V>;
};
template <typename V> struct ResultOf<V, true> {
  using type = Task<V>;
};
template <typename V, bool Lazy> struct PromiseType : ReturnValue<V> {
  auto initial_suspend() noexcept {
    if constexpr (Lazy)
      return std::suspend_always{};
    else
      return std::suspend_never{};
  }
  auto final_suspend() noexcept { return std::suspend_always{}; }
  typename ResultOf<V, Lazy>::type get_return_object() noexcept;
  void unhandled_exception() noexcept {}
};
template <typename V> struct Awaiter {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept {}
  V await_resume();
};
} // namespace detail
template <typename V> class FutureBase {
public:
  FutureBase() = default;
  FutureBase(FutureBase &&) noexcept;
  ~FutureBase();
  bool Ready() const noexcept;
  V Get() &&;
  void Detach() &&;
};
template <typename V = void> class Future final : public FutureBase<V> {};
template <typename V = void> class FutureOn final : public FutureBase<V> {};
template <typename V = void> class Task final {
public:
  Task() = default;
  Task(Task &&) noexcept;
  ~Task();
  V Get() &&;
  Future<V> ToFuture() &&;
  void Detach() &&;
  void Cancel() &&;
  template <typename F> Task<int> ThenInline(F &&) && { return {}; }
};
template <typename V> auto operator co_await(FutureBase<V> &&) noexcept { return detail::Awaiter<V>(); }
template <typename V> auto operator co_await(Task<V> &&) noexcept { return detail::Awaiter<V>(); }
template <bool Batching = true> class Mutex {
public:
  struct UniqueGuard {
    UniqueGuard(UniqueGuard &&) noexcept;
    ~UniqueGuard();
    detail::Awaiter<void> Unlock() noexcept;
  };
  detail::Awaiter<void> Lock() noexcept;
  detail::Awaiter<UniqueGuard> Guard() noexcept;
  detail::Awaiter<void> Unlock() noexcept;
  void UnlockHere() noexcept;
};
detail::Awaiter<void> On(IExecutor &) noexcept;
template <typename... F> void Wait(F &...);
template <typename... F> detail::Awaiter<void> Await(F &...);
template <typename... F> Future<int> WhenAll(F &&...);
template <typename F> auto Run(IExecutor &, F &&f) -> FutureOn<decltype(f())> { return {}; }
class WaitGroup {
public:
  template <typename F> void Attach(F &future);
  detail::Awaiter<void> operator co_await();
};
template <typename F> void Submit(IExecutor &, F &&f) {}
} // namespace yaclib

namespace std {
template <typename V, typename... Args> struct coroutine_traits<yaclib::Future<V>, Args...> {
  using promise_type = yaclib::detail::PromiseType<V, false>;
};
template <typename V, typename... Args> struct coroutine_traits<yaclib::Task<V>, Args...> {
  using promise_type = yaclib::detail::PromiseType<V, true>;
};
} // namespace std

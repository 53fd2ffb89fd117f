// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shapes of async_simple: Lazy and RescheduleLazy share a base that has
// the promise type and the awaiter.

#pragma once
#pragma GCC system_header
#include <coroutine>
#include <functional>
#include <utility>
#include <vector>

namespace async_simple {
class Executor {
public:
  virtual ~Executor();
  virtual bool schedule(std::function<void()> func);
};
template <typename T> class Future {
public:
  Future(Future &&);
  ~Future();
  T get() &&;
  void wait();
};
namespace coro {
template <typename T> class Lazy;
template <typename T> class RescheduleLazy;
namespace detail {
class LazyPromiseBase {
public:
  std::suspend_always initial_suspend() noexcept { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
  void unhandled_exception() noexcept {}
};
template <typename T> class LazyPromise : public LazyPromiseBase {
public:
  Lazy<T> get_return_object() noexcept;
  template <typename V> void return_value(V &&) {}
};
template <> class LazyPromise<void> : public LazyPromiseBase {
public:
  Lazy<void> get_return_object() noexcept;
  void return_void() noexcept {}
};
template <typename T> struct ValueAwaiter {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept {}
  T await_resume();
};
template <typename T> class LazyBase {
public:
  using promise_type = LazyPromise<T>;
  using ValueType = T;
  LazyBase(LazyBase &&other);
  ~LazyBase();
  template <typename F> void start(F &&callback) {}
  Executor *getExecutor() const;
  auto operator co_await() { return ValueAwaiter<T>(); }
};
struct DetachedCoroutine {
  struct promise_type {
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() noexcept {}
    void unhandled_exception() {}
    DetachedCoroutine get_return_object() noexcept { return {}; }
  };
};
} // namespace detail
template <typename T = void> class [[nodiscard]] RescheduleLazy : public detail::LazyBase<T> {
public:
  void detach() {}
};
template <typename T = void> class [[nodiscard]] Lazy : public detail::LazyBase<T> {
public:
  Lazy(Lazy &&) = default;
  RescheduleLazy<T> via(Executor *) &&;
};
template <typename L> auto syncAwait(L &&lazy) -> typename std::decay_t<L>::ValueType;
template <typename... L> Lazy<int> collectAll(L &&...);
template <typename T> Lazy<int> collectAll(std::vector<Lazy<T>> &&);
template <typename... L> Lazy<int> collectAny(L &&...);
Lazy<void> sleep(int);
/// Locked by awaiting it.
class Mutex {
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
  [[nodiscard]] lock_operation coLock() noexcept;
  [[nodiscard]] scoped_operation coScopedLock() noexcept;
  bool try_lock() noexcept;
  void unlock() noexcept;
};
} // namespace coro
namespace uthread {
template <typename F> void async(F &&f, Executor *) {}
template <typename T> T await(Future<T> &&);
} // namespace uthread
} // namespace async_simple

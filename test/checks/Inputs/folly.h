// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shapes of folly::coro: a task that cannot be awaited by itself (only the
// promise's await_transform knows how), one with an executor that has no
// promise type, a wrapped promise, and runners that are objects.

#pragma once
#pragma GCC system_header
#include <chrono>
#include <coroutine>
#include <utility>

namespace folly {
class Executor;
namespace coro::detail {
template <typename T> struct Awaiter {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept {}
  T await_resume();
};
} // namespace coro::detail
class Executor {
public:
  virtual ~Executor();
  template <typename F> void add(F &&f) {}
};
class CPUThreadPoolExecutor : public Executor {
public:
  explicit CPUThreadPoolExecutor(unsigned);
  template <typename F> void add(F &&f) {}
};
class EventBase {
public:
  bool loop();
  bool loopOnce(int flags = 0);
  void loopForever();
  template <typename F> void runInEventBaseThread(F &&f) noexcept {}
  template <typename F> void runInEventBaseThreadAndWait(F &&f) noexcept {}
};
template <class T> class Future {
public:
  Future(Future &&) noexcept;
  ~Future();
  T get() &&;
  T value() &&;
  Future &wait() &;
  friend coro::detail::Awaiter<T> co_viaIfAsync(Executor *, Future) { return {}; }
};
template <class T> class SemiFuture {
public:
  SemiFuture(SemiFuture &&) noexcept;
  ~SemiFuture();
  T get() &&;
  Future<T> via(Executor *) &&;
  friend coro::detail::Awaiter<T> co_viaIfAsync(Executor *, SemiFuture) { return {}; }
};

template <class Sync, class Policy> class LockedPtr {
public:
  LockedPtr(LockedPtr &&) noexcept;
  ~LockedPtr();
  int &operator*() const;
  void unlock();
};
struct LockPolicyExclusive {};
template <class T> class Synchronized {
public:
  LockedPtr<Synchronized, LockPolicyExclusive> wlock();
};
namespace coro {
template <typename T = void> class Task;
template <typename T = void> class TaskWithExecutor;
template <typename T = void> class now_task;
namespace detail {
struct TaskPromiseBase {
  std::suspend_always initial_suspend() noexcept { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
  void unhandled_exception() noexcept {}
  template <typename A> auto await_transform(A &&a) {
    return co_viaIfAsync(static_cast<Executor *>(nullptr), static_cast<A &&>(a));
  }
};
template <typename T> struct TaskPromise : TaskPromiseBase {
  Task<T> get_return_object() noexcept;
  template <typename U> void return_value(U &&) {}
};
template <> struct TaskPromise<void> : TaskPromiseBase {
  Task<void> get_return_object() noexcept;
  void return_void() noexcept {}
};
// Wraps the promise of the task that it makes safer.
template <typename T> struct NowTaskPromise {
  TaskPromise<T> promise_;
  auto initial_suspend() noexcept { return promise_.initial_suspend(); }
  auto final_suspend() noexcept { return promise_.final_suspend(); }
  void unhandled_exception() noexcept {}
  template <typename A> auto await_transform(A &&a) {
    return promise_.await_transform(static_cast<A &&>(a));
  }
  template <typename U> void return_value(U &&) {}
  now_task<T> get_return_object() noexcept;
};
struct InlineTaskDetached {
  struct promise_type {
    InlineTaskDetached get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() noexcept {}
    void unhandled_exception() noexcept {}
  };
};
} // namespace detail

template <typename T> class [[nodiscard]] TaskWithExecutor {
public:
  TaskWithExecutor(TaskWithExecutor &&) noexcept;
  ~TaskWithExecutor();
  SemiFuture<T> start() &&;
  friend detail::Awaiter<T> co_viaIfAsync(Executor *, TaskWithExecutor) { return {}; }
};
template <typename T> class [[nodiscard]] Task {
public:
  using promise_type = detail::TaskPromise<T>;
  Task(Task &&) noexcept;
  ~Task();
  SemiFuture<T> semi() &&;
  friend detail::Awaiter<T> co_viaIfAsync(Executor *, Task) { return {}; }
};
template <typename T> class [[nodiscard]] now_task {
public:
  using promise_type = detail::NowTaskPromise<T>;
  now_task(now_task &&) = delete;
  ~now_task();
  friend detail::Awaiter<T> co_viaIfAsync(Executor *, now_task &&) { return {}; }
};

struct blocking_wait_fn {
  template <typename T> T operator()(Task<T>) const { return T(); }
  template <typename T> T operator()(TaskWithExecutor<T>) const { return T(); }
  template <typename T> T operator()(Task<T>, EventBase *) const { return T(); }
};
inline constexpr blocking_wait_fn blocking_wait{};
static constexpr blocking_wait_fn const &blockingWait = blocking_wait;

template <typename T> TaskWithExecutor<T> co_withExecutor(Executor *, Task<T>);
template <typename... T> Task<int> collectAll(T &&...);
template <typename T> Task<int> collectAllRange(T);
template <typename T, typename D> Task<T> timeout(Task<T>, D);
template <typename F> auto co_invoke(F f) -> decltype(f()) { return f(); }
template <typename T> Task<T> toTask(SemiFuture<T>);

class Mutex {
public:
  template <typename Awaiter> class [[nodiscard]] LockOperation {
  public:
    friend Awaiter co_viaIfAsync(Executor *, LockOperation) { return {}; }
  };
  class Guard {
  public:
    Guard(Guard &&) noexcept;
    ~Guard();
  };
  [[nodiscard]] LockOperation<detail::Awaiter<Guard>> co_scoped_lock() noexcept;
  [[nodiscard]] LockOperation<detail::Awaiter<void>> co_lock() noexcept;
  bool try_lock() noexcept;
  void unlock() noexcept;
};
class AsyncScope {
public:
  void add(TaskWithExecutor<void> &&);
  Task<void> joinAsync() noexcept;
};
} // namespace coro
} // namespace folly

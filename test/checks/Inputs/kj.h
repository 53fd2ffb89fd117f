// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shapes of KJ: promises are awaited through await_transform only, and
// whoever wants to block shows a WaitScope.

#pragma once
#pragma GCC system_header
#include <coroutine>
#include <utility>

namespace kj {
template <typename T> class Promise;
class WaitScope {
public:
  unsigned poll(unsigned max = 0);
};
class EventLoop {
public:
  void run(unsigned max = 0);
};
namespace _ {
template <typename T> struct PromiseAwaiter {
  bool await_ready() const { return false; }
  bool await_suspend(std::coroutine_handle<>) { return true; }
  T await_resume();
};
template <typename T> class CoroutineBase {
public:
  std::suspend_never initial_suspend() { return {}; }
  std::suspend_never final_suspend() noexcept { return {}; }
  void unhandled_exception() {}
  template <typename U> PromiseAwaiter<U> await_transform(Promise<U> &) { return {}; }
  template <typename U> PromiseAwaiter<U> await_transform(Promise<U> &&) { return {}; }
  Promise<T> get_return_object();
};
template <typename T> class Coroutine final : public CoroutineBase<T> {
public:
  template <typename V> void return_value(V &&) {}
};
template <> class Coroutine<void> final : public CoroutineBase<void> {
public:
  void return_void() {}
};
} // namespace _
template <typename T> class [[nodiscard]] Promise {
public:
  Promise(T value);
  Promise(Promise &&) noexcept;
  ~Promise();
  T wait(WaitScope &);
  bool poll(WaitScope &);
  template <typename F> Promise<int> then(F &&f) { return 1; }
  template <typename F> void detach(F &&error) {}
  Promise eagerlyEvaluate(decltype(nullptr));
};
template <> class [[nodiscard]] Promise<void> {
public:
  Promise(decltype(nullptr));
  Promise(Promise &&) noexcept;
  ~Promise();
  void wait(WaitScope &);
  bool poll(WaitScope &);
  template <typename F> Promise<int> then(F &&f) { return 1; }
  template <typename F> void detach(F &&error) {}
  Promise eagerlyEvaluate(decltype(nullptr));
};
template <typename T> class Locked {
public:
  Locked(Locked &&) noexcept;
  ~Locked();
  T *operator->();
  void release();
};
template <typename T> class MutexGuarded {
public:
  Locked<T> lockExclusive() const;
};
class TaskSet {
public:
  void add(Promise<void> &&promise);
};
class Thread {
public:
  template <typename F> Thread(F &&f) {}
  ~Thread() noexcept(false);
};
template <typename F> auto evalLater(F &&f) -> Promise<decltype(f())> { return f(); }
template <typename T> Promise<T> joinPromises(Promise<T> &&, Promise<T> &&);
template <typename T> T &&mv(T &t) noexcept { return static_cast<T &&>(t); }
} // namespace kj

namespace std {
template <class T, class... Args> struct coroutine_traits<kj::Promise<T>, Args...> {
  using promise_type = kj::_::Coroutine<T>;
};
} // namespace std

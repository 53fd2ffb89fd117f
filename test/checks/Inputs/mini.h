// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A coroutine library that no profile knows: everything that corolint learns
// of it comes from the types and from annotations. Its style is that of
// several libraries at once: a loop class, a function object, free functions,
// an interface, constructors that start, a fluent task.

#ifndef TEST_CHECKS_INPUTS_MINI_H
#define TEST_CHECKS_INPUTS_MINI_H

#include <coroutine>
#include <exception>
#include <type_traits>
#include <utility>
#include <vector>

#define MINI_ROLE(role) [[clang::annotate("corolint::" role)]]

namespace mini {
inline namespace v1 {

namespace detail {
template <class T> struct result {
  void return_value(T);
};
template <> struct result<void> {
  void return_void();
};
template <class T> struct awaiter {
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  T await_resume();
};
} // namespace detail

/// Lazy, move-only, its promise nested.
template <class T = void> class Task {
public:
  struct promise_type : detail::result<T> {
    Task get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception();
  };
  Task() noexcept;
  Task(Task &&) noexcept;
  Task &operator=(Task &&) noexcept;
  ~Task();
  detail::awaiter<T> operator co_await() &&;
  /// Fluent: the same task, with a name.
  Task named(const char *) &&;
};

/// Lazy, its promise found through std::coroutine_traits; awaits by members.
template <class T> class Job {
public:
  Job(Job &&) noexcept;
  ~Job();
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  T await_resume();
};

/// Runs to its first suspension at once.
template <class T = void> class Eager {
public:
  struct promise_type : detail::result<T> {
    Eager get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception();
  };
  Eager(Eager &&) noexcept;
  ~Eager();
  detail::awaiter<T> operator co_await() const;
};

/// What a spawner gives: no coroutine any more, but awaitable.
template <class T = void> class MINI_ROLE("task") Handle {
public:
  Handle() noexcept;
  Handle(Handle &&) noexcept;
  ~Handle();
  bool done() const;
  void cancel();
  detail::awaiter<T> operator co_await() const;
};

/// Sends its coroutine away; it is never awaited.
struct Detached {
  struct promise_type {
    Detached get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void unhandled_exception();
    void return_void();
  };
};

template <class T> class Generator {
public:
  struct promise_type {
    Generator get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T) noexcept { return {}; }
    void unhandled_exception();
    void return_void();
  };
  struct iterator {
    iterator &operator++();
    T operator*() const;
    bool operator!=(std::default_sentinel_t) const;
  };
  ~Generator();
  iterator begin();
  std::default_sentinel_t end();
};

/// Not a coroutine: a condition to wait for.
class Event {
public:
  void set();
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  void await_resume();
};

class Loop {
public:
  template <class T> MINI_ROLE("runner") T run_until_complete(Task<T> main);
  MINI_ROLE("main_thread_runner") void block_on(Task<void> main);
  MINI_ROLE("runner") void run_forever();
  template <class T> MINI_ROLE("spawner") Handle<T> spawn(Task<T> work);
  template <class T>
  MINI_ROLE("spawner") MINI_ROLE("detacher") Handle<T> start(Task<T> work);
  template <class F> MINI_ROLE("loop_callback") void call_soon(F) {}
  MINI_ROLE("loop_callback") void call_later(int ms, void (*f)());
  static Loop &current();
};

/// A function object.
struct SyncWait {
  template <class A> MINI_ROLE("runner") int operator()(A &&) const {
    return 0;
  }
};
inline constexpr SyncWait sync_wait{};

/// Only on the main thread; takes anything, so that misuse compiles.
template <class A> MINI_ROLE("main_thread_runner") int run_main(A &&) {
  return 0;
}

/// No template.
MINI_ROLE("main_thread_runner") int serve(Task<int> main);

template <class A> MINI_ROLE("spawner") Handle<> spawn(A &&) {
  return Handle<>();
}
MINI_ROLE("detacher") void detach(Task<void> work);

template <class... A> MINI_ROLE("combinator") Task<> when_all(A &&...) {
  return Task<>();
}
template <class T>
MINI_ROLE("combinator") Task<std::vector<T>> all_of(std::vector<Task<T>> tasks);

/// Runs its coroutine to the end when it is made.
class Blocking {
public:
  MINI_ROLE("runner") explicit Blocking(Task<void> main);
  explicit Blocking(int);
  int result() const;
};

/// A runner behind an interface.
class Executor {
public:
  virtual ~Executor();
  MINI_ROLE("main_thread_runner") virtual void drive(Task<void> main) = 0;
  virtual void prepare();
};

template <class F, class... Args>
MINI_ROLE("thread_launcher") void launch(F, Args...) {}
class Worker {
public:
  template <class F, class... Args>
  MINI_ROLE("thread_launcher") explicit Worker(F, Args...) {}
  Worker(Worker &&) noexcept;
  ~Worker();
  void stop();
};
class Pool {
public:
  template <class F> MINI_ROLE("thread_launcher") void post(F) {}
  template <class F>
  MINI_ROLE("insulator") Task<> offload(F) {
    return Task<>();
  }
};
template <class F> MINI_ROLE("insulator") auto block_in_place(F f) {
  return f();
}

MINI_ROLE("blocking") void pause(int ms);
MINI_ROLE("not_blocking") void quick();
class Mailbox {
public:
  MINI_ROLE("blocking") int receive();
  int try_receive();
};

Task<> sleep(int ms);

} // namespace v1
} // namespace mini

template <class T, class... Args>
struct std::coroutine_traits<mini::Job<T>, Args...> {
  struct promise_type : mini::detail::result<T> {
    mini::Job<T> get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception();
  };
};

#endif // TEST_CHECKS_INPUTS_MINI_H

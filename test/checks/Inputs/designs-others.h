// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What coroutines return that is no task, and what can be awaited that is no
// coroutine, as people write them at home. No profile knows them and nothing is
// annotated.
#ifndef TEST_CHECKS_INPUTS_DESIGNS_OTHERS_H
#define TEST_CHECKS_INPUTS_DESIGNS_OTHERS_H

#include "designs-tasks.h"
#include <mutex>
#include <variant>

/// Iterated.
namespace ranges {
template <class T> class generator {
public:
  struct promise_type {
    const T *current;
    generator get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(const T &value) noexcept;
    void return_void() {}
    void unhandled_exception() {}
  };
  struct iterator {
    iterator &operator++();
    const T &operator*() const;
    bool operator==(std::default_sentinel_t) const;
  };
  generator(generator &&) noexcept;
  iterator begin();
  std::default_sentinel_t end() { return {}; }
};
} // namespace ranges

/// Asked for one value after the other.
namespace pull {
template <class T> class sequence {
public:
  struct promise_type {
    std::optional<T> current;
    sequence get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T value) noexcept;
    void return_void() {}
    void unhandled_exception() {}
  };
  sequence(sequence &&) noexcept;
  bool move_next();
  T value() const;
};
} // namespace pull

/// Each value is awaited.
namespace stream {
template <class T> class async_generator {
public:
  struct promise_type {
    async_generator get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T value) noexcept;
    void return_void() {}
    void unhandled_exception() {}
  };
  async_generator(async_generator &&) noexcept;
  parts::awaiter<std::optional<T>> next();
};
} // namespace stream

/// Nobody can wait for it.
namespace forgotten {
struct fire_and_forget {
  struct promise_type {
    fire_and_forget get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};
} // namespace forgotten

/// The same, but a queue starts it.
namespace queued {
struct queue {
  static void push(std::coroutine_handle<>);
};
struct detached {
  struct promise_type {
    detached get_return_object() {
      queue::push(std::coroutine_handle<promise_type>::from_promise(*this));
      return {};
    }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
} // namespace queued

/// A coroutine that returns nothing.
namespace nothing {
struct tag {};
struct promise {
  void get_return_object() {}
  std::suspend_never initial_suspend() noexcept { return {}; }
  std::suspend_never final_suspend() noexcept { return {}; }
  void return_void() {}
  void unhandled_exception() {}
};
} // namespace nothing
template <class... Args> struct std::coroutine_traits<void, nothing::tag, Args...> {
  using promise_type = nothing::promise;
};

/// Runs when it is dropped: whoever calls it need not do anything.
namespace at_the_end {
class job {
public:
  struct promise_type {
    job get_return_object() { return job{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  job(job &&other) noexcept : h(std::exchange(other.h, {})) {}
  ~job() {
    if (h)
      h.resume();
  }
  job &&after(int ms) &&;

private:
  explicit job(std::coroutine_handle<promise_type> h) : h(h) {}
  std::coroutine_handle<promise_type> h;
};
} // namespace at_the_end

/// Started by hand; cannot be awaited.
namespace by_hand {
class script {
public:
  struct promise_type {
    script get_return_object() { return script{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  script(script &&other) noexcept : h(std::exchange(other.h, {})) {}
  ~script() {
    if (h)
      h.destroy();
  }
  void start() { h.resume(); }

private:
  explicit script(std::coroutine_handle<promise_type> h) : h(h) {}
  std::coroutine_handle<promise_type> h;
};
} // namespace by_hand

/// A value or an error: `co_await` takes the value or leaves the function, and
/// nobody ever waits.
namespace checked {
struct error {
  int code;
};
template <class T> class result {
public:
  struct promise_type {
    result *out;
    result get_return_object() { return result(this); }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_value(T v) { out->state = std::move(v); }
    void unhandled_exception() { throw; }
  };
  result(T v) : state(std::move(v)) {}
  result(error e) : state(e) {}
  bool await_ready() const noexcept { return state.index() == 0; }
  T await_resume() { return std::get<0>(std::move(state)); }
  template <class P> void await_suspend(std::coroutine_handle<P> h) {
    h.promise().out->state = std::get<1>(state);
    h.destroy();
  }
  explicit operator bool() const noexcept { return state.index() == 0; }

private:
  explicit result(promise_type *p) { p->out = this; }
  std::variant<T, error> state;
};
} // namespace checked

/// The same with an awaiter that the promise makes.
namespace perhaps {
template <class T> class maybe : public std::optional<T> {
public:
  struct promise_type {
    std::optional<T> *out;
    maybe get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_value(T v) { out->emplace(std::move(v)); }
    void unhandled_exception() {}
    template <class U> auto await_transform(maybe<U> m) {
      struct awaiter {
        maybe<U> m;
        bool await_ready() const { return m.has_value(); }
        U await_resume() { return *std::move(m); }
        void await_suspend(std::coroutine_handle<promise_type> h) {
          h.promise().out->reset();
          h.destroy();
        }
      };
      return awaiter{std::move(m)};
    }
  };
  using std::optional<T>::optional;
};
} // namespace perhaps

/// The same again: the frame was never kept, so nobody has to destroy it.
namespace noted {
template <class T> struct outcome {
  struct promise_type {
    outcome *out;
    outcome get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_value(T v);
    void unhandled_exception() {}
  };
  struct awaiter {
    outcome &value;
    bool await_ready() const { return value.ok; }
    void await_suspend(std::coroutine_handle<promise_type> h) { h.promise().out->ok = false; }
    T await_resume() { return value.result; }
  };
  awaiter operator co_await() { return {*this}; }
  bool ok;
  T result;
};
} // namespace noted

/// An eager task that can be cancelled: it destroys who waits, or keeps the
/// handle. Whoever keeps it will resume it.
namespace cancelled {
class task {
public:
  struct promise_type {
    std::coroutine_handle<> next;
    task get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
  task(task &&) noexcept;
  ~task();
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> h) {
    if (stopped)
      h.destroy();
    else
      self.promise().next = h;
  }
  void await_resume() {}

private:
  bool stopped;
  std::coroutine_handle<promise_type> self;
};
} // namespace cancelled

/// The return type is a handle with a name.
namespace bare {
struct promise;
struct coroutine : std::coroutine_handle<promise> {
  using promise_type = bare::promise;
};
struct promise {
  coroutine get_return_object() { return {coroutine::from_promise(*this)}; }
  std::suspend_always initial_suspend() noexcept { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
  void return_void() {}
  void unhandled_exception() {}
};
} // namespace bare

/// What can be awaited and is no coroutine: a timer, an event, a future.
namespace awaitables {
struct delay {
  int ms;
  bool await_ready() const noexcept { return ms == 0; }
  void await_suspend(std::coroutine_handle<>) const;
  void await_resume() const noexcept {}
};
delay after(int ms);
template <class T> class future {
public:
  future(future &&) noexcept;
  parts::awaiter<T> operator co_await() && noexcept;
  bool done() const;
};
future<int> request(int);
} // namespace awaitables

/// A mutex that is awaited, and its guard; a semaphore of the same kind.
namespace gates {
class async_mutex;
class [[nodiscard]] guard {
public:
  explicit guard(async_mutex &m) : m(&m) {}
  guard(guard &&other) noexcept : m(std::exchange(other.m, nullptr)) {}
  ~guard();

private:
  async_mutex *m;
};
class async_mutex {
public:
  struct locking {
    async_mutex &m;
    bool await_ready() const noexcept { return m.try_lock(); }
    bool await_suspend(std::coroutine_handle<>) noexcept;
    void await_resume() const noexcept {}
  };
  struct guarding : locking {
    guard await_resume() const noexcept { return guard(m); }
  };
  bool try_lock() noexcept;
  locking lock() noexcept { return {*this}; }
  guarding scoped_lock() noexcept { return {{*this}}; }
  void unlock();
};
inline guard::~guard() {
  if (m)
    m->unlock();
}
class async_semaphore {
public:
  parts::awaiter<void> acquire();
  void release();
};
} // namespace gates

/// Move-only owners that have to do with coroutines and are no tasks.
namespace owners {
class [[nodiscard]] unique_handle {
public:
  explicit unique_handle(std::coroutine_handle<> h) : h(h) {}
  unique_handle(unique_handle &&other) noexcept : h(std::exchange(other.h, {})) {}
  ~unique_handle() {
    if (h)
      h.destroy();
  }
  void resume() const { h.resume(); }

private:
  std::coroutine_handle<> h;
};
class [[nodiscard]] connection {
public:
  connection(connection &&) noexcept;
  ~connection();
};
} // namespace owners

#endif

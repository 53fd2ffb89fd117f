// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Task types as people write them at home, each in a namespace of its own. No
// profile knows them and nothing is annotated: what they are is told from
// their promises and awaiters.
#ifndef TEST_CHECKS_INPUTS_DESIGNS_TASKS_H
#define TEST_CHECKS_INPUTS_DESIGNS_TASKS_H

#include <coroutine>
#include <exception>
#include <optional>
#include <utility>

namespace parts {

template <class T> struct result_of {
  std::optional<T> value;
  void return_value(T v) { value = std::move(v); }
};
template <> struct result_of<void> {
  void return_void() {}
};

template <class T> struct awaiter {
  std::coroutine_handle<> body;
  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<>) noexcept { return body; }
  T await_resume() const;
};

} // namespace parts

/// The one of every tutorial: a nested promise, a member operator.
namespace nested {
template <class T = void> class task {
public:
  struct promise_type : parts::result_of<T> {
    task get_return_object() { return task{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() { std::terminate(); }
  };
  task(task &&other) noexcept : h(std::exchange(other.h, {})) {}
  ~task() {
    if (h)
      h.destroy();
  }
  parts::awaiter<T> operator co_await() const noexcept { return {h}; }

private:
  explicit task(std::coroutine_handle<promise_type> h) : h(h) {}
  std::coroutine_handle<promise_type> h;
};
} // namespace nested

/// The promise is an alias; a free operator awaits.
namespace aliased {
template <class T> class job;
namespace detail {
struct promise_base {
  auto initial_suspend() noexcept { return std::suspend_always{}; }
  auto final_suspend() noexcept { return std::suspend_always{}; }
  void unhandled_exception() {}
};
template <class T> struct promise : promise_base, parts::result_of<T> {
  job<T> get_return_object();
};
} // namespace detail
template <class T> class [[nodiscard]] job {
public:
  using promise_type = detail::promise<T>;
  job(job &&) noexcept;
  ~job();
};
template <class T> parts::awaiter<T> operator co_await(job<T> &&) noexcept;
} // namespace aliased

/// std::coroutine_traits, and no operator: the promise transforms what it is to await.
namespace by_traits {
template <class T> class operation {
public:
  operation(operation &&) noexcept;
  ~operation();
};
template <class T> struct frame : parts::result_of<T> {
  operation<T> get_return_object();
  std::suspend_always initial_suspend() noexcept;
  std::suspend_always final_suspend() noexcept;
  void unhandled_exception();
  template <class U> parts::awaiter<U> await_transform(operation<U> inner) noexcept;
};
} // namespace by_traits
template <class T, class... Args> struct std::coroutine_traits<by_traits::operation<T>, Args...> {
  using promise_type = by_traits::frame<T>;
};

/// Everything comes from a base class that knows the derived one.
namespace derived {
template <class Derived, class T> class basic_task {
public:
  struct promise_type : parts::result_of<T> {
    Derived get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
  };
  parts::awaiter<T> operator co_await() && noexcept;
};
template <class T> class query : public basic_task<query<T>, T> {
public:
  query(query &&) noexcept;
};
} // namespace derived

/// The promise is a template argument; one template is a lazy and an eager task.
namespace by_policy {
template <class T, template <class> class Promise> class basic {
public:
  using promise_type = Promise<T>;
  basic(basic &&) noexcept;
  parts::awaiter<T> operator co_await() noexcept;
};
template <class T> struct waiting;
template <class T> struct starting;
template <class T> using lazy = basic<T, waiting>;
template <class T> using eager = basic<T, starting>;
template <class T> struct waiting : parts::result_of<T> {
  lazy<T> get_return_object();
  std::suspend_always initial_suspend() noexcept;
  std::suspend_always final_suspend() noexcept;
  void unhandled_exception();
};
template <class T> struct starting : parts::result_of<T> {
  eager<T> get_return_object();
  std::suspend_never initial_suspend() noexcept;
  std::suspend_always final_suspend() noexcept;
  void unhandled_exception();
};
} // namespace by_policy

/// A flag of the template says whether it begins at once.
namespace by_flag {
template <bool Lazy> struct start {
  constexpr bool await_ready() const noexcept { return !Lazy; }
  void await_suspend(std::coroutine_handle<>) const noexcept {}
  void await_resume() const noexcept {}
};
template <class T, bool Lazy> class basic {
public:
  struct promise_type : parts::result_of<T> {
    basic get_return_object();
    start<Lazy> initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
  };
  basic(basic &&) noexcept;
  parts::awaiter<T> operator co_await() noexcept;
};
using lazy = basic<int, true>;
using eager = basic<int, false>;
} // namespace by_flag

/// An initial awaiter of its own, which remembers something.
namespace own_awaiter {
template <class T> class task {
public:
  struct promise_type : parts::result_of<T> {
    struct first {
      promise_type *promise;
      bool await_ready() const noexcept { return false; }
      void await_suspend(std::coroutine_handle<> h) noexcept { promise->self = h; }
      void await_resume() const noexcept {}
    };
    std::coroutine_handle<> self;
    task get_return_object();
    first initial_suspend() noexcept { return {this}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
  };
  task(task &&) noexcept;
  parts::awaiter<T> operator co_await() && noexcept;
};
} // namespace own_awaiter

/// Whether it begins at once is known when it runs.
namespace depends {
inline int depth = 0;
template <class T> class task {
public:
  struct promise_type : parts::result_of<T> {
    struct first {
      bool await_ready() const noexcept { return depth < 8; }
      void await_suspend(std::coroutine_handle<>) noexcept {}
      void await_resume() const noexcept {}
    };
    task get_return_object();
    first initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
  };
  task(task &&) noexcept;
  parts::awaiter<T> operator co_await() noexcept;
};
} // namespace depends

/// Runs to its first suspension when it is called.
namespace eager {
template <class T = void> class task {
public:
  struct promise_type : parts::result_of<T> {
    task get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
  };
  task(task &&) noexcept;
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<> waiting) noexcept;
  T await_resume();
};
} // namespace eager

/// Looks lazy, but its initial awaiter gives the handle to a pool.
namespace pooled {
struct pool {
  static void post(std::coroutine_handle<>);
};
template <class T = void> class task {
public:
  struct promise_type : parts::result_of<T> {
    struct hop : std::suspend_always {
      void await_suspend(std::coroutine_handle<> h) const { pool::post(h); }
    };
    task get_return_object();
    hop initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
  };
  task(task &&) noexcept;
  parts::awaiter<T> operator co_await() noexcept;
};
} // namespace pooled

/// The record is called `type`, as the ones of sender libraries are.
namespace hidden {
namespace _work {
template <class T> struct _work {
  struct type {
    struct promise_type : parts::result_of<T> {
      type get_return_object();
      std::suspend_always initial_suspend() noexcept { return {}; }
      std::suspend_always final_suspend() noexcept { return {}; }
      void unhandled_exception() {}
    };
    type(type &&) noexcept;
    friend parts::awaiter<T> operator co_await(type &&) noexcept { return {}; }
  };
};
} // namespace _work
template <class T> using work = typename _work::_work<T>::type;
} // namespace hidden

/// Cannot be moved: it is awaited where it is made.
namespace immediate {
template <class T = void> class [[nodiscard]] now {
public:
  struct promise_type : parts::result_of<T> {
    now get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
  };
  now(now &&) = delete;
  parts::awaiter<T> operator co_await() && noexcept;
};
} // namespace immediate

/// Copies share one coroutine, which may be awaited by all of them.
namespace shared {
template <class T> class task {
public:
  struct promise_type : parts::result_of<T> {
    task get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
  };
  task(const task &) noexcept;
  task(task &&) noexcept;
  ~task();
  parts::awaiter<const T &> operator co_await() const noexcept;
};
} // namespace shared

/// The return object is another one than the promise's, which becomes it.
namespace converted {
template <class T> class task;
template <class T> struct promise : parts::result_of<T> {
  std::coroutine_handle<promise> get_return_object() { return std::coroutine_handle<promise>::from_promise(*this); }
  std::suspend_always initial_suspend() noexcept { return {}; }
  std::suspend_always final_suspend() noexcept { return {}; }
  void unhandled_exception() {}
};
template <class T> class task : std::coroutine_handle<promise<T>> {
public:
  using promise_type = promise<T>;
  task(std::coroutine_handle<promise<T>>);
  task(task &&) noexcept;
  parts::awaiter<T> operator co_await() noexcept;
};
} // namespace converted

#endif

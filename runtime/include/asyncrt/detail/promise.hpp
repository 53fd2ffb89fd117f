// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The promise behind `coroutine<T>`.

#ifndef ASYNCRT_DETAIL_PROMISE_HPP
#define ASYNCRT_DETAIL_PROMISE_HPP

#include <asyncrt/detail/origin.hpp>
#include <asyncrt/detail/pool.hpp>
#include <asyncrt/detail/stored.hpp>
#include <asyncrt/detail/thread_state.hpp>

#include <coroutine>
#include <cstddef>
#include <exception>
#include <optional>
#include <source_location>
#include <type_traits>
#include <utility>

namespace asyncrt::detail {

/// An awaitable of the runtime, which takes the line of the `co_await`.
template <class A>
concept located_awaitable = requires(A &&a, std::source_location where) { a.await_at(where); };

/// An awaiter of the runtime itself.
template <class A>
concept own_awaiter = requires { typename std::remove_cvref_t<A>::own_awaiter_tag; };

/// Awaits an awaitable of another library (foreign.hpp).
template <class A> auto await_foreign(A &&awaitable, const std::source_location &where);

/// The part that does not depend on the result type.
class promise_base {
public:
  promise_base() = default;
  explicit promise_base(const library_call &call) noexcept : origin_(call) {}

  static void *operator new(std::size_t size) { return pool_allocate(size); }
  static void operator delete(void *frame, std::size_t size) noexcept { pool_free(frame, size); }

  /// Lazy: nothing happens before the coroutine is awaited, run or scheduled.
  std::suspend_always initial_suspend() const noexcept { return {}; }

  struct resume_continuation {
    bool await_ready() const noexcept { return false; }
    template <class Promise> void await_suspend(std::coroutine_handle<Promise> ended) const noexcept {
      this_thread.next = ended.promise().continuation_;
    }
    void await_resume() const noexcept {}
  };
  resume_continuation final_suspend() const noexcept { return {}; }

  void unhandled_exception() noexcept { exception_ = std::current_exception(); }

  /// The default argument is evaluated in the awaiting coroutine: it is the line of the `co_await`.
  template <class A>
  decltype(auto) await_transform(A &&awaitable,
                                 std::source_location where = std::source_location::current()) {
    if constexpr (located_awaitable<A>)
      return awaitable.await_at(where);
    else if constexpr (own_awaiter<A>)
      return std::forward<A>(awaitable);
    else
      return await_foreign(std::forward<A>(awaitable), where);
  }

  void start() noexcept { started_ = true; }
  [[nodiscard]] bool started() const noexcept { return started_; }
  /// Marks the coroutine as lost through another misuse, which is already reported.
  void excuse() noexcept { excused_ = true; }
  [[nodiscard]] bool excused() const noexcept { return excused_; }

  void continue_with(std::coroutine_handle<> awaiting) noexcept { continuation_ = awaiting; }
  [[nodiscard]] const origin &created() const noexcept { return origin_; }
  [[nodiscard]] const std::exception_ptr &exception() const noexcept { return exception_; }

protected:
  void set_self(const std::source_location &self) noexcept { origin_.set_self(self); }

private:
  std::coroutine_handle<> continuation_;
  std::exception_ptr exception_;
  origin origin_;
  bool started_ = false;
  bool excused_ = false;
};

/// Keeps the value.
template <class T> class promise_result : public promise_base {
public:
  using promise_base::promise_base;

  template <class U = T>
    requires std::is_constructible_v<T, U &&>
  void return_value(U &&value) {
    value_.emplace(std::forward<U>(value));
  }
  [[nodiscard]] stored_t<T> &value() noexcept { return *value_; }

private:
  std::optional<T> value_;
};

template <class T> class promise_result<T &> : public promise_base {
public:
  using promise_base::promise_base;

  void return_value(T &value) noexcept { value_ = &value; }
  [[nodiscard]] T *&value() noexcept { return value_; }

private:
  T *value_ = nullptr;
};

template <> class promise_result<void> : public promise_base {
public:
  using promise_base::promise_base;

  void return_void() const noexcept {}
  [[nodiscard]] std::monostate value() const noexcept { return {}; }
};

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_PROMISE_HPP

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The return type of asynchronous functions.
//
//     asyncrt::coroutine<int> fetch(std::string url) {
//       co_await asyncrt::sleep(0.1);
//       co_return 42;
//     }
//
// A `coroutine<T>` is asyncio's coroutine object: *calling* `fetch` runs nothing of its body. The body runs
// when the object is awaited (`co_await fetch(u)`), scheduled (`create_task(fetch(u))`), combined
// (`gather(fetch(u), fetch(v))`) or run (`run(fetch(u))`), once and only once.
//
// Misuse is reported as a violation (see violation.hpp):
//   * an object that dies without any of these: async-unawaited-task, at the line of the call that made it;
//   * a second await: async-awaited-twice, and `runtime_error`.
//
// https://docs.python.org/3/library/asyncio-task.html#coroutines

#ifndef ASYNCRT_COROUTINE_HPP
#define ASYNCRT_COROUTINE_HPP

#include <asyncrt/detail/misuse.hpp>
#include <asyncrt/detail/promise.hpp>
#include <asyncrt/detail/type_name.hpp>

#include <coroutine>
#include <exception>
#include <source_location>
#include <utility>

namespace asyncrt {

namespace detail {
template <class T> class coroutine_awaiter;
} // namespace detail

/// An asynchronous call that has not happened yet. Owns its frame; move-only; not thread-safe, but an object
/// that has not been started may be handed to another thread.
///
/// Awaiting, running and scheduling take the frame out of the object, even out of a const object or an lvalue:
/// `co_await c` and `co_await std::move(c)` mean the same, as in Python.
template <class T = void> class [[nodiscard]] coroutine {
public:
  using value_type = T;

  class promise_type : public detail::promise_result<T> {
  public:
    promise_type() = default;
    /// For the runtime's own coroutines.
    template <class... Args>
    explicit promise_type(const detail::library_call &call, Args &&...) noexcept
        : detail::promise_result<T>(call) {}

    coroutine get_return_object(std::source_location self = std::source_location::current()) noexcept {
      this->set_self(self);
      return coroutine(std::coroutine_handle<promise_type>::from_promise(*this));
    }
  };

  /// An empty object. Awaiting or running it is a misuse.
  coroutine() noexcept = default;
  coroutine(coroutine &&other) noexcept
      : frame_(std::exchange(other.frame_, nullptr)),
        missing_(std::exchange(other.missing_, detail::fault::moved_from)) {}
  coroutine &operator=(coroutine &&other) noexcept {
    if (this != &other) {
      destroy();
      frame_ = std::exchange(other.frame_, nullptr);
      missing_ = std::exchange(other.missing_, detail::fault::moved_from);
    }
    return *this;
  }
  ~coroutine() { destroy(); }

  /// False when empty, moved from, or consumed.
  [[nodiscard]] explicit operator bool() const noexcept { return static_cast<bool>(frame_); }

  /// For coroutines of other libraries; asyncrt's own use `await_at`.
  /// Throws `runtime_error` when the object was consumed before.
  auto operator co_await() const {
    if (!frame_)
      detail::refuse(detail::awaited_twice, detail::calling_location(), reuse_message);
    return detail::coroutine_awaiter<T>(take());
  }

  /// The awaiter of a `co_await` at `where`.
  /// Throws `runtime_error` when the object was consumed before.
  auto await_at(const std::source_location &where) const {
    if (!frame_)
      detail::refuse(detail::awaited_twice, where, reuse_message);
    return detail::coroutine_awaiter<T>(take());
  }

  /// The reason why there is nothing to start; `none` if there is something.
  [[nodiscard]] detail::fault unfitness() const noexcept { return missing_; }
  /// Takes the frame out; the caller starts it.
  [[nodiscard]] std::coroutine_handle<promise_type> take() const noexcept {
    missing_ = detail::fault::consumed;
    return std::exchange(frame_, nullptr);
  }
  /// The inverse of `take`.
  [[nodiscard]] static coroutine adopt(std::coroutine_handle<promise_type> frame) noexcept {
    return coroutine(frame);
  }
  /// Marks the object as lost through a misuse reported elsewhere: its end is not another one.
  void excuse() const noexcept {
    if (frame_)
      frame_.promise().excuse();
  }

private:
  static constexpr const char *reuse_message = "cannot reuse already awaited coroutine";

  explicit coroutine(std::coroutine_handle<promise_type> frame) noexcept
      : frame_(frame), missing_(detail::fault::none) {}

  void destroy() noexcept {
    if (!frame_)
      return;
    if (!frame_.promise().started() && !frame_.promise().excused())
      detail::report_never_awaited(frame_.promise().created());
    frame_.destroy();
  }

  mutable std::coroutine_handle<promise_type> frame_;
  mutable detail::fault missing_ = detail::fault::empty;
};

namespace detail {

/// Runs one coroutine in place of the awaiting one, and owns its frame meanwhile.
template <class T> class coroutine_awaiter {
public:
  using own_awaiter_tag = void;
  using frame_handle = std::coroutine_handle<typename coroutine<T>::promise_type>;

  explicit coroutine_awaiter(frame_handle frame) noexcept : frame_(frame) {}
  coroutine_awaiter(coroutine_awaiter &&other) noexcept : frame_(std::exchange(other.frame_, nullptr)) {}
  coroutine_awaiter &operator=(coroutine_awaiter &&) = delete;
  ~coroutine_awaiter() {
    if (frame_)
      frame_.destroy();
  }

  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> awaiting) const {
    frame_.promise().start();
    frame_.promise().continue_with(awaiting);
    transfer_to(frame_);
  }
  T await_resume() {
    if (frame_.promise().exception())
      std::rethrow_exception(frame_.promise().exception());
    return stored<T>::move_out(frame_.promise().value());
  }

private:
  frame_handle frame_;
};

} // namespace detail
} // namespace asyncrt

// Below the class, because it needs it.
#include <asyncrt/detail/foreign.hpp>

#endif // ASYNCRT_COROUTINE_HPP

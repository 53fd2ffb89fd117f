// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A deadline for a part of the current task.
//
//     co_await asyncrt::timeout(10, [&](asyncrt::timeout_scope &limit) -> asyncrt::coroutine<void> {
//       ...
//       limit.reschedule(...);
//     });
//
// C++ has no `async with`; the block is a function that returns a coroutine. It runs in the *current* task.
//
// https://docs.python.org/3/library/asyncio-task.html#timeouts

#ifndef ASYNCRT_TIMEOUT_HPP
#define ASYNCRT_TIMEOUT_HPP

#include <asyncrt/coroutine.hpp>
#include <asyncrt/delay.hpp>
#include <asyncrt/detail/owned_argument.hpp>
#include <asyncrt/detail/scope.hpp>
#include <asyncrt/detail/task_state.hpp>
#include <asyncrt/handle.hpp>

#include <exception>
#include <optional>
#include <source_location>
#include <type_traits>
#include <utility>

namespace asyncrt {

/// The deadline, as seen from inside the block. Lives as long as the block runs; belongs to its task.
class timeout_scope {
public:
  using deadline = std::optional<clock::time_point>;

  /// For the runtime itself: use `timeout` or `timeout_at`.
  timeout_scope(deadline when, const std::source_location &where);
  ~timeout_scope();
  timeout_scope(const timeout_scope &) = delete;
  timeout_scope &operator=(const timeout_scope &) = delete;

  /// The current deadline; none if empty.
  [[nodiscard]] deadline when() const noexcept { return when_; }
  /// Sets another deadline, or none. Throws `runtime_error` when the deadline has passed or the block has ended.
  void reschedule(deadline when, std::source_location where = std::source_location::current());
  /// True if the deadline passed while the block ran.
  [[nodiscard]] bool expired() const noexcept {
    return state_ == state::expiring || state_ == state::expired;
  }

  /// For the runtime itself: called when the block has ended, with `failure` or without.
  void leave(const std::exception_ptr &failure);

private:
  enum class state : unsigned char { active, expiring, expired, finished };

  void expire();

  deadline when_;
  std::source_location where_;
  detail::ref<detail::task_state> task_;
  handle timer_;
  state state_ = state::active;
};

namespace detail {

template <class Body, class T = scope_result_t<Body, timeout_scope>>
coroutine<T> run_with_timeout(library_call call, std::optional<delay> length, timeout_scope::deadline when,
                              scope_body<Body> body) {
  if (length)
    when = clock::now() + length->length();
  timeout_scope scope(when, call.caller);
  kept_outcome<T> outcome;
  try {
    // Errors of the block are reported at their own line.
    co_await outcome.of(body.call(scope), call.caller); // NOLINT(async-*)
  } catch (...) {
    outcome.fail();
  }
  scope.leave(outcome.failure());
  co_return outcome.get();
}

} // namespace detail

/// Runs `body` in the current task. When `length` has passed (from the moment this is awaited) the task is
/// cancelled, and the `cancelled_error` that leaves the body becomes a `timeout_error`. The empty optional
/// means no deadline. `body` is a function of a `timeout_scope &` or of nothing that returns a coroutine, or a
/// coroutine. Returns what the body returns.
template <class Body>
auto timeout(std::optional<delay> length, Body &&body,
             std::source_location where = std::source_location::current()) {
  return detail::run_with_timeout<std::decay_t<Body>>(
      detail::library_call{"timeout", where}, length, {},
      detail::scope_body<std::decay_t<Body>>(std::forward<Body>(body)));
}

/// The same with a point in time of the loop's clock.
template <class Body>
auto timeout_at(timeout_scope::deadline when, Body &&body,
                std::source_location where = std::source_location::current()) {
  return detail::run_with_timeout<std::decay_t<Body>>(
      detail::library_call{"timeout_at", where}, {}, when,
      detail::scope_body<std::decay_t<Body>>(std::forward<Body>(body)));
}

} // namespace asyncrt

#endif // ASYNCRT_TIMEOUT_HPP

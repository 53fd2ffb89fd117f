// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A result that arrives later. `gather` returns one, and `event_loop::create_future` makes one for code that bridges
// callbacks and coroutines.
//
// https://docs.python.org/3/library/asyncio-future.html

#ifndef ASYNCRT_FUTURE_HPP
#define ASYNCRT_FUTURE_HPP

#include <asyncrt/detail/shared_handle.hpp>

#include <exception>
#include <functional>
#include <source_location>
#include <utility>

namespace asyncrt {

/// Shared handle of a future. May be awaited any number of times, by any number of tasks of its loop; each
/// gets a copy of the result (the first gets all when the type cannot be copied). Awaiting a cancelled
/// future throws `cancelled_error`; cancelling a task that awaits a future cancels the future.
template <class T = void> class future : public detail::shared_handle<future<T>> {
  using base = detail::shared_handle<future<T>>;

public:
  using value_type = T;

  /// An empty handle.
  future() = default;
  explicit future(const detail::ref<detail::future_state> &state) noexcept : base(state.get()) {}

  /// The result, without waiting. Throws `invalid_state_error` while pending, `cancelled_error`, or the
  /// exception that was set.
  decltype(auto) result(std::source_location where = std::source_location::current()) const {
    return this->template value<T>(where);
  }

  /// Completes the future. Throws `invalid_state_error` when it is done already, `runtime_error` if the runtime
  /// completes it (the result of `gather`).
  template <class U>
    requires(!std::is_void_v<T>)
  void set_result(U &&value, std::source_location where = std::source_location::current()) const {
    settable(where).set_result(std::forward<U>(value));
  }
  void set_result(std::source_location where = std::source_location::current()) const
    requires std::is_void_v<T>
  {
    settable(where).set_result(std::monostate{});
  }
  void set_exception(std::exception_ptr exception,
                     std::source_location where = std::source_location::current()) const {
    settable(where).set_exception(std::move(exception));
  }

  auto await_at(const std::source_location &where) const { return this->template awaiter<T>(where); }
  auto operator co_await() const { return await_at(std::source_location::current()); }

private:
  detail::typed_future<T> &settable(const std::source_location &where) const {
    detail::future_state &state = this->looked_at(where);
    if (!state.settable())
      throw runtime_error(std::string(state.class_name()) + " does not support set_result operation", where);
    return static_cast<detail::typed_future<T> &>(state);
  }
};

} // namespace asyncrt

template <class T> struct std::hash<asyncrt::future<T>> {
  std::size_t operator()(const asyncrt::future<T> &handle) const noexcept { return handle.hash(); }
};

#endif // ASYNCRT_FUTURE_HPP

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A result, or the exception in its place: `gather(return_exceptions, ...)` gives one for each child.
//
// Python keeps results and exceptions in one list and distinguishes them with isinstance:
// https://docs.python.org/3/library/asyncio-task.html#asyncio.gather

#ifndef ASYNCRT_OUTCOME_HPP
#define ASYNCRT_OUTCOME_HPP

#include <asyncrt/detail/stored.hpp>

#include <exception>
#include <optional>
#include <utility>

namespace asyncrt {

/// Either a `T` or an exception. A value, as copyable as `T`.
template <class T> class outcome {
public:
  explicit outcome(std::exception_ptr exception) noexcept : exception_(std::move(exception)) {}
  explicit outcome(detail::element_t<T> value) : value_(std::move(value)) {}

  [[nodiscard]] bool has_value() const noexcept { return value_.has_value(); }
  [[nodiscard]] explicit operator bool() const noexcept { return has_value(); }
  /// Null when there is a value. A cancelled child has a `cancelled_error`.
  [[nodiscard]] const std::exception_ptr &exception() const noexcept { return exception_; }
  /// Throws the exception if there is no value.
  [[nodiscard]] const detail::element_t<T> &value() const & {
    if (exception_)
      std::rethrow_exception(exception_);
    return *value_;
  }
  [[nodiscard]] detail::element_t<T> &&value() && {
    if (exception_)
      std::rethrow_exception(exception_);
    return std::move(*value_);
  }

private:
  std::optional<detail::element_t<T>> value_;
  std::exception_ptr exception_;
};

} // namespace asyncrt

#endif // ASYNCRT_OUTCOME_HPP

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The exceptions of the runtime, named after the ones asyncio raises in the same place.
//
//   asyncrt                 Python               is a
//   runtime_error           RuntimeError         std::runtime_error
//   value_error             ValueError           std::invalid_argument
//   type_error              TypeError            value_error
//   invalid_state_error     InvalidStateError    std::logic_error
//   timeout_error           TimeoutError         std::runtime_error
//   queue_empty             QueueEmpty           std::runtime_error
//   queue_full              QueueFull            std::runtime_error
//   exception_group         ExceptionGroup       std::exception (exception_group.hpp)
//   cancelled_error         CancelledError       nothing: see below
//   keyboard_interrupt      KeyboardInterrupt    nothing: see below
//
// Each has `what()`, with asyncio's wording, and `where()`, the place of the call that was refused or that raised it
// (line 0 if the runtime raised it without a caller).
//
// `cancelled_error` is no `std::exception`, as CancelledError is no Exception but a BaseException:
// `catch (const std::exception &)` in a coroutine must not swallow a cancellation by accident. The same goes
// for `keyboard_interrupt`, which `run` throws when Ctrl-C ended it.
//
// https://docs.python.org/3/library/asyncio-exceptions.html

#ifndef ASYNCRT_ERRORS_HPP
#define ASYNCRT_ERRORS_HPP

#include <asyncrt/location.hpp>

#include <optional>
#include <stdexcept>
#include <string>
#include <utility>

namespace asyncrt {

namespace detail {

/// Adds the place to an exception.
class located {
public:
  /// The call that raised this error.
  [[nodiscard]] const location &where() const noexcept { return where_; }

protected:
  explicit located(location where) : where_(std::move(where)) {}

private:
  location where_;
};

} // namespace detail

/// The call is not allowed now: nested run, closed loop, second await.
class runtime_error : public std::runtime_error, public detail::located {
public:
  explicit runtime_error(const std::string &what, location where = {})
      : std::runtime_error(what), located(std::move(where)) {}
};

/// The argument is not what the call needs: `run(42)`.
class value_error : public std::invalid_argument, public detail::located {
public:
  explicit value_error(const std::string &what, location where = {})
      : std::invalid_argument(what), located(std::move(where)) {}
};

/// A `value_error` where asyncio raises TypeError: `create_task(42)`, `gather(42)`.
class type_error : public value_error {
public:
  using value_error::value_error;
};

/// A result was requested before it exists, or set where there already is one.
class invalid_state_error : public std::logic_error, public detail::located {
public:
  explicit invalid_state_error(const std::string &what, location where = {})
      : std::logic_error(what), located(std::move(where)) {}
};

/// A deadline passed.
class timeout_error : public std::runtime_error, public detail::located {
public:
  explicit timeout_error(const std::string &what = {}, location where = {})
      : std::runtime_error(what), located(std::move(where)) {}
};

/// The task, or what it waits for, was cancelled. Let it through after cleaning up.
class cancelled_error : public detail::located {
public:
  explicit cancelled_error(std::optional<std::string> message = {}, location where = {})
      : located(std::move(where)), message_(std::move(message)) {}

  /// The text given to `cancel(message)`; empty when there was none.
  [[nodiscard]] const char *what() const noexcept { return message_ ? message_->c_str() : ""; }
  /// The same, but distinguishes "none" from "empty".
  [[nodiscard]] const std::optional<std::string> &message() const noexcept { return message_; }

private:
  std::optional<std::string> message_;
};

/// Ctrl-C (SIGINT) ended `run`. Thrown inside a task or callback it ends the loop at once.
class keyboard_interrupt : public detail::located {
public:
  explicit keyboard_interrupt(location where = {}) : located(std::move(where)) {}

  [[nodiscard]] const char *what() const noexcept { return ""; }
};

/// `queue::get_nowait` found nothing.
class queue_empty : public std::runtime_error, public detail::located {
public:
  explicit queue_empty(location where = {}) : std::runtime_error(""), located(std::move(where)) {}
};

/// `queue::put_nowait` found no room.
class queue_full : public std::runtime_error, public detail::located {
public:
  explicit queue_full(location where = {}) : std::runtime_error(""), located(std::move(where)) {}
};

} // namespace asyncrt

#endif // ASYNCRT_ERRORS_HPP

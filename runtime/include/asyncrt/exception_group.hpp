// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Several exceptions at once: the failure of a task group.
//
// https://docs.python.org/3/library/exceptions.html#exception-groups

#ifndef ASYNCRT_EXCEPTION_GROUP_HPP
#define ASYNCRT_EXCEPTION_GROUP_HPP

#include <asyncrt/errors.hpp>
#include <asyncrt/location.hpp>

#include <exception>
#include <string>
#include <vector>

namespace asyncrt {

/// The exception of a task group whose body or some of whose tasks failed. `what()` reads, as in Python, "unhandled
/// errors in a TaskGroup (2 sub-exceptions)".
class exception_group : public std::exception, public detail::located {
public:
  exception_group(std::string message, std::vector<std::exception_ptr> exceptions, location where = {});

  [[nodiscard]] const char *what() const noexcept override { return what_.c_str(); }
  /// Without the count.
  [[nodiscard]] const std::string &message() const noexcept { return message_; }
  /// In the order of their occurrence; at least one; groups may be nested.
  [[nodiscard]] const std::vector<std::exception_ptr> &exceptions() const noexcept { return exceptions_; }

  /// Calls `handle(const Error &)` for each exception of that type, also in nested groups (Python's
  /// `except*`), and returns those that are left.
  template <class Error, class Handler> std::vector<std::exception_ptr> handle(Handler &&handle) const {
    std::vector<std::exception_ptr> left;
    for (const std::exception_ptr &one : exceptions_) {
      try {
        std::rethrow_exception(one);
      } catch (const Error &error) {
        handle(error);
      } catch (const exception_group &nested) {
        for (auto &rest : nested.template handle<Error>(handle))
          left.push_back(rest);
      } catch (...) {
        left.push_back(one);
      }
    }
    return left;
  }

private:
  std::string message_;
  std::string what_;
  std::vector<std::exception_ptr> exceptions_;
};

} // namespace asyncrt

#endif // ASYNCRT_EXCEPTION_GROUP_HPP

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A place in a source file, as errors and violations carry it.
//
// The accessors are those of `std::source_location`, from which a location converts. It is a type of its
// own because a coroutine's place of creation comes from debug information and not from the compiler: its
// text must be owned. Lines and columns count from 1; 0 means "not known" (a program without -g).
// A value: copy it freely, read it from any thread.

#ifndef ASYNCRT_LOCATION_HPP
#define ASYNCRT_LOCATION_HPP

#include <source_location>
#include <string>
#include <utility>

namespace asyncrt {

/// File, line and function of a call.
class location {
public:
  location() = default;

  location(const std::source_location &from) // NOLINT(google-explicit-constructor): it is a location
      : file_(from.file_name()), function_(from.function_name()), line_(from.line()), column_(from.column()) {
  }

  location(std::string file, unsigned line, std::string function = {})
      : file_(std::move(file)), function_(std::move(function)), line_(line) {}

  /// The file as the compiler spelled it; the program's own name when the line is unknown.
  [[nodiscard]] const char *file_name() const noexcept { return file_.c_str(); }
  /// The enclosing function, as far as it is known.
  [[nodiscard]] const char *function_name() const noexcept { return function_.c_str(); }
  [[nodiscard]] unsigned line() const noexcept { return line_; }
  [[nodiscard]] unsigned column() const noexcept { return column_; }

private:
  std::string file_;
  std::string function_;
  unsigned line_ = 0;
  unsigned column_ = 0;
};

} // namespace asyncrt

#endif // ASYNCRT_LOCATION_HPP

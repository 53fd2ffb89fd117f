// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The place where a coroutine object was created.
//
// A default argument does not help: inside a promise, `std::source_location` names the coroutine itself. So the promise
// takes a short stack trace, a few addresses without meaning, and only a violation turns them into files and lines
// (with the program's debug information, inlined calls included).
//
// The runtime's own coroutines (`sleep`, `to_thread`) know their caller from a `std::source_location` and pass it in a
// `library_call`, their first parameter, which the promise's constructor picks up.

#ifndef ASYNCRT_DETAIL_ORIGIN_HPP
#define ASYNCRT_DETAIL_ORIGIN_HPP

#include <asyncrt/detail/thread_state.hpp>
#include <asyncrt/location.hpp>

#include <cstdint>
#include <source_location>
#include <string>
#include <string_view>

namespace asyncrt::detail {

/// First parameter of a coroutine that belongs to the runtime.
struct library_call {
  const char *name;
  std::source_location caller;
};

/// The creation of a coroutine, as a violation reports it.
struct creation {
  location where;
  std::string name;
  /// False when the program has no debug information for the place; `where` is then function and offset.
  bool line_known = true;
};

/// A stored stack trace; equal ones are stored once and never freed.
struct stack_record;

/// The name of a coroutine function. Small enough to be kept for a task's whole life.
class coroutine_label {
public:
  coroutine_label() noexcept = default;
  explicit coroutine_label(const char *name) noexcept : name_(name) {}

  /// As the compiler names the function.
  void set_self(const std::source_location &self) noexcept { self_ = self; }
  [[nodiscard]] const std::source_location &self() const noexcept { return self_; }
  [[nodiscard]] bool in_library() const noexcept { return name_ != nullptr; }
  /// Without return type, parameters and template arguments: `main::<lambda>`, `server::accept`.
  [[nodiscard]] std::string name() const;

private:
  const char *name_ = nullptr;
  std::source_location self_;
};

/// The calling thread's stack, up to the loop that called this.
[[nodiscard]] const stack_record *record_stack() noexcept;

/// A function's name without return type, parameters, template arguments and unnamed namespaces.
[[nodiscard]] std::string short_name(std::string_view pretty);

/// Remembers one creation; cheap to make, expensive to resolve.
class origin {
public:
  /// A coroutine of the program: takes the stack trace.
  origin() noexcept : trace_(record_stack()) {
    if (this_thread.launch)
      caller_ = *this_thread.launch;
  }
  /// A coroutine of the runtime.
  explicit origin(const library_call &call) noexcept : label_(call.name), caller_(call.caller) {
    if (caller_.line() == 0)
      trace_ = record_stack();
  }

  void set_self(const std::source_location &self) noexcept { label_.set_self(self); }
  [[nodiscard]] const coroutine_label &label() const noexcept { return label_; }

  /// Reads the debug information: milliseconds at the first call.
  [[nodiscard]] creation resolve() const;

private:
  coroutine_label label_;
  std::source_location caller_;
  const stack_record *trace_ = nullptr;
};

/// The innermost frame of the program on the calling thread's stack: for callers that have no `std::source_location`.
/// Empty (line 0) without debug information.
[[nodiscard]] location calling_location();

/// Sets the place to report for a coroutine that only the runtime calls (`call_soon(async_function)`).
class launch_site {
public:
  explicit launch_site(const std::source_location &where) noexcept;
  ~launch_site();
  launch_site(const launch_site &) = delete;
  launch_site &operator=(const launch_site &) = delete;

private:
  const std::source_location *previous_;
  std::source_location where_;
};

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_ORIGIN_HPP

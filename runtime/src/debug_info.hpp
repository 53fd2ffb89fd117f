// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Files and lines of code addresses. Private to the library.

#ifndef ASYNCRT_SRC_DEBUG_INFO_HPP
#define ASYNCRT_SRC_DEBUG_INFO_HPP

#include <cstdint>
#include <string>
#include <vector>

namespace asyncrt::detail {

/// One frame of a resolved stack; a call that was inlined is a frame too.
struct source_frame {
  std::string file;     ///< empty without debug information
  unsigned line = 0;
  std::string function; ///< mangled, or the plain name of a C function or coroutine body
  std::uintptr_t offset = 0; ///< of the address in its symbol; only without debug information
  std::uintptr_t address = 0;
};

/// The frames at one code address, innermost first.
[[nodiscard]] std::vector<source_frame> frames_at(std::uintptr_t address);

/// The line where the function around `address` begins; 0 when unknown.
[[nodiscard]] unsigned first_line_of_function(std::uintptr_t address);

/// True for frames of the runtime, the standard library or the system.
[[nodiscard]] bool is_foreign(const source_frame &frame);
/// True for the loop's own machinery: frames further out are not the cause.
[[nodiscard]] bool is_loop(const source_frame &frame);

/// "fetch(int)" for "_Z5fetchi".
[[nodiscard]] std::string demangle(const std::string &name);
/// The path of the running program.
[[nodiscard]] std::string program_name();

} // namespace asyncrt::detail

#endif // ASYNCRT_SRC_DEBUG_INFO_HPP

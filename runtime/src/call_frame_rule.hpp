// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Rules that lead from a stack frame to its caller, fast. Private to the library.
//
// Every coroutine that is created takes a short stack trace. The unwinder of the C++ runtime needs a microsecond for
// that, because it interprets the unwind tables anew for each frame. For nearly all code the tables contain something
// very simple about one address ("the caller's frame begins N bytes above the stack pointer"), so that is computed once
// per address and kept.
//
// x86-64 Linux with glibc 2.35 or newer; on other platforms there are no rules, and the caller takes the slow way.

#ifndef ASYNCRT_SRC_CALL_FRAME_RULE_HPP
#define ASYNCRT_SRC_CALL_FRAME_RULE_HPP

#include <cstdint>

#if defined(__x86_64__) && defined(__linux__)
#include <dlfcn.h>
#if defined(DLFO_STRUCT_HAS_EH_DBASE)
#define ASYNCRT_HAVE_FRAME_RULES 1
#endif
#endif
#ifndef ASYNCRT_HAVE_FRAME_RULES
#define ASYNCRT_HAVE_FRAME_RULES 0
#endif

namespace asyncrt::detail {

/// The canonical frame address (CFA: the stack pointer before the call) and the saved frame pointer, at one
/// return address.
struct call_frame_rule {
  enum class base : std::uint8_t {
    stack_pointer,
    frame_pointer,
    unknown, ///< not that simple: take the slow way
    none, ///< no caller: the stack ends here
  };

  base cfa_base = base::unknown;
  std::int32_t cfa_offset = 0;
  /// The place of the caller's saved frame pointer, relative to the CFA; 0 when it is still in its register.
  std::int32_t frame_pointer_offset = 0;
};

/// Reads the unwind tables: slow.
[[nodiscard]] call_frame_rule read_call_frame_rule(std::uintptr_t address) noexcept;

/// The same, cached; any thread.
[[nodiscard]] call_frame_rule find_call_frame_rule(std::uintptr_t address) noexcept;

} // namespace asyncrt::detail

#endif // ASYNCRT_SRC_CALL_FRAME_RULE_HPP

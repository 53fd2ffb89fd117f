// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Raw stack traces and the program's part of them. Private to the library.

#ifndef ASYNCRT_SRC_STACK_TRACE_HPP
#define ASYNCRT_SRC_STACK_TRACE_HPP

#include "debug_info.hpp"

#include <asyncrt/location.hpp>

#include <span>
#include <vector>

namespace asyncrt::detail {

/// Writes return addresses, innermost first, up to the loop; returns their number. Takes some nanoseconds per frame
/// where there are rules for call frames, else as long as `take_complete_trace`.
int take_trace(std::span<void *> frames) noexcept;

/// The same by the unwinder of the C++ runtime, which can also pass through signal handlers.
int take_complete_trace(std::span<void *> frames) noexcept;

/// The program's own frames, innermost first, up to the loop that called them.
[[nodiscard]] std::vector<source_frame> program_frames(std::span<void *const> addresses);

/// The place of the innermost of them; line 0 if there is none, or no debug information.
[[nodiscard]] location innermost_location(std::span<void *const> addresses);

} // namespace asyncrt::detail

#endif // ASYNCRT_SRC_STACK_TRACE_HPP

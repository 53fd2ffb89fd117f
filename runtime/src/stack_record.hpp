// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Stack traces, stored once each. Private to the library.
//
// A program creates millions of coroutines at a few hundred places. Each coroutine keeps a pointer to the
// trace of its creation instead of the trace itself.

#ifndef ASYNCRT_SRC_STACK_RECORD_HPP
#define ASYNCRT_SRC_STACK_RECORD_HPP

#include <asyncrt/detail/origin.hpp>

#include <span>

namespace asyncrt::detail {

/// Innermost first; empty for null.
[[nodiscard]] std::span<void *const> frames_of(const stack_record *record) noexcept;

} // namespace asyncrt::detail

#endif // ASYNCRT_SRC_STACK_RECORD_HPP

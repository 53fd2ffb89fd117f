// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The functions that report misuse: each reports a violation and throws like asyncio.

#ifndef ASYNCRT_DETAIL_MISUSE_HPP
#define ASYNCRT_DETAIL_MISUSE_HPP

#include <asyncrt/detail/origin.hpp>
#include <asyncrt/errors.hpp>
#include <asyncrt/location.hpp>

#include <string>

namespace asyncrt::detail {

inline constexpr const char *nested_run = "async-nested-run";
inline constexpr const char *run_off_main_thread = "async-run-off-main-thread";
inline constexpr const char *non_coroutine_argument = "async-non-coroutine-argument";
inline constexpr const char *unawaited_task = "async-unawaited-task";
inline constexpr const char *awaited_twice = "async-awaited-twice";
inline constexpr const char *blocking_call = "async-blocking-call";
inline constexpr const char *repeated_run = "async-repeated-run";

/// Calls the handler; never throws.
void report(const char *kind, const location &where, const std::string &message) noexcept;

/// Reports a coroutine object that died before it was started.
void report_never_awaited(const origin &where) noexcept;

/// Reports `kind` and throws `runtime_error` with the same message.
[[noreturn]] void refuse(const char *kind, const location &where, const std::string &message);

/// The reasons to refuse an argument of an await, a runner or a spawner.
enum class fault : unsigned char {
  none,
  not_a_coroutine, ///< another type altogether
  empty,           ///< default-constructed
  moved_from,
  consumed,        ///< awaited, run or scheduled before
};

/// The kind of caller, which decides about the exception for a refused argument.
enum class caller_kind : unsigned char {
  runner,     ///< ValueError, "a coroutine was expected, got ..."
  spawner,    ///< TypeError, the same text
  combinator, ///< TypeError, "An asyncio.Future, a coroutine or an awaitable is required"
};

/// `what` is the type's name. Reports async-non-coroutine-argument and throws.
[[noreturn]] void refuse_argument(caller_kind caller, fault why, const std::string &what,
                                  const location &where);

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_MISUSE_HPP

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A pause that does not block the loop.
//
// https://docs.python.org/3/library/asyncio-task.html#sleeping

#ifndef ASYNCRT_SLEEP_HPP
#define ASYNCRT_SLEEP_HPP

#include <asyncrt/coroutine.hpp>
#include <asyncrt/delay.hpp>

#include <concepts>
#include <source_location>
#include <type_traits>
#include <utility>

namespace asyncrt {

namespace detail {
coroutine<void> sleep_for(library_call call, delay length);

template <class T> coroutine<T> sleep_for(library_call call, delay length, T value) {
  co_await sleep_for(call, length);
  co_return std::move(value);
}
} // namespace detail

/// Suspends the awaiting task for `length` (a chrono duration, or seconds as a number) and lets others run.
/// `sleep(0)` lets everything that is ready run once. Cancelling the task ends the sleep at once.
///
/// A template, so that it is a better match than POSIX's `sleep(unsigned)` where both are visible.
template <class Length>
  requires std::convertible_to<Length, delay>
coroutine<void> sleep(Length length, std::source_location where = std::source_location::current()) {
  return detail::sleep_for(detail::library_call{"sleep", where}, length);
}

/// The same, and returns `value`.
template <class Length, class T>
  requires std::convertible_to<Length, delay> && (!std::same_as<std::remove_cvref_t<T>, std::source_location>)
coroutine<std::decay_t<T>> sleep(Length length, T &&value,
                                 std::source_location where = std::source_location::current()) {
  return detail::sleep_for<std::decay_t<T>>(detail::library_call{"sleep", where}, length,
                                            std::forward<T>(value));
}

} // namespace asyncrt

#endif // ASYNCRT_SLEEP_HPP

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A length of time, given as a chrono duration or as a number of seconds.
//
// asyncio counts in seconds (`sleep(0.5)`); C++ has `500ms`. Both mean the same here, so that a program can
// be carried over from Python word for word. Nanosecond resolution; a negative delay counts as zero.

#ifndef ASYNCRT_DELAY_HPP
#define ASYNCRT_DELAY_HPP

#include <chrono>
#include <concepts>
#include <cstdint>
#include <type_traits>

namespace asyncrt {

/// The clock of every loop: monotonic, never set back. `event_loop::time()` returns it in seconds.
using clock = std::chrono::steady_clock;

/// A duration argument.
class delay {
public:
  template <class Rep, class Period>
  delay(std::chrono::duration<Rep, Period> length) // NOLINT(google-explicit-constructor)
      : length_(convert(std::chrono::duration<double>(length).count(), length)) {}

  /// Seconds, as asyncio counts.
  template <class Number>
    requires std::is_arithmetic_v<Number>
  delay(Number seconds) // NOLINT(google-explicit-constructor)
      : delay(std::chrono::duration<double>(static_cast<double>(seconds))) {}

  [[nodiscard]] clock::duration length() const noexcept { return length_; }
  [[nodiscard]] bool is_zero() const noexcept { return length_ <= clock::duration::zero(); }

private:
  // A century is long enough, and keeps `now + delay` from overflowing.
  static constexpr double longest_seconds = 3.0e9;

  template <class Duration> static clock::duration convert(double seconds, Duration length) {
    if (!(seconds < longest_seconds))
      return std::chrono::seconds(static_cast<std::int64_t>(longest_seconds));
    return seconds <= 0 ? clock::duration::zero() : std::chrono::duration_cast<clock::duration>(length);
  }

  clock::duration length_;
};

} // namespace asyncrt

#endif // ASYNCRT_DELAY_HPP

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The measure of one call: the time that it took, and the threshold above which it is recorded. Private to the library.

#ifndef COROLINT_WATCH_SRC_OBSERVE_HPP
#define COROLINT_WATCH_SRC_OBSERVE_HPP

#include <cstdint>
#include <ctime>

namespace corolint::watch {

/// Nanoseconds above which a call has blocked; the largest number while nothing is recorded.
extern std::uint64_t threshold;

inline std::uint64_t now() {
  timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return static_cast<std::uint64_t>(time.tv_sec) * 1'000'000'000 + static_cast<std::uint64_t>(time.tv_nsec);
}

/// Records that the calling thread has blocked in `call` for so long. Keeps errno. Takes no lock and allocates nothing,
/// because the program may call from a signal handler.
void observe(const char *call, std::uint64_t nanoseconds);

/// Calls `real`, and records the call if it took long.
template <class Real, class... Arguments>
inline auto timed(const char *call, Real *real, Arguments... arguments) {
  const std::uint64_t begin = now();
  const auto result = real(arguments...);
  const std::uint64_t length = now() - begin;
  if (length >= threshold) [[unlikely]]
    observe(call, length);
  return result;
}

} // namespace corolint::watch

#endif // COROLINT_WATCH_SRC_OBSERVE_HPP

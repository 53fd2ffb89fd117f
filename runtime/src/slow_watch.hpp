// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The search for the line that blocks the loop. Private to the library; used in debug mode only.

#ifndef ASYNCRT_SRC_SLOW_WATCH_HPP
#define ASYNCRT_SRC_SLOW_WATCH_HPP

#include <asyncrt/delay.hpp>
#include <asyncrt/location.hpp>

#include <string_view>

namespace asyncrt::detail {

/// Watches one callback on the calling thread. When it has run for `limit`, a timer interrupts the thread (SIGURG,
/// which by default is ignored) and takes its stack trace.
class slow_watch {
public:
  explicit slow_watch(clock::duration limit) noexcept;
  ~slow_watch();
  slow_watch(const slow_watch &) = delete;
  slow_watch &operator=(const slow_watch &) = delete;

  /// The place of the program when time was up; line 0 if it is unknown. A file that ends with `spelled` is spelled
  /// like that.
  [[nodiscard]] location blocking_call(std::string_view spelled) const;
};

} // namespace asyncrt::detail

#endif // ASYNCRT_SRC_SLOW_WATCH_HPP

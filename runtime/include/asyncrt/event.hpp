// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A flag that tasks can wait for.
//
// https://docs.python.org/3/library/asyncio-sync.html#event

#ifndef ASYNCRT_EVENT_HPP
#define ASYNCRT_EVENT_HPP

#include <asyncrt/coroutine.hpp>
#include <asyncrt/detail/wait_list.hpp>

#include <source_location>

namespace asyncrt {

/// Not for threads: all calls on the loop's thread. Must outlive its waiters.
class event {
public:
  event() = default;
  event(const event &) = delete;
  event &operator=(const event &) = delete;

  [[nodiscard]] bool is_set() const noexcept { return set_; }
  /// Wakes all waiters. `wait` does not wait as long as the flag is set.
  void set();
  void clear() noexcept { set_ = false; }
  /// Waits until the flag is set; returns at once when it is.
  coroutine<void> wait(std::source_location where = std::source_location::current());

private:
  static coroutine<void> wait_until_set(detail::library_call call, event &self);

  detail::wait_list waiters_;
  bool set_ = false;
};

} // namespace asyncrt

#endif // ASYNCRT_EVENT_HPP

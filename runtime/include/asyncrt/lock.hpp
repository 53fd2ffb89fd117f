// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Mutual exclusion between tasks.
//
//     const auto held = co_await mutex.scoped();
//
// Unlike a `std::mutex` it may be held across a `co_await`: it does not block the thread.
//
// https://docs.python.org/3/library/asyncio-sync.html#lock

#ifndef ASYNCRT_LOCK_HPP
#define ASYNCRT_LOCK_HPP

#include <asyncrt/coroutine.hpp>
#include <asyncrt/detail/wait_list.hpp>

#include <source_location>
#include <utility>

namespace asyncrt {

/// Releases what `scoped()` acquired, at the end of its scope. Movable.
template <class Resource> class [[nodiscard]] scoped_hold {
public:
  explicit scoped_hold(Resource &resource) noexcept : resource_(&resource) {}
  scoped_hold(scoped_hold &&other) noexcept : resource_(std::exchange(other.resource_, nullptr)) {}
  scoped_hold &operator=(scoped_hold &&) = delete;
  ~scoped_hold() {
    if (resource_)
      resource_->release();
  }

private:
  Resource *resource_;
};

/// Fair: tasks get the lock in the order in which they asked. Not reentrant. Not for threads: all calls on the
/// loop's thread. Must outlive its waiters.
class lock {
public:
  lock() = default;
  lock(const lock &) = delete;
  lock &operator=(const lock &) = delete;

  [[nodiscard]] bool locked() const noexcept { return locked_; }
  /// Waits until the lock is free and takes it.
  coroutine<void> acquire(std::source_location where = std::source_location::current());
  /// Gives it to the first in line. Throws `runtime_error` ("Lock is not acquired.").
  void release(std::source_location where = std::source_location::current());
  /// Acquires; the result releases at the end of its scope.
  coroutine<scoped_hold<lock>> scoped(std::source_location where = std::source_location::current());

private:
  static coroutine<void> take(detail::library_call call, lock &self);
  static coroutine<scoped_hold<lock>> take_scoped(detail::library_call call, lock &self);

  detail::wait_list waiters_;
  bool locked_ = false;
};

} // namespace asyncrt

#endif // ASYNCRT_LOCK_HPP

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A limit for the number of tasks at a time.
//
// https://docs.python.org/3/library/asyncio-sync.html#semaphore

#ifndef ASYNCRT_SEMAPHORE_HPP
#define ASYNCRT_SEMAPHORE_HPP

#include <asyncrt/coroutine.hpp>
#include <asyncrt/detail/wait_list.hpp>
#include <asyncrt/lock.hpp>

#include <source_location>

namespace asyncrt {

/// Fair. Not for threads: all calls on the loop's thread. Must outlive its waiters.
class semaphore {
public:
  /// Throws `value_error` ("Semaphore initial value must be >= 0").
  explicit semaphore(int value = 1, std::source_location where = std::source_location::current());
  semaphore(const semaphore &) = delete;
  semaphore &operator=(const semaphore &) = delete;
  virtual ~semaphore() = default;

  /// True if `acquire` has to wait.
  [[nodiscard]] bool locked() const noexcept;
  /// Waits until the counter is above zero and takes one.
  coroutine<void> acquire(std::source_location where = std::source_location::current());
  /// Gives one back, to the first in line if there is one.
  virtual void release(std::source_location where = std::source_location::current());
  /// Acquires; the result releases at the end of its scope.
  coroutine<scoped_hold<semaphore>> scoped(std::source_location where = std::source_location::current());

protected:
  [[nodiscard]] int value() const noexcept { return value_; }

private:
  static coroutine<void> take(detail::library_call call, semaphore &self);
  static coroutine<scoped_hold<semaphore>> take_scoped(detail::library_call call, semaphore &self);
  void wake_next();

  detail::wait_list waiters_;
  int value_;
};

/// A semaphore that refuses more releases than acquisitions.
class bounded_semaphore final : public semaphore {
public:
  explicit bounded_semaphore(int value = 1, std::source_location where = std::source_location::current())
      : semaphore(value, where), bound_(value) {}

  /// Throws `value_error` ("BoundedSemaphore released too many times").
  void release(std::source_location where = std::source_location::current()) override;

private:
  int bound_;
};

} // namespace asyncrt

#endif // ASYNCRT_SEMAPHORE_HPP

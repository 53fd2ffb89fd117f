// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/semaphore.hpp>

#include <asyncrt/detail/awaiter.hpp>
#include <asyncrt/errors.hpp>

namespace asyncrt {

semaphore::semaphore(int value, std::source_location where) : value_(value) {
  if (value < 0)
    throw value_error("Semaphore initial value must be >= 0", where);
}

bool semaphore::locked() const noexcept { return value_ == 0 || !waiters_.all_cancelled(); }

coroutine<void> semaphore::acquire(std::source_location where) {
  return take(detail::library_call{"semaphore::acquire", where}, *this);
}

coroutine<scoped_hold<semaphore>> semaphore::scoped(std::source_location where) {
  return take_scoped(detail::library_call{"semaphore::scoped", where}, *this);
}

coroutine<void> semaphore::take(detail::library_call call, semaphore &self) {
  if (!self.locked()) {
    --self.value_;
    co_return;
  }
  const auto waiter = self.waiters_.add("Semaphore", call.caller);
  try {
    co_await detail::end_awaiter(waiter, call.caller);
  } catch (...) {
    self.waiters_.remove(waiter);
    if (!waiter->cancelled()) { // it had one already: gives it on
      ++self.value_;
      self.wake_next();
    }
    throw;
  }
  self.waiters_.remove(waiter);
  if (self.value_ > 0)
    self.wake_next();
}

coroutine<scoped_hold<semaphore>> semaphore::take_scoped(detail::library_call call, semaphore &self) {
  co_await take(call, self);
  co_return scoped_hold<semaphore>(self);
}

void semaphore::release(std::source_location) {
  ++value_;
  wake_next();
}

void semaphore::wake_next() {
  if (waiters_.wake_first())
    --value_;
}

void bounded_semaphore::release(std::source_location where) {
  if (value() >= bound_)
    throw value_error("BoundedSemaphore released too many times", where);
  semaphore::release(where);
}

} // namespace asyncrt

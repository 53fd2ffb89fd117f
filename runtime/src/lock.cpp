// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/lock.hpp>

#include <asyncrt/detail/awaiter.hpp>
#include <asyncrt/errors.hpp>

namespace asyncrt {

coroutine<void> lock::acquire(std::source_location where) {
  return take(detail::library_call{"lock::acquire", where}, *this);
}

coroutine<scoped_hold<lock>> lock::scoped(std::source_location where) {
  return take_scoped(detail::library_call{"lock::scoped", where}, *this);
}

coroutine<void> lock::take(detail::library_call call, lock &self) {
  if (!self.locked_ && self.waiters_.all_cancelled()) {
    self.locked_ = true;
    co_return;
  }
  const auto waiter = self.waiters_.add("Lock", call.caller);
  try {
    co_await detail::end_awaiter(waiter, call.caller);
  } catch (...) {
    self.waiters_.remove(waiter);
    if (!self.locked_) // it was this task's turn: the next one's now
      self.waiters_.wake_front();
    throw;
  }
  self.waiters_.remove(waiter);
  self.locked_ = true;
}

coroutine<scoped_hold<lock>> lock::take_scoped(detail::library_call call, lock &self) {
  co_await take(call, self);
  co_return scoped_hold<lock>(self);
}

void lock::release(std::source_location where) {
  if (!locked_)
    throw runtime_error("Lock is not acquired.", where);
  locked_ = false;
  waiters_.wake_front();
}

} // namespace asyncrt

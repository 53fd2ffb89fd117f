// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/event.hpp>

#include <asyncrt/detail/awaiter.hpp>

namespace asyncrt {

void event::set() {
  if (set_)
    return;
  set_ = true;
  waiters_.wake_all();
}

coroutine<void> event::wait(std::source_location where) {
  return wait_until_set(detail::library_call{"event::wait", where}, *this);
}

coroutine<void> event::wait_until_set(detail::library_call call, event &self) {
  if (self.set_)
    co_return;
  const auto waiter = self.waiters_.add("Event", call.caller);
  struct leave {
    detail::wait_list &line;
    const detail::wait_list::waiter &waiter;
    ~leave() { line.remove(waiter); }
  } scope{self.waiters_, waiter};
  co_await detail::end_awaiter(waiter, call.caller);
}

} // namespace asyncrt

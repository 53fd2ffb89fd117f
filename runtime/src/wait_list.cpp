// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/detail/wait_list.hpp>

#include <asyncrt/errors.hpp>

#include <algorithm>
#include <string>

namespace asyncrt::detail {

wait_list::waiter wait_list::add(const char *owner, const std::source_location &where) {
  loop_core &loop = running_loop(where);
  if (!loop_)
    loop_ = ref<loop_core>(&loop);
  else if (loop_.get() != &loop)
    throw runtime_error(std::string(owner) + " is bound to a different event loop", where);
  waiters_.push_back(make_counted<typed_future<void>>(loop));
  return waiters_.back();
}

void wait_list::remove(const waiter &what) noexcept {
  const auto place = std::find_if(waiters_.begin(), waiters_.end(),
                                  [&](const waiter &entry) { return entry.get() == what.get(); });
  if (place != waiters_.end())
    waiters_.erase(place);
}

wait_list::waiter wait_list::wake_first() {
  for (const waiter &entry : waiters_) {
    if (!entry->done()) {
      entry->set_result(std::monostate{});
      return entry;
    }
  }
  return nullptr;
}

wait_list::waiter wait_list::pop_first() {
  while (!waiters_.empty()) {
    waiter first = std::move(waiters_.front());
    waiters_.pop_front();
    if (!first->done()) {
      first->set_result(std::monostate{});
      return first;
    }
  }
  return nullptr;
}

void wait_list::wake_all() {
  for (const waiter &entry : waiters_)
    if (!entry->done())
      entry->set_result(std::monostate{});
}

void wait_list::wake_front() {
  if (!waiters_.empty() && !waiters_.front()->done())
    waiters_.front()->set_result(std::monostate{});
}

bool wait_list::all_cancelled() const noexcept {
  return std::all_of(waiters_.begin(), waiters_.end(),
                     [](const waiter &entry) { return entry->cancelled(); });
}

} // namespace asyncrt::detail

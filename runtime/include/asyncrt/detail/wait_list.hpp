// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tasks that wait for their turn: the common part of event, lock, semaphore and queue.

#ifndef ASYNCRT_DETAIL_WAIT_LIST_HPP
#define ASYNCRT_DETAIL_WAIT_LIST_HPP

#include <asyncrt/detail/arguments.hpp>
#include <asyncrt/detail/future_state.hpp>

#include <deque>
#include <source_location>

namespace asyncrt::detail {

/// First come, first served. Belongs to the loop on which it was first waited.
class wait_list {
public:
  using waiter = ref<typed_future<void>>;

  /// A new waiter at the end. `owner` is named when a second loop tries: `runtime_error`
  /// ("... is bound to a different event loop").
  waiter add(const char *owner, const std::source_location &where);
  /// Takes it out; no effect when it is not in the list any more.
  void remove(const waiter &what) noexcept;
  /// Wakes the first that is still waiting, and leaves it in the list. Null when there is none.
  waiter wake_first();
  /// The same, and drops everything up to it from the list.
  waiter pop_first();
  void wake_all();
  /// Wakes the first in line, unless it is already awake.
  void wake_front();
  /// True if all waiters in line are cancelled.
  [[nodiscard]] bool all_cancelled() const noexcept;
  [[nodiscard]] std::size_t size() const noexcept { return waiters_.size(); }

private:
  ref<loop_core> loop_;
  std::deque<waiter> waiters_;
};

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_WAIT_LIST_HPP

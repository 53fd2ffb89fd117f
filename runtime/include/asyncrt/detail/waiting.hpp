// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Building blocks of wait_for, wait and timeout.

#ifndef ASYNCRT_DETAIL_WAITING_HPP
#define ASYNCRT_DETAIL_WAITING_HPP

#include <asyncrt/coroutine.hpp>
#include <asyncrt/delay.hpp>
#include <asyncrt/detail/arguments.hpp>
#include <asyncrt/detail/awaiter.hpp>
#include <asyncrt/detail/future_state.hpp>
#include <asyncrt/detail/gather_state.hpp>
#include <asyncrt/detail/loop_core.hpp>

#include <optional>
#include <source_location>
#include <unordered_set>
#include <vector>

namespace asyncrt::detail {

/// Completes a future, as a timer or as a done-callback, unless it is done already.
class waiter_release final : public timer {
public:
  waiter_release(clock::time_point when, ref<typed_future<void>> waiter)
      : timer(when), waiter_(std::move(waiter)) {}

  void run() override {
    if (!cancelled() && !waiter_->done())
      waiter_->set_result(std::monostate{});
  }

private:
  ref<typed_future<void>> waiter_;
};

/// A future that completes after a while, if nothing completes it earlier.
class time_limit {
public:
  /// No timer when `limit` is empty.
  time_limit(loop_core &loop, std::optional<delay> limit);
  ~time_limit();
  time_limit(const time_limit &) = delete;
  time_limit &operator=(const time_limit &) = delete;

  [[nodiscard]] const ref<typed_future<void>> &waiter() const noexcept { return waiter_; }
  /// A callback for a future, which then completes the waiter.
  [[nodiscard]] const ref<waiter_release> &release_waiter() const noexcept { return release_; }
  void stop_timer() noexcept;

private:
  loop_core &loop_;
  ref<typed_future<void>> waiter_;
  ref<waiter_release> release_;
  ref<timer> timer_;
};

/// Keeps each task once, at its first mention: asyncio makes a set of its argument. `state_of` gives the identity.
template <class Handle, class Identity> void keep_first_mentions(std::vector<Handle> &handles,
                                                                 Identity state_of) {
  std::unordered_set<const void *> seen;
  std::erase_if(handles, [&](const Handle &handle) { return !seen.insert(state_of(handle)).second; });
}

/// Cancels `child` and waits until it is done. Cancelling this only ends the waiting.
coroutine<void> cancel_and_wait(library_call call, ref<future_state> child);

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_WAITING_HPP

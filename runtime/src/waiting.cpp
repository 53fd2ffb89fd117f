// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/detail/waiting.hpp>

#include <utility>

namespace asyncrt::detail {

time_limit::time_limit(loop_core &loop, std::optional<delay> limit)
    : loop_(loop), waiter_(make_counted<typed_future<void>>(loop)),
      release_(make_counted<waiter_release>(clock::time_point{}, waiter_)) {
  if (!limit)
    return;
  timer_ = make_counted<waiter_release>(clock::now() + limit->length(), waiter_);
  loop.schedule(timer_);
}

time_limit::~time_limit() { stop_timer(); }

void time_limit::stop_timer() noexcept {
  if (timer_)
    loop_.cancel(*std::exchange(timer_, nullptr));
}

coroutine<void> cancel_and_wait(library_call call, ref<future_state> child) {
  // Not a wait for the child itself: cancelling this must not be mistaken for the child's cancellation.
  const time_limit never(child->loop(), {});
  child->add_callback(never.release_waiter());
  struct take_back {
    future_state &child;
    const time_limit &never;
    ~take_back() { child.remove_callback(never.release_waiter().get()); }
  } scope{*child, never};
  child->cancel({});
  co_await end_awaiter(never.waiter(), call.caller);
}

} // namespace asyncrt::detail

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A wait with a time limit.
//
// https://docs.python.org/3/library/asyncio-task.html#asyncio.wait_for

#ifndef ASYNCRT_WAIT_FOR_HPP
#define ASYNCRT_WAIT_FOR_HPP

#include <asyncrt/coroutine.hpp>
#include <asyncrt/delay.hpp>
#include <asyncrt/detail/owned_argument.hpp>
#include <asyncrt/detail/waiting.hpp>

#include <optional>
#include <source_location>
#include <utility>

namespace asyncrt {

namespace detail {

template <class A, class T = typename A::value_type>
coroutine<T> wait_for_argument(library_call call, owned_argument<A> argument, std::optional<delay> limit) {
  if (!limit)
    co_return co_await argument.take().await_at(call.caller);
  loop_core &loop = running_loop(call.caller);
  const bool at_once = limit->is_zero();
  time_limit timer(loop, at_once ? std::nullopt : limit);
  const ref<future_state> child = ensure_future(loop, argument.take(), call.caller);
  std::exception_ptr cancelled;
  if (!at_once) {
    child->add_callback(timer.release_waiter());
    try {
      co_await end_awaiter(timer.waiter(), call.caller);
    } catch (const cancelled_error &) {
      cancelled = std::current_exception();
    }
  }
  const bool expired = !child->done();
  if (expired) {
    child->remove_callback(timer.release_waiter().get());
    co_await cancel_and_wait(library_call{"wait_for", call.caller}, child);
    if (cancelled)
      std::rethrow_exception(cancelled);
    if (child->cancelled())
      throw timeout_error("", call.caller);
  }
  child->throw_if_failed(call.caller);
  co_return stored<T>::copy_out(*static_cast<stored_t<T> *>(child->value()));
}

} // namespace detail

/// Waits for `awaitable` (a fresh coroutine, which becomes a task, or a task or future), at most `limit` from
/// the moment it is itself awaited; without limit when it is `std::nullopt`. When time is up the awaitable is
/// cancelled, waited for, and `timeout_error` is thrown. Cancelling the waiting task cancels the awaitable.
///
/// Refuses anything that is not awaitable: async-non-coroutine-argument, `type_error`.
template <class Awaitable>
auto wait_for(Awaitable &&awaitable, std::optional<delay> limit,
              std::source_location where = std::source_location::current()) {
  using argument = std::remove_cvref_t<Awaitable>;
  detail::check_awaitables(detail::call_place(where), awaitable);
  if constexpr (detail::is_awaitable_argument<argument>)
    return detail::wait_for_argument<argument>(detail::library_call{"wait_for", where},
                                               detail::owned_argument<argument>(awaitable), limit);
  else
    return coroutine<detail::result_of_t<argument>>(); // not reached
}

} // namespace asyncrt

#endif // ASYNCRT_WAIT_FOR_HPP

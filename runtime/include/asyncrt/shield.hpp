// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Protection of an awaitable from cancellation.
//
// https://docs.python.org/3/library/asyncio-task.html#shielding-from-cancellation

#ifndef ASYNCRT_SHIELD_HPP
#define ASYNCRT_SHIELD_HPP

#include <asyncrt/detail/gather_state.hpp>
#include <asyncrt/detail/shield_state.hpp>
#include <asyncrt/future.hpp>

#include <source_location>
#include <utility>

namespace asyncrt {

/// A future with the result of `awaitable` (a fresh coroutine, which becomes a task at once, or a task or future).
/// Cancelling the future, or a task that awaits it, does not cancel the awaitable: it continues, and only the waiting
/// ends. Keep a handle of the inner task if it has to outlive the waiting.
///
/// Refuses anything that is not awaitable: async-non-coroutine-argument, `type_error`. Throws `runtime_error` ("no
/// running event loop") outside a loop. The result must be awaited: async-unawaited-task.
template <class Awaitable>
auto shield(Awaitable &&awaitable, std::source_location where = std::source_location::current()) {
  using result = detail::result_of_t<Awaitable>;
  detail::loop_core &loop = detail::running_loop(where);
  detail::check_awaitables(detail::call_place(where), awaitable);
  const auto inner = detail::ensure_future(loop, std::as_const(awaitable), where);
  if (inner->done())
    return future<result>(inner);
  return future<result>(detail::connect_shield(loop, inner, where));
}

} // namespace asyncrt

#endif // ASYNCRT_SHIELD_HPP

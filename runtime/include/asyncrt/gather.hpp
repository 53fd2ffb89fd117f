// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The combinator: runs several awaitables at the same time and collects their results in order.
//
//     auto [page, size] = co_await asyncrt::gather(fetch(url), measure(url));
//
// https://docs.python.org/3/library/asyncio-task.html#asyncio.gather

#ifndef ASYNCRT_GATHER_HPP
#define ASYNCRT_GATHER_HPP

#include <asyncrt/detail/gather_state.hpp>
#include <asyncrt/future.hpp>
#include <asyncrt/outcome.hpp>

#include <ranges>
#include <source_location>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace asyncrt {

/// First argument of `gather` that collects exceptions as results.
struct return_exceptions_t {
  explicit return_exceptions_t() = default;
};
inline constexpr return_exceptions_t return_exceptions{};

// gather(a, b, ...)                      -> future<std::tuple<A, B, ...>>
// gather(range)                          -> future<std::vector<T>>
// gather(return_exceptions, a, b, ...)   -> future<std::tuple<outcome<A>, outcome<B>, ...>>
// gather(return_exceptions, range)       -> future<std::vector<outcome<T>>>
//
// Arguments are fresh coroutines, which are scheduled as tasks at once, in order, and tasks, futures and results of
// gather. A void result is a `std::monostate`. The result is a future: it may be awaited later or more than once, and
// cancelling it cancels all children. It must be awaited, looked at or cancelled: else async-unawaited-task at the line
// of the call.
//
// The first exception (or cancellation) of a child is the result; the others go on. With
// `return_exceptions` there is no failure: exceptions stand among the results.
//
// A task may be listed twice. A coroutine object may not: asyncio counts it once, but a C++ object is moved away with
// its first mention.
//
// An argument that is not awaitable is refused: async-non-coroutine-argument and `type_error`; then none of the
// arguments is scheduled. Throws `runtime_error` ("no running event loop") outside a loop.
//
// The line of the call comes from the compiler for up to four arguments; beyond that it is read from debug information
// for a violation.

template <class A>
  requires(!detail::gatherable_range<A>)
auto gather(A &&a, std::source_location where = std::source_location::current()) {
  return detail::gather_pack<false>(detail::call_place(where), a);
}
template <class A, class B>
  requires(!detail::is_gather_tag<A>)
auto gather(A &&a, B &&b, std::source_location where = std::source_location::current()) {
  return detail::gather_pack<false>(detail::call_place(where), a, b);
}
template <class A, class B, class C>
  requires(!detail::is_gather_tag<A>)
auto gather(A &&a, B &&b, C &&c, std::source_location where = std::source_location::current()) {
  return detail::gather_pack<false>(detail::call_place(where), a, b, c);
}
template <class A, class B, class C, class D>
  requires(!detail::is_gather_tag<A>)
auto gather(A &&a, B &&b, C &&c, D &&d, std::source_location where = std::source_location::current()) {
  return detail::gather_pack<false>(detail::call_place(where), a, b, c, d);
}
/// Five and more, and none.
template <class... Args>
  requires(sizeof...(Args) == 0 || sizeof...(Args) > 4) && (!detail::is_gather_tag<Args> && ...)
auto gather(Args &&...args) {
  return detail::gather_pack<false>(detail::call_place(), args...);
}
template <class Range>
  requires detail::gatherable_range<Range>
auto gather(Range &&range, std::source_location where = std::source_location::current()) {
  return detail::gather_range<false>(detail::call_place(where), range);
}

template <class... Args>
auto gather(return_exceptions_t, Args &&...args) {
  if constexpr (sizeof...(Args) == 1 && (detail::gatherable_range<Args> && ...))
    return detail::gather_range<true>(detail::call_place(), args...);
  else
    return detail::gather_pack<true>(detail::call_place(), args...);
}

} // namespace asyncrt

#endif // ASYNCRT_GATHER_HPP

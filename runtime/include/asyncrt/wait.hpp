// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The wait for several tasks, without their results.
//
// https://docs.python.org/3/library/asyncio-task.html#waiting-primitives

#ifndef ASYNCRT_WAIT_HPP
#define ASYNCRT_WAIT_HPP

#include <asyncrt/coroutine.hpp>
#include <asyncrt/delay.hpp>
#include <asyncrt/detail/gather_state.hpp>
#include <asyncrt/detail/waiting.hpp>

#include <optional>
#include <ranges>
#include <source_location>
#include <utility>
#include <vector>

namespace asyncrt {

/// The condition on which `wait` returns.
enum class return_when {
  all_completed,   ///< all are done
  first_completed, ///< one is done or cancelled
  first_exception, ///< one failed, or all are done
};

struct wait_options {
  std::optional<delay> timeout = {};
  asyncrt::return_when return_when = asyncrt::return_when::all_completed;
};

/// The result of `wait`; both lists are in the order of the argument (asyncio's sets have none).
template <class Handle> struct wait_result {
  std::vector<Handle> done;
  std::vector<Handle> pending;
};

namespace detail {

/// Waits until enough of `futures` are done or time is up.
coroutine<void> wait_for_some(library_call call, std::vector<ref<future_state>> futures,
                              wait_options options);

template <class Handle>
coroutine<wait_result<Handle>> wait_for_handles(library_call call, std::vector<Handle> handles,
                                                wait_options options) {
  std::vector<ref<future_state>> futures;
  for (const Handle &handle : handles)
    futures.emplace_back(handle.state());
  co_await wait_for_some(call, std::move(futures), options);
  wait_result<Handle> result;
  for (Handle &handle : handles)
    (handle.done() ? result.done : result.pending).push_back(std::move(handle));
  co_return result;
}

/// Refuses empty handles.
template <class Range> void check_each(const Range &range, const std::source_location &where) {
  for (const auto &handle : range)
    check_awaitables(call_place(where), handle);
}

/// Refuses coroutines and anything that is not awaitable; asyncio forbids both since 3.11.
template <class Element, class Range> void check_scheduled(const Range &range,
                                                           const std::source_location &where) {
  if constexpr (!is_scheduled<Element>) {
    for (const auto &lost : range)
      excuse(lost);
    report(non_coroutine_argument, where, "a task or future was expected, got " + type_name<Element>());
    throw type_error("Passing coroutines is forbidden, use tasks explicitly.", where);
  } else {
    if (std::ranges::empty(range))
      throw value_error("Set of Tasks/Futures is empty.", where);
    check_each(range, where);
  }
}

} // namespace detail

/// Waits for the tasks or futures of a range, each counted once, according to `options`; nothing is cancelled when time
/// is up, and no exception of a task is thrown.
///
/// Coroutines are refused (async-non-coroutine-argument, `type_error`: "Passing coroutines is forbidden, use
/// tasks explicitly."). An empty range is a `value_error`.
template <std::ranges::input_range Range>
auto wait(const Range &range, wait_options options = {},
          std::source_location where = std::source_location::current()) {
  using element = std::ranges::range_value_t<Range>;
  detail::check_scheduled<element>(range, where);
  if constexpr (detail::is_scheduled<element>) {
    std::vector<element> handles(std::ranges::begin(range), std::ranges::end(range));
    detail::keep_first_mentions(handles, [](const element &handle) { return handle.state(); });
    return detail::wait_for_handles<element>(detail::library_call{"wait", where}, std::move(handles),
                                             options);
  } else {
    return coroutine<wait_result<any_task>>(); // not reached
  }
}

} // namespace asyncrt

#endif // ASYNCRT_WAIT_HPP

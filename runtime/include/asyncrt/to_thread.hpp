// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A bridge to blocking functions, which does not block the loop.
//
// https://docs.python.org/3/library/asyncio-task.html#running-in-threads

#ifndef ASYNCRT_TO_THREAD_HPP
#define ASYNCRT_TO_THREAD_HPP

#include <asyncrt/coroutine.hpp>
#include <asyncrt/detail/arguments.hpp>
#include <asyncrt/detail/executor.hpp>

#include <functional>
#include <tuple>
#include <type_traits>
#include <utility>

namespace asyncrt {

namespace detail {

template <class F, class... Args>
coroutine<std::invoke_result_t<F, Args...>> call_in_thread(library_call call, F function,
                                                           std::tuple<Args...> args) {
  using result = std::invoke_result_t<F, Args...>;
  loop_core &loop = running_loop(call.caller);
  auto job = make_counted<function_job<result, F, Args...>>(loop, std::move(function), std::move(args));
  loop.workers().submit(job);
  try {
    co_return co_await future_awaiter<result>(job->future(), call.caller);
  } catch (const cancelled_error &) {
    job->abandon();
    throw;
  }
}

} // namespace detail

/// Calls `function(args...)` on a thread of the loop's pool and returns its result. Function and arguments are
/// copied (moved) first. Like every coroutine it does nothing before it is awaited.
///
/// Cancelling the awaiting task does not stop the function: its result is dropped. `run` waits for it before
/// it returns. The pool has at most 32 threads, or 4 more than the machine has processors.
template <class F, class... Args>
coroutine<std::invoke_result_t<std::decay_t<F>, std::decay_t<Args>...>> to_thread(F &&function,
                                                                                  Args &&...args) {
  return detail::call_in_thread<std::decay_t<F>, std::decay_t<Args>...>(
      detail::library_call{"to_thread", {}}, std::forward<F>(function), {std::forward<Args>(args)...});
}

} // namespace asyncrt

#endif // ASYNCRT_TO_THREAD_HPP

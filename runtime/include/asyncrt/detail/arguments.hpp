// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The argument checks of runners, spawners and combinators. These accept any type, so that misuse compiles and is
// reported at run time with its line.

#ifndef ASYNCRT_DETAIL_ARGUMENTS_HPP
#define ASYNCRT_DETAIL_ARGUMENTS_HPP

#include <asyncrt/coroutine.hpp>
#include <asyncrt/detail/callback.hpp>
#include <asyncrt/detail/misuse.hpp>
#include <asyncrt/detail/task_state.hpp>
#include <asyncrt/detail/type_name.hpp>
#include <asyncrt/future.hpp>
#include <asyncrt/task.hpp>

#include <source_location>
#include <type_traits>
#include <utility>

namespace asyncrt::detail {

template <class T> inline constexpr bool is_scheduled = false;
template <class T> inline constexpr bool is_scheduled<future<T>> = true;
template <class T> inline constexpr bool is_scheduled<task<T>> = true;
template <> inline constexpr bool is_scheduled<any_task> = true;

/// The result type to pretend for a refused argument: a function that was not called stands for its
/// call, so that `int x = run(function)` compiles and is refused at run time.
template <class A, class = void> struct result_of {
  using type = void;
};
template <class A>
  requires(is_coroutine<A> || is_scheduled<A>)
struct result_of<A, void> {
  using type = typename A::value_type;
};
template <class A>
  requires(!is_coroutine<A> && !is_scheduled<A> && std::is_invocable_v<A &>)
struct result_of<A, std::enable_if_t<is_coroutine<std::invoke_result_t<A &>>>> {
  using type = typename std::invoke_result_t<A &>::value_type;
};
template <class A> using result_of_t = typename result_of<std::remove_cvref_t<A>>::type;

/// Prevents a second report for a coroutine that is lost through a misuse.
template <class A> void excuse(const A &argument) noexcept {
  if constexpr (is_coroutine<A>)
    argument.excuse();
}

template <class A> fault find_fault(const A &argument) noexcept {
  if constexpr (is_coroutine<A>)
    return argument.unfitness();
  else
    return fault::not_a_coroutine;
}

/// For combinators, which take futures and tasks too.
template <class A> fault find_awaitable_fault(const A &argument) noexcept {
  if constexpr (is_scheduled<A>)
    return argument ? fault::none : fault::empty;
  else
    return find_fault(argument);
}

/// Takes the frame of a fresh coroutine, or refuses the argument.
template <class A>
auto take_coroutine(caller_kind caller, const A &argument, const std::source_location &where) {
  if (const fault why = find_fault(argument); why != fault::none)
    refuse_argument(caller, why, type_name<A>(), where);
  if constexpr (is_coroutine<A>)
    return argument.take();
  else // not reached
    return std::coroutine_handle<typename coroutine<result_of_t<A>>::promise_type>{};
}

/// Schedules a coroutine, or takes a future or task as it is: asyncio's ensure_future. The argument has no fault.
template <class A>
ref<future_state> ensure_future(loop_core &loop, const A &argument, const std::source_location &where) {
  ref<future_state> result;
  if constexpr (is_scheduled<A>)
    result = ref<future_state>(argument.state());
  else if constexpr (is_coroutine<A>)
    result = spawn<typename A::value_type>(loop, argument.take(), where);
  else
    static_cast<void>(loop), static_cast<void>(where);
  result->observe();
  return result;
}

/// The loop that runs on this thread; throws `runtime_error` ("no running event loop").
loop_core &running_loop(const std::source_location &where);

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_ARGUMENTS_HPP

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The spawner: schedules a coroutine as a task.
//
// https://docs.python.org/3/library/asyncio-task.html#asyncio.create_task

#ifndef ASYNCRT_CREATE_TASK_HPP
#define ASYNCRT_CREATE_TASK_HPP

#include <asyncrt/detail/arguments.hpp>
#include <asyncrt/task.hpp>

#include <optional>
#include <source_location>
#include <string>
#include <type_traits>
#include <utility>

namespace asyncrt {

struct task_options {
  /// "Task-N" when not given.
  std::optional<std::string> name = {};
};

/// Schedules `main`, a fresh `coroutine<T>`, on the running loop and returns its `task<T>`; the coroutine
/// starts in the loop's next turn. Keep the task and await it, also when its result is of no interest: else
/// its exceptions are lost, and so is the task itself when `run` ends (see task.hpp).
///
/// Accepts any type, and refuses anything but a fresh coroutine: violation async-non-coroutine-argument and
/// `type_error` ("a coroutine was expected, got TYPE"). Throws `runtime_error` ("no running event loop") outside a
/// loop.
template <class Coroutine>
task<detail::result_of_t<Coroutine>>
create_task(Coroutine &&main, task_options options = {},
            std::source_location where = std::source_location::current()) {
  using result = detail::result_of_t<Coroutine>;
  detail::loop_core &loop = detail::running_loop(where);
  auto frame = detail::take_coroutine(detail::caller_kind::spawner, std::as_const(main), where);
  return task<result>(detail::spawn<result>(loop, frame, where, std::move(options.name)));
}

} // namespace asyncrt

#endif // ASYNCRT_CREATE_TASK_HPP

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The current task and the running loop.
//
// https://docs.python.org/3/library/asyncio-task.html#introspection

#ifndef ASYNCRT_CURRENT_HPP
#define ASYNCRT_CURRENT_HPP

#include <asyncrt/task.hpp>

#include <source_location>
#include <vector>

namespace asyncrt {

class event_loop;

/// The loop that runs on this thread. Throws `runtime_error` ("no running event loop").
[[nodiscard]] event_loop &get_running_loop(std::source_location where = std::source_location::current());

/// The task that executes now; empty in a loop callback. Throws `runtime_error` ("no running event loop").
[[nodiscard]] any_task current_task(std::source_location where = std::source_location::current());

/// All tasks of the running loop that are not done, oldest first (asyncio's set has no order).
/// Throws `runtime_error` ("no running event loop").
[[nodiscard]] std::vector<any_task> all_tasks(std::source_location where = std::source_location::current());

} // namespace asyncrt

#endif // ASYNCRT_CURRENT_HPP

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/current.hpp>

#include <asyncrt/detail/arguments.hpp>
#include <asyncrt/detail/thread_state.hpp>
#include <asyncrt/errors.hpp>
#include <asyncrt/event_loop.hpp>

namespace asyncrt {

namespace detail {

loop_core &running_loop(const std::source_location &where) {
  if (!this_thread.running)
    throw runtime_error("no running event loop", where);
  return *this_thread.running;
}

} // namespace detail

event_loop &get_running_loop(std::source_location where) { return *detail::running_loop(where).face(); }

any_task current_task(std::source_location where) {
  static_cast<void>(detail::running_loop(where));
  return any_task(detail::ref<detail::future_state>(detail::this_thread.current));
}

std::vector<any_task> all_tasks(std::source_location where) {
  std::vector<any_task> result;
  for (const auto &task : detail::running_loop(where).tasks())
    result.emplace_back(task);
  return result;
}

} // namespace asyncrt

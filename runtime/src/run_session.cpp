// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/detail/run_session.hpp>

#include <asyncrt/detail/gather_state.hpp>
#include <asyncrt/detail/misuse.hpp>
#include <asyncrt/detail/thread_state.hpp>
#include <asyncrt/event_loop.hpp>

#include <unistd.h>

#include <cstdlib>
#include <cstring>

namespace asyncrt::detail {
namespace {

bool on_main_thread() noexcept { return gettid() == getpid(); }

bool debug_by_environment() noexcept {
  const char *const value = std::getenv("ASYNCRT_DEBUG");
  return value && *value && std::strcmp(value, "0") != 0;
}

} // namespace

std::optional<run_fault> find_run_fault(thread_policy policy) noexcept {
  if (this_thread.running)
    return run_fault{nested_run, "run() cannot be called from a running event loop"};
  if (policy == thread_policy::main_only && !on_main_thread())
    return run_fault{run_off_main_thread, "run() can only be called from the main thread"};
  return std::nullopt;
}

run_session::run_session(const run_options &options, const std::source_location &where)
    : loop_(options.loop_factory ? options.loop_factory() : new_event_loop()), where_(where) {
  if (!loop_)
    throw runtime_error("loop_factory returned no loop", where);
  loop_->set_debug(options.debug.value_or(debug_by_environment()));
}

run_session::~run_session() = default;

loop_core &run_session::loop() const noexcept { return loop_->core(); }

void run_session::run_and_close(task_state &main) {
  main.observe();
  try {
    loop().run_until_done(main, where_);
  } catch (...) {
    close();
    throw;
  }
  close();
}

void run_session::close() {
  cancel_all_tasks();
  loop().shutdown_workers(where_);
  loop_->close();
}

void run_session::cancel_all_tasks() {
  const auto leftovers = loop().tasks();
  if (leftovers.empty())
    return;
  using all = gather_range_state<true, void>;
  const auto ended = make_counted<all>(loop(), call_place(where_));
  ended->observe();
  for (const auto &task : leftovers) {
    task->report_if_lost();
    task->cancel({});
  }
  ended->watch({leftovers.begin(), leftovers.end()});
  loop().run_until_done(*ended, where_);
  for (const auto &task : leftovers)
    if (!task->cancelled() && task->stored_exception())
      loop().call_exception_handler({"unhandled exception during asyncio.run() shutdown",
                                     task->stored_exception(), task->describe()});
}

} // namespace asyncrt::detail

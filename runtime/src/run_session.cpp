// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/detail/run_session.hpp>

#include "interrupts.hpp"

#include <asyncrt/coroutine.hpp>
#include <asyncrt/detail/gather_state.hpp>
#include <asyncrt/detail/misuse.hpp>
#include <asyncrt/detail/thread_state.hpp>
#include <asyncrt/event_loop.hpp>

#include <cstdlib>
#include <cstring>

namespace asyncrt::detail {
namespace {

bool debug_by_environment() noexcept {
  const char *const value = std::getenv("ASYNCRT_DEBUG");
  return value && *value && std::strcmp(value, "0") != 0;
}

coroutine<void> nothing(library_call) { co_return; }

void run_last_turns(loop_core &loop, const std::source_location &where) {
  const auto task = spawn<void>(loop, nothing({"run", where}).take(), where);
  task->observe();
  loop.run_until_done(*task, where);
}

} // namespace

std::optional<run_fault> find_run_fault(thread_policy policy, const char *caller) {
  if (this_thread.running)
    return run_fault{nested_run, std::string(caller) + " cannot be called from a running event loop"};
  if (policy == thread_policy::main_only && !on_main_thread())
    return run_fault{run_off_main_thread, std::string(caller) + " can only be called from the main thread"};
  return std::nullopt;
}

run_session::run_session(run_options options, const std::source_location &where)
    : options_(std::move(options)), where_(where) {}

run_session::~run_session() {
  try {
    close(where_);
  } catch (...) {
    print_context({"unhandled exception while a runner was closed", std::current_exception(), {}});
  }
}

std::optional<run_fault> run_session::find_fault_of_run(const char *caller) const {
  if (auto fault = find_run_fault(options_.threads, caller))
    return fault;
  if (closed_)
    return run_fault{repeated_run, "Runner is closed"};
  return std::nullopt;
}

loop_core &run_session::core(event_loop &loop) noexcept { return loop.core(); }

event_loop &run_session::open(const std::source_location &where) {
  if (closed_)
    throw runtime_error("Runner is closed", where);
  if (!loop_) {
    loop_ = options_.loop_factory ? options_.loop_factory() : new_event_loop();
    if (!loop_)
      throw runtime_error("loop_factory returned no loop", where);
    if (options_.debug || debug_by_environment())
      loop_->set_debug(options_.debug.value_or(true));
  }
  return *loop_;
}

void run_session::run_until_done(task_state &main, const std::source_location &where) {
  main.observe();
  interrupts received(main.loop(), main);
  main.loop().run_until_done(main, where);
  if (received.count() > 0 && main.cancelled() && main.uncancel() == 0)
    throw keyboard_interrupt(where);
}

void run_session::close(const std::source_location &where) {
  if (closed_ || !loop_) {
    closed_ = true;
    return;
  }
  loop_->core().check_may_run(where);
  closed_ = true;
  struct close_loop {
    event_loop &loop;
    ~close_loop() { loop.close(); }
  } scope{*loop_};
  cancel_all_tasks(where);
  // asyncio makes tasks of shutdown_asyncgens() and shutdown_default_executor(): they take their numbers, and
  // what became ready late gets its turns.
  for (int task = 0; task != 2; ++task)
    run_last_turns(loop_->core(), where);
  loop_->core().shutdown_workers(where);
}

void run_session::cancel_all_tasks(const std::source_location &where) {
  loop_core &loop = loop_->core();
  const auto leftovers = loop.tasks();
  if (leftovers.empty())
    return;
  for (const auto &task : leftovers) {
    task->report_if_lost();
    task->cancel({});
  }
  const auto ended = make_counted<gather_range_state<true, void>>(loop, call_place(where));
  ended->observe();
  ended->watch({leftovers.begin(), leftovers.end()});
  loop.run_until_done(*ended, where);
  for (const auto &task : leftovers)
    if (!task->cancelled() && task->stored_exception())
      loop.call_exception_handler(
          {"unhandled exception during asyncio.run() shutdown", task->stored_exception(), task->describe()});
}

} // namespace asyncrt::detail

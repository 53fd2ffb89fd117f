// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tasks that end together: structured concurrency.
//
//     co_await asyncrt::with_task_group([&](asyncrt::task_group &group) -> asyncrt::coroutine<void> {
//       group.create_task(first());
//       group.create_task(second());
//       co_return;
//     }); // both are done here
//
// C++ has no `async with`; the block is a function that returns a coroutine. It runs in the *current* task.
//
// https://docs.python.org/3/library/asyncio-task.html#task-groups

#ifndef ASYNCRT_TASK_GROUP_HPP
#define ASYNCRT_TASK_GROUP_HPP

#include <asyncrt/coroutine.hpp>
#include <asyncrt/create_task.hpp>
#include <asyncrt/detail/scope.hpp>
#include <asyncrt/exception_group.hpp>
#include <asyncrt/task.hpp>

#include <exception>
#include <source_location>
#include <type_traits>
#include <utility>
#include <vector>

namespace asyncrt {

/// The group, as seen from inside the block. Lives until all its tasks are done.
class task_group {
public:
  /// For the runtime itself: use `with_task_group`.
  explicit task_group(const std::source_location &where);
  ~task_group();
  task_group(const task_group &) = delete;
  task_group &operator=(const task_group &) = delete;

  /// Schedules `main` as a member of the group. The group awaits the task, so the handle may be dropped.
  /// Refuses what `asyncrt::create_task` refuses. Throws `runtime_error` when the group is shutting down
  /// (one of its tasks failed) or finished.
  template <class Coroutine>
  task<detail::result_of_t<Coroutine>>
  create_task(Coroutine &&main, task_options options = {},
              std::source_location where = std::source_location::current()) {
    if (const char *const closed = why_closed()) {
      detail::excuse(std::as_const(main));
      throw runtime_error(closed, where);
    }
    auto result = asyncrt::create_task(std::forward<Coroutine>(main), std::move(options), where);
    add(static_cast<detail::task_state &>(*result.state()));
    return result;
  }

  /// For the runtime itself: called when the block has ended, with `failure` or without.
  coroutine<void> leave(std::exception_ptr failure, const std::source_location &where);

private:
  class member_done;

  [[nodiscard]] const char *why_closed() const noexcept;
  void add(detail::task_state &member);
  void on_task_done(detail::future_state &member);
  void abort();
  static coroutine<void> wait_for_members(detail::library_call call, task_group &group,
                                          std::exception_ptr failure);
  void finish(const std::exception_ptr &failure, bool body_cancelled, const std::exception_ptr &cancellation);

  detail::ref<detail::task_state> parent_;
  std::source_location where_;
  std::vector<detail::ref<detail::future_state>> members_;
  std::vector<std::exception_ptr> errors_;
  std::exception_ptr base_error_;
  detail::ref<detail::typed_future<void>> all_done_;
  bool exiting_ = false;
  bool aborting_ = false;
  bool parent_cancel_requested_ = false;
};

namespace detail {

template <class Body, class T = scope_result_t<Body, task_group>>
coroutine<T> run_with_group(library_call call, scope_body<Body> body) {
  task_group group(call.caller);
  kept_outcome<T> outcome;
  try {
    // Errors of the block are reported at their own line.
    co_await outcome.of(body.call(group), call.caller); // NOLINT(async-*)
  } catch (...) {
    outcome.fail();
  }
  co_await group.leave(outcome.failure(), call.caller);
  co_return outcome.get();
}

} // namespace detail

/// Runs `body`, a function of a `task_group &` that returns a coroutine, and then waits for all tasks of the
/// group; returns what the body returns. When the body or a task fails (other than by cancellation), the
/// other tasks and the body are cancelled, waited for, and all errors are thrown together as an
/// `exception_group` ("unhandled errors in a TaskGroup (N sub-exceptions)").
template <class Body>
auto with_task_group(Body &&body, std::source_location where = std::source_location::current()) {
  return detail::run_with_group<std::decay_t<Body>>(
      detail::library_call{"with_task_group", where},
      detail::scope_body<std::decay_t<Body>>(std::forward<Body>(body)));
}

} // namespace asyncrt

#endif // ASYNCRT_TASK_GROUP_HPP

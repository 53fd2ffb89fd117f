// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A scheduled coroutine: it runs whether or not it is awaited.
//
// It should be awaited. If the last handle of a task goes, and the task was never awaited, cancelled or looked at
// (`done`, `result`, `exception`, `add_done_callback`, `gather` ...), its result and its exception are lost: that is
// the violation async-unawaited-task, at the line of `create_task`. The same goes for a task that is still pending, and
// was never looked at, when `run` ends and cancels it.
//
// https://docs.python.org/3/library/asyncio-task.html#task-object

#ifndef ASYNCRT_TASK_HPP
#define ASYNCRT_TASK_HPP

#include <asyncrt/detail/shared_handle.hpp>
#include <asyncrt/detail/task_state.hpp>

#include <functional>
#include <source_location>
#include <string>
#include <utility>

namespace asyncrt {

/// The common base of all tasks, for any result: `task<T>` without the `T`. `current_task()` and `all_tasks()` return
/// it. Awaiting it waits for the end and drops the result.
class any_task : public detail::shared_handle<any_task> {
public:
  using value_type = void;

  /// An empty handle.
  any_task() = default;
  explicit any_task(const detail::ref<detail::future_state> &state) noexcept : shared_handle(state.get()) {}

  /// "Task-1", "Task-2" ... unless named otherwise.
  [[nodiscard]] std::string get_name(std::source_location where = std::source_location::current()) const {
    return task(where).name();
  }
  void set_name(std::string name, std::source_location where = std::source_location::current()) const {
    task(where).set_name(std::move(name));
  }
  /// The number of calls of `cancel` that were not taken back.
  [[nodiscard]] int cancelling(std::source_location where = std::source_location::current()) const {
    return task(where).cancelling();
  }
  /// Takes one `cancel` back; returns the number that is left.
  int uncancel(std::source_location where = std::source_location::current()) const {
    return task(where).uncancel();
  }

  auto await_at(const std::source_location &where) const {
    return detail::end_awaiter(detail::ref<detail::future_state>(&checked(where)), where);
  }
  auto operator co_await() const { return await_at(std::source_location::current()); }

protected:
  using shared_handle::shared_handle;

private:
  [[nodiscard]] detail::task_state &task(const std::source_location &where) const {
    return static_cast<detail::task_state &>(checked(where));
  }
};

/// Shared handle of a task; copies mean the same task. May be awaited any number of times; each await gets a
/// copy of the result (the first gets all when the type cannot be copied). Cancelling the awaiting task
/// cancels this one (see `shield`). Belongs to its loop's thread; copies may die on any thread.
template <class T = void> class task : public any_task {
public:
  using value_type = T;

  /// An empty handle.
  task() = default;
  explicit task(const detail::ref<detail::future_state> &state) noexcept : any_task(state) {}

  /// The result, without waiting. Throws `invalid_state_error` while pending, `cancelled_error`, or the
  /// exception that ended the coroutine.
  decltype(auto) result(std::source_location where = std::source_location::current()) const {
    return this->template value<T>(where);
  }
  /// Calls `function(task)` or `function()` on the loop, in the turn after completion.
  template <class F>
  void add_done_callback(F &&function, std::source_location where = std::source_location::current()) const {
    looked_at(where).add_callback(
        detail::make_counted<detail::done_callback<task, std::decay_t<F>>>(std::forward<F>(function), where));
  }

  auto await_at(const std::source_location &where) const { return this->template awaiter<T>(where); }
  auto operator co_await() const { return await_at(std::source_location::current()); }
};

} // namespace asyncrt

template <> struct std::hash<asyncrt::any_task> {
  std::size_t operator()(const asyncrt::any_task &handle) const noexcept { return handle.hash(); }
};
template <class T> struct std::hash<asyncrt::task<T>> {
  std::size_t operator()(const asyncrt::task<T> &handle) const noexcept { return handle.hash(); }
};

#endif // ASYNCRT_TASK_HPP

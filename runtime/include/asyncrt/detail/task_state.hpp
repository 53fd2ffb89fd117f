// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The shared state of a task: a future that computes its own result by stepping a coroutine.
//
// The steps, the order of wake-ups and the rules of cancellation are those of asyncio's Task (3.11).

#ifndef ASYNCRT_DETAIL_TASK_STATE_HPP
#define ASYNCRT_DETAIL_TASK_STATE_HPP

#include <asyncrt/detail/future_state.hpp>
#include <asyncrt/detail/promise.hpp>

#include <coroutine>
#include <optional>
#include <source_location>
#include <string>
#include <utility>

namespace asyncrt {
template <class T> class coroutine;
}

namespace asyncrt::detail {

/// Result-independent part. One step at most is in the ready queue at any time.
class task_state : public future_state {
public:
  task_state(loop_core &loop, std::coroutine_handle<> root, promise_base &promise,
             const std::source_location &where, std::optional<std::string> name);

  bool cancel(std::optional<std::string> message) override;
  [[nodiscard]] bool is_task() const noexcept override { return true; }
  [[nodiscard]] const char *class_name() const noexcept override { return "Task"; }
  [[nodiscard]] std::string describe() const override;
  [[nodiscard]] location place() const override { return where_; }

  /// One step: resumes the coroutine until it waits for something or ends.
  void run() override;

  /// Called by awaiters in the task's coroutine; `frame` continues afterwards.
  void wait_for(future_state &future, std::coroutine_handle<> frame);
  void yield(std::coroutine_handle<> frame);
  /// Throws `cancelled_error` if this step is cancelled; awaiters call it first when they resume.
  void throw_if_cancelled();

  [[nodiscard]] int cancelling() const noexcept { return cancels_requested_; }
  int uncancel() noexcept { return cancels_requested_ > 0 ? --cancels_requested_ : 0; }
  [[nodiscard]] bool must_cancel() const noexcept { return must_cancel_; }

  /// "Task-N" unless named; a task that is named takes a number too.
  [[nodiscard]] std::string name() const;
  void set_name(std::string name) { name_ = std::move(name); }
  [[nodiscard]] std::string coroutine_name() const { return coroutine_.name(); }

  /// Reports async-unawaited-task unless the program looked at this task.
  void report_if_lost() noexcept;
  /// Destroys a coroutine that cannot continue, because its loop is gone.
  void discard_frame() noexcept;

protected:
  ~task_state() override;

  void on_last_handle() noexcept override { report_if_lost(); }
  [[nodiscard]] std::coroutine_handle<> root() const noexcept { return root_; }

private:
  friend class loop_core;

  void on_done() noexcept override { loop().remove_task(*this); }
  /// Takes the result over from the promise.
  virtual void store_result() = 0;
  /// Makes it public.
  virtual void publish_result() = 0;
  void step();
  void end();
  void fail(std::exception_ptr exception);

  std::coroutine_handle<> root_;
  std::coroutine_handle<> leaf_;
  promise_base *promise_;
  future_state *waiting_for_ = nullptr; // kept alive by the awaiter in the frame
  task_state *previous_ = nullptr;
  task_state *next_ = nullptr;
  coroutine_label coroutine_;
  std::source_location where_;
  std::optional<std::string> name_;
  std::uint64_t number_ = 0;
  int cancels_requested_ = 0;
  bool must_cancel_ = false;
  bool throw_cancelled_ = false;
};

template <class T> class typed_task final : public task_state {
public:
  using frame_handle = std::coroutine_handle<typename coroutine<T>::promise_type>;

  typed_task(loop_core &loop, frame_handle frame, const std::source_location &where,
             std::optional<std::string> name)
      : task_state(loop, frame, frame.promise(), where, std::move(name)) {}

private:
  void store_result() override {
    auto frame = frame_handle::from_address(root().address());
    storage_.emplace(std::move(frame.promise().value()));
  }
  void publish_result() override { set_value(&*storage_); }

  std::optional<stored_t<T>> storage_;
};

/// Makes a task of `frame` and schedules its first step.
template <class T>
ref<typed_task<T>> spawn(loop_core &loop, std::coroutine_handle<typename coroutine<T>::promise_type> frame,
                         const std::source_location &where, std::optional<std::string> name = {}) {
  auto task = make_counted<typed_task<T>>(loop, frame, where, std::move(name));
  loop.add_task(*task);
  loop.call_soon(task);
  return task;
}

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_TASK_STATE_HPP

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Awaiters that suspend the current task.

#ifndef ASYNCRT_DETAIL_AWAITER_HPP
#define ASYNCRT_DETAIL_AWAITER_HPP

#include <asyncrt/detail/future_state.hpp>
#include <asyncrt/detail/task_state.hpp>
#include <asyncrt/detail/thread_state.hpp>

#include <coroutine>
#include <source_location>
#include <utility>

namespace asyncrt::detail {

/// The task that executes an await; throws `runtime_error` if there is none (a coroutine that was resumed by hand).
task_state &awaiting_task(const std::source_location &where);

/// Waits for a future or a task, any number of times; throws its exception.
class end_awaiter {
public:
  using own_awaiter_tag = void;

  end_awaiter(ref<future_state> future, const std::source_location &where) noexcept
      : future_(std::move(future)), where_(where) {}

  bool await_ready() const noexcept {
    future_->observe();
    return future_->done();
  }
  void await_suspend(std::coroutine_handle<> frame) {
    task_ = &awaiting_task(where_);
    task_->wait_for(*future_, frame);
  }
  void await_resume() {
    if (task_)
      task_->throw_if_cancelled();
    future_->throw_if_failed(where_);
  }

protected:
  [[nodiscard]] future_state &future() const noexcept { return *future_; }

private:
  ref<future_state> future_;
  std::source_location where_;
  task_state *task_ = nullptr;
};

/// The same, and gets the result.
template <class T> class future_awaiter : public end_awaiter {
public:
  using end_awaiter::end_awaiter;

  T await_resume() {
    end_awaiter::await_resume();
    return stored<T>::copy_out(*static_cast<stored_t<T> *>(future().value()));
  }
};

/// Runs everything else that is ready once: `sleep(0)`.
class yield_awaiter {
public:
  using own_awaiter_tag = void;

  explicit yield_awaiter(const std::source_location &where) noexcept : where_(where) {}

  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> frame) {
    task_ = &awaiting_task(where_);
    task_->yield(frame);
  }
  void await_resume() { task_->throw_if_cancelled(); }

private:
  std::source_location where_;
  task_state *task_ = nullptr;
};

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_AWAITER_HPP

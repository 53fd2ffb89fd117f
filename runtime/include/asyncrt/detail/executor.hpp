// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The threads behind `to_thread`.

#ifndef ASYNCRT_DETAIL_EXECUTOR_HPP
#define ASYNCRT_DETAIL_EXECUTOR_HPP

#include <asyncrt/detail/future_state.hpp>
#include <asyncrt/detail/loop_core.hpp>
#include <asyncrt/detail/runnable.hpp>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace asyncrt::detail {

/// Work for a pool thread; afterwards it travels back to its loop (`run`) and completes a future there.
class thread_job : public runnable {
public:
  explicit thread_job(loop_core &loop) : loop_(&loop) {}

  /// On the pool's thread.
  void execute() noexcept;
  /// There is no waiter any more: the job does not start if it has not started yet.
  void abandon() noexcept { abandoned_.store(true, std::memory_order_relaxed); }

protected:
  ~thread_job() override = default;
  /// Calls the function; the exception, if any, is kept by the caller.
  virtual void call() = 0;
  [[nodiscard]] const std::exception_ptr &failure() const noexcept { return failure_; }

private:
  ref<loop_core> loop_;
  std::exception_ptr failure_;
  std::atomic<bool> abandoned_{false};
};

template <class Result, class F, class... Args> class function_job final : public thread_job {
public:
  template <class G>
  function_job(loop_core &loop, G &&function, std::tuple<Args...> args)
      : thread_job(loop), future_(make_counted<typed_future<Result>>(loop)),
        function_(std::forward<G>(function)), args_(std::move(args)) {}

  [[nodiscard]] ref<future_state> future() const noexcept { return future_; }

private:
  void call() override {
    if constexpr (std::is_void_v<Result>) {
      std::apply(std::move(function_), std::move(args_));
      result_.emplace();
    } else if constexpr (std::is_reference_v<Result>) {
      result_.emplace(&std::apply(std::move(function_), std::move(args_)));
    } else {
      result_.emplace(std::apply(std::move(function_), std::move(args_)));
    }
  }
  void run() override {
    if (future_->done())
      return;
    if (failure())
      future_->set_exception(failure());
    else
      future_->set_result(std::move(*result_));
  }

  ref<typed_future<Result>> future_;
  F function_;
  std::tuple<Args...> args_;
  std::optional<stored_t<Result>> result_;
};

/// A pool of threads that grows on demand.
class executor {
public:
  executor() = default;
  ~executor() { shutdown(); }
  executor(const executor &) = delete;
  executor &operator=(const executor &) = delete;

  void submit(ref<thread_job> job);
  /// Finishes all submitted jobs and joins the threads.
  void shutdown();

private:
  void work();
  [[nodiscard]] static std::size_t thread_limit() noexcept;

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<ref<thread_job>> jobs_;
  std::vector<std::thread> threads_;
  std::size_t idle_ = 0;
  bool ending_ = false;
};

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_EXECUTOR_HPP

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/detail/executor.hpp>

#include <asyncrt/detail/thread_state.hpp>
#include <asyncrt/errors.hpp>

#include <algorithm>
#include <utility>

namespace asyncrt::detail {

void thread_job::execute() noexcept {
  if (abandoned_.load(std::memory_order_relaxed))
    return;
  const stack_boundary boundary(__builtin_frame_address(0));
  try {
    call();
  } catch (...) {
    failure_ = std::current_exception();
  }
  try {
    loop_->call_soon_threadsafe(ref<runnable>(this));
  } catch (const runtime_error &) { // the loop was closed: there is no waiter any more
  }
}

std::size_t executor::thread_limit() noexcept {
  return std::min<std::size_t>(32, std::thread::hardware_concurrency() + 4);
}

void executor::submit(ref<thread_job> job) {
  const std::lock_guard lock(mutex_);
  jobs_.push_back(std::move(job));
  if (idle_ < jobs_.size() && threads_.size() < thread_limit())
    threads_.emplace_back([this] { work(); });
  changed_.notify_one();
}

void executor::work() {
  std::unique_lock lock(mutex_);
  for (;;) {
    ++idle_;
    changed_.wait(lock, [this] { return ending_ || !jobs_.empty(); });
    --idle_;
    if (jobs_.empty())
      return;
    ref<thread_job> job = std::move(jobs_.front());
    jobs_.pop_front();
    lock.unlock();
    job->execute();
    job = nullptr;
    lock.lock();
  }
}

void executor::shutdown() {
  std::vector<std::thread> threads;
  {
    const std::lock_guard lock(mutex_);
    ending_ = true;
    threads.swap(threads_);
  }
  changed_.notify_all();
  for (std::thread &thread : threads)
    thread.join();
}

} // namespace asyncrt::detail

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A coroutine of the program's own moves to a pool, blocks there, and lets the
// loop know.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <condition_variable>
#include <coroutine>
#include <cstdio>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

using namespace std::chrono_literals;

class pool {
public:
  explicit pool(int size) {
    for (int i = 0; i < size; ++i)
      threads_.emplace_back([this] { work(); });
  }
  ~pool() {
    {
      std::lock_guard lock(mutex_);
      closed_ = true;
    }
    changed_.notify_all();
    for (std::thread &thread : threads_)
      thread.join();
  }
  auto schedule() {
    struct operation {
      pool &owner;
      bool await_ready() const noexcept { return false; }
      void await_suspend(std::coroutine_handle<> waiting) const { owner.push(waiting); }
      void await_resume() const noexcept {}
    };
    return operation{*this};
  }

private:
  void push(std::coroutine_handle<> waiting) {
    {
      std::lock_guard lock(mutex_);
      queue_.push_back(waiting);
    }
    changed_.notify_one();
  }
  void work() {
    std::unique_lock lock(mutex_);
    for (;;) {
      changed_.wait(lock, [&] { return closed_ || !queue_.empty(); });
      if (queue_.empty())
        return;
      std::coroutine_handle<> next = queue_.front();
      queue_.pop_front();
      lock.unlock();
      next.resume();
      lock.lock();
    }
  }

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::coroutine_handle<>> queue_;
  bool closed_ = false;
  std::vector<std::thread> threads_;
};

struct job {
  struct promise_type {
    job get_return_object() const { return {}; }
    std::suspend_never initial_suspend() const noexcept { return {}; }
    std::suspend_never final_suspend() const noexcept { return {}; }
    void return_void() const {}
    void unhandled_exception() const { std::terminate(); }
  };
};

job compress(pool &workers, asyncrt::event_loop &loop, asyncrt::event &finished) {
  co_await workers.schedule();
  for (int part = 0; part < 3; ++part)
    std::this_thread::sleep_for(50ms);
  loop.call_soon_threadsafe([&] { finished.set(); });
}

asyncrt::coroutine<void> serve(pool &workers) {
  asyncrt::event finished;
  compress(workers, asyncrt::get_running_loop(), finished);
  co_await finished.wait();
}

int main() {
  pool workers(2);
  asyncrt::run(serve(workers), {.debug = true});
  std::puts("done");
}

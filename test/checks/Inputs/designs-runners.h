// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What people write at home to wait for a task, to start one and to hand work
// to a thread. No profile knows these and nothing is annotated: what blocks is
// seen in the bodies.
#ifndef TEST_CHECKS_INPUTS_DESIGNS_RUNNERS_H
#define TEST_CHECKS_INPUTS_DESIGNS_RUNNERS_H

#include "designs-others.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <latch>
#include <memory>
#include <mutex>
#include <semaphore>
#include <thread>
#include <vector>

namespace home {

using nested::task;

/// Runs `work` and then `done`; what the runners below are made with.
forgotten::fire_and_forget drive(task<> work, std::function<void()> done);
inline forgotten::fire_and_forget drive(task<> work, std::function<void()> done) {
  co_await work;
  done();
}

/// Waits on a condition variable.
inline void run_cv(task<> work) {
  std::mutex m;
  std::condition_variable cv;
  bool ready = false;
  drive(std::move(work), [&] {
    std::lock_guard lock(m);
    ready = true;
    cv.notify_one();
  });
  std::unique_lock lock(m);
  cv.wait(lock, [&] { return ready; });
}

/// Waits on a semaphore.
inline void run_semaphore(task<> work) {
  std::binary_semaphore done{0};
  drive(std::move(work), [&] { done.release(); });
  done.acquire();
}

/// Waits on a latch.
template <class... T> void run_latch(T &&...work) {
  std::latch all(sizeof...(T));
  (drive(std::forward<T>(work), [&] { all.count_down(); }), ...);
  all.wait();
}

/// Waits on a future.
template <class T> T run_future(task<T> work) {
  std::promise<T> result;
  auto future = result.get_future();
  [](task<T> work, std::promise<T> result) -> forgotten::fire_and_forget {
    result.set_value(co_await work);
  }(std::move(work), std::move(result));
  return future.get();
}

/// Waits on an atomic.
inline void run_atomic(task<> work) {
  std::atomic<bool> done = false;
  drive(std::move(work), [&] {
    done = true;
    done.notify_all();
  });
  done.wait(false);
}

/// Resumes the coroutine itself until it is done: nobody else gets the thread,
/// but no call stops it.
class stepper {
public:
  explicit stepper(std::coroutine_handle<> h) : h(h) {}
  void run() {
    while (!h.done())
      h.resume();
  }

private:
  std::coroutine_handle<> h;
};

/// A member that hides its wait in another one.
class event {
public:
  void set();
  void wait() {
    std::unique_lock lock(m);
    cv.wait(lock, [this] { return is_set; });
  }

private:
  std::mutex m;
  std::condition_variable cv;
  bool is_set = false;
};
class scheduler {
public:
  void block_on(task<> work) {
    event done;
    drive(std::move(work), [&] { done.set(); });
    done.wait();
  }
  /// Starts it, nothing else.
  void spawn(task<> work) { drive(std::move(work), [] {}); }
  /// Takes handles from a queue. Whoever waits for more work is the thread
  /// itself, not what it executes.
  void loop() {
    for (;;) {
      std::unique_lock lock(m);
      cv.wait(lock, [this] { return !ready.empty() || stopped; });
      if (stopped)
        return;
      auto next = ready.front();
      ready.pop_front();
      lock.unlock();
      next.resume();
    }
  }
  void post(std::coroutine_handle<> h) {
    std::lock_guard lock(m);
    ready.push_back(h);
    cv.notify_one();
  }

private:
  std::mutex m;
  std::condition_variable cv;
  std::deque<std::coroutine_handle<>> ready;
  bool stopped = false;
};

/// Its own thread does what is handed over.
class worker {
public:
  worker() : thread([this] { loop.loop(); }) {}
  ~worker() { thread.join(); }
  void post(std::coroutine_handle<> h) { loop.post(h); }

private:
  scheduler loop;
  std::thread thread;
};

/// Continues on a new thread.
struct new_thread {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> h) const { std::thread(h).detach(); }
  void await_resume() const noexcept {}
};

} // namespace home

#endif

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A namespace that is called like a known library's, with a pool of its own:
// the awaiter's body says where the coroutine continues.
//
// RUN: %check_async %s async-blocking-call
#include <condition_variable>
#include <coroutine>
#include <exception>
#include <future>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>
template <class T> struct Task {
  struct promise_type {
    Task get_return_object() {
      return {std::coroutine_handle<promise_type>::from_promise(*this)};
    }
    std::suspend_always initial_suspend() { return {}; }
    struct Final {
      bool await_ready() noexcept { return false; }
      std::coroutine_handle<>
      await_suspend(std::coroutine_handle<promise_type> h) noexcept {
        return h.promise().next;
      }
      void await_resume() noexcept {}
    };
    Final final_suspend() noexcept { return {}; }
    void return_value(T v) { value = std::move(v); }
    void unhandled_exception() { ex = std::current_exception(); }
    T value;
    std::exception_ptr ex;
    std::coroutine_handle<> next = std::noop_coroutine();
  };
  Task(std::coroutine_handle<promise_type> h) : h(h) {}
  Task(Task &&o) : h(std::exchange(o.h, nullptr)) {}
  ~Task() {
    if (h)
      h.destroy();
  }
  bool await_ready() { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> c) {
    h.promise().next = c;
    return h;
  }
  T await_resume() { return std::move(h.promise().value); }
  std::coroutine_handle<promise_type> h;
};
struct SwitchToLoop {
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  void await_resume();
};
namespace coro::util {
class ThreadPool {
public:
  ThreadPool();
  template <class Func> auto Do(Func &&func) -> Task<decltype(func())> {
    Awaiter awaiter{this};
    co_await awaiter;
    auto result = std::forward<Func>(func)();
    co_await SwitchToLoop();
    co_return result;
  }

private:
  struct Awaiter {
    ThreadPool *pool;
    bool await_ready() { return false; }
    void await_suspend(std::coroutine_handle<> h) {
      std::unique_lock lock(pool->mutex_);
      pool->tasks_.emplace_back(h);
      pool->cv_.notify_one();
    }
    void await_resume() {}
  };
  void Work();
  std::mutex mutex_;
  std::condition_variable cv_;
  std::vector<std::coroutine_handle<>> tasks_;
  std::vector<std::thread> threads_;
};
} // namespace coro::util
using coro::util::ThreadPool;
int in_parallel() {
  std::promise<int> promise;
  return promise.get_future().get();
}
Task<int> use(ThreadPool *pool) {
  co_return co_await pool->Do([&] { return in_parallel(); });
}
Task<int> on_the_loop() {
  co_return in_parallel();
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'in_parallel' calls
  // 'std::future::get'{{.*}} [async-blocking-call]
}

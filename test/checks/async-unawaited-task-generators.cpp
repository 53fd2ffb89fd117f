// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Generators that no profile names, and tasks that yield.
//
// RUN: %check_async %s 'async-unawaited-task,async-awaited-twice'
#include "Inputs/mini.h"
#include <coroutine>
#include <optional>
#include <system_error>

// The value at the end is one more of the values.
template <typename T> struct Numbers {
  struct promise_type {
    T current;
    Numbers get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(const T &value) { return current = value, std::suspend_always{}; }
    void return_value(T value) { current = value; }
    void unhandled_exception() {}
  };
  Numbers(std::coroutine_handle<promise_type> handle) : handle(handle) {}
  ~Numbers() { handle.destroy(); }
  T operator()() { return handle.resume(), handle.promise().current; }
  std::coroutine_handle<promise_type> handle;
};

// Each `co_await` gives the next value.
template <typename T> struct Stream {
  struct promise_type {
    std::optional<T> current;
    Stream get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T value) { return current = value, std::suspend_always{}; }
    void return_void() { current.reset(); }
    void unhandled_exception() {}
  };
  Stream(std::coroutine_handle<promise_type> handle) : handle(handle) {}
  Stream(Stream &&) noexcept;
  ~Stream();
  struct awaiter {
    std::coroutine_handle<promise_type> handle;
    bool await_ready() { return false; }
    void await_suspend(std::coroutine_handle<>) { handle.resume(); }
    std::optional<T> await_resume() { return handle.promise().current; }
  };
  awaiter operator co_await() { return {handle}; }
  std::coroutine_handle<promise_type> handle;
};

// Yields how far it is; the result is what is awaited.
template <typename T> struct Download {
  struct promise_type {
    T result;
    Download get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(int percent) { return {}; }
    void return_value(T value) { result = value; }
    void unhandled_exception() {}
  };
  Download(std::coroutine_handle<promise_type> handle) : handle(handle) {}
  Download(Download &&) noexcept;
  ~Download();
  struct awaiter {
    std::coroutine_handle<promise_type> handle;
    bool await_ready() { return false; }
    void await_suspend(std::coroutine_handle<>) { handle.resume(); }
    T await_resume() { return handle.promise().result; }
  };
  awaiter operator co_await() { return {handle}; }
  std::coroutine_handle<promise_type> handle;
};

// What it yields is why it fails.
template <typename T> struct Job {
  struct promise_type {
    T result;
    std::error_code error;
    Job get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(std::error_code why) { return error = why, std::suspend_always{}; }
    void return_value(T value) { result = value; }
    void unhandled_exception() {}
  };
  Job(std::coroutine_handle<promise_type> handle) : handle(handle) {}
  ~Job() { handle.destroy(); }
  T run() { return handle.resume(), handle.promise().result; }
  std::coroutine_handle<promise_type> handle;
};

Numbers<int> numbers() {
  for (int i = 0; i != 10; ++i)
    co_yield i;
  co_return 10;
}
Job<int> job() {
  co_yield std::make_error_code(std::errc::timed_out);
  co_return 1;
}

Stream<int> stream() {
  for (int i = 0; i != 10; ++i)
    co_yield i;
}
Download<int> download() {
  co_yield 50;
  co_return 1;
}

mini::Task<int> sum_of_stream() {
  auto values = stream();
  int total = 0;
  while (auto value = co_await values)
    total += *value;
  if (auto value = co_await values)
    total += *value;
  co_return total;
}
mini::Task<int> sum_of_downloads() {
  auto d = download();
  int total = co_await d;
  total += co_await d;
  // It may yield a value for each await.
  co_return total;
}

int sum(int count) {
  auto next = numbers();
  int total = 0;
  for (int i = 0; i < count; ++i)
    total += next();
  return total;
}
int some(int count) {
  auto next = job();
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'Job<int>' returned by 'job' is stored in 'next' and not awaited on every path{{.*}} [async-unawaited-task]
  int total = 0;
  if (count != 0)
    total += next.run();
  return total;
}

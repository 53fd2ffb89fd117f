// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// std::future as what coroutines return: its awaiter asks when the value is there.
//
// RUN: %check_async %s 'async-*'
#include <chrono>
#include <coroutine>
#include <future>
#include <thread>

template <class T, class... Args> struct std::coroutine_traits<std::future<T>, Args...> {
  struct promise_type : std::promise<T> {
    std::future<T> get_return_object() { return this->get_future(); }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_value(T v) { this->set_value(v); }
    void unhandled_exception() { this->set_exception(std::current_exception()); }
  };
};

template <class T> auto operator co_await(std::future<T> future) {
  struct awaiter : std::future<T> {
    bool await_ready() const { return this->wait_for(std::chrono::seconds(0)) == std::future_status::ready; }
    void await_suspend(std::coroutine_handle<> h) {
      std::thread([this, h] {
        this->wait();
        h();
      }).detach();
    }
    T await_resume() { return this->get(); }
  };
  return awaiter{std::move(future)};
}

/// Never suspends: it blocks where the value is asked for.
struct impatient {
  std::future<int> future;
  bool await_ready() const noexcept { return true; }
  void await_suspend(std::coroutine_handle<>) const noexcept {}
  int await_resume() { return future.get(); }
};

std::future<int> fetch(int);
impatient ask();
void use(int);

std::future<int> wrong() {
  fetch(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::future<int>' returned by 'fetch' is never awaited, so it runs, but its result and exception are lost; use 'co_await' [async-unawaited-task]
  auto unread = fetch(2);
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'std::future<int>' returned by 'fetch' is stored in 'unread' and never awaited, so it runs, but its result and exception are lost; use 'co_await' [async-unawaited-task]
  use(fetch(3).get());
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'std::future::get' blocks the event loop while coroutine 'wrong' is running; await it, or call it on another thread [async-blocking-call]
  use(co_await ask());
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'impatient::await_resume' calls 'std::future::get', which blocks the event loop while coroutine 'wrong' is running; call it on another thread [async-blocking-call]
  co_return 1;
}

// Silent from here on.

std::future<int> right() {
  use(co_await fetch(1));
  auto other = std::async(std::launch::async, [] { return 1; });
  use(co_await std::move(other));
  auto later = fetch(2);
  co_return co_await std::move(later);
}

int main() {
  auto worker = std::async(std::launch::async, [] { use(fetch(1).get()); });
  fetch(2).wait();
  auto future = right();
  return future.get();
}

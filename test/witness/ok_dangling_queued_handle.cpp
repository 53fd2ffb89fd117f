// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A loop keeps the handle of a task; its closure is kept as well.
#include <coroutine>
#include <cstdio>
#include <deque>
#include <exception>
#include <string>
#include <utility>

struct job {
  struct promise_type {
    job get_return_object() { return job{std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  explicit job(std::coroutine_handle<promise_type> h) : handle(h) {}
  job(job &&other) noexcept : handle(std::exchange(other.handle, nullptr)) {}
  ~job() {
    if (handle)
      handle.destroy();
  }
  std::coroutine_handle<promise_type> release() { return std::exchange(handle, nullptr); }
  bool await_ready() const { return false; }
  void await_suspend(std::coroutine_handle<>) {}
  void await_resume() {}
  std::coroutine_handle<promise_type> handle;
};

struct loop {
  void schedule(job work) { ready.push_back(work.release()); }
  void run() {
    for (; !ready.empty(); ready.pop_front())
      ready.front().resume();
  }
  std::deque<std::coroutine_handle<>> ready;
};

int main() {
  std::string name = "a name that does not fit into the object itself";
  loop here;
  auto greet = [name]() -> job {
    std::printf("hello %s\n", name.c_str());
    co_return;
  };
  here.schedule(greet());
  here.run();
  std::puts("done");
}

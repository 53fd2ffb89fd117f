// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A coroutine of the program's own moves to another thread and enters a loop
// there.
#include <asyncrt/asyncrt.hpp>
#include <coroutine>
#include <cstdio>
#include <exception>
#include <future>
#include <thread>

struct job {
  struct promise_type {
    job get_return_object() const { return {}; }
    std::suspend_never initial_suspend() const noexcept { return {}; }
    std::suspend_never final_suspend() const noexcept { return {}; }
    void return_void() const {}
    void unhandled_exception() const { std::terminate(); }
  };
};

struct to_new_thread {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> waiting) const {
    std::thread([waiting] { waiting.resume(); }).detach();
  }
  void await_resume() const noexcept {}
};

asyncrt::coroutine<void> answer() { co_return; }

job work(std::promise<void> &finished) {
  co_await to_new_thread();
  try {
    asyncrt::run(answer()); // misuse: async-run-off-main-thread
  } catch (const asyncrt::runtime_error &) {
  }
  finished.set_value();
}

int main() {
  std::promise<void> finished;
  work(finished);
  finished.get_future().wait();
  std::puts("done");
}

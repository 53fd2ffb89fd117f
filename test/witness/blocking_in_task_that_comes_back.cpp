// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The awaiter resumes in another thread, but a task of asyncrt always comes
// back to its loop.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <coroutine>
#include <cstdio>
#include <thread>

struct to_new_thread {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> waiting) const {
    std::thread([waiting] { waiting.resume(); }).detach();
  }
  void await_resume() const noexcept {}
};

asyncrt::coroutine<void> worker() {
  co_await to_new_thread();
  std::this_thread::sleep_for(std::chrono::milliseconds(150)); // misuse: async-blocking-call
}

int main() {
  asyncrt::run(worker(), {.debug = true});
  std::puts("done");
}

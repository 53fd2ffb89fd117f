// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A coroutine of the program's own moves to another thread: blocking is right
// there, and wrong again when it is back on the loop.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <coroutine>
#include <cstdio>
#include <exception>
#include <thread>

using namespace std::chrono_literals;

struct job {
  struct promise_type {
    job get_return_object() const { return {}; }
    std::suspend_never initial_suspend() const noexcept { return {}; }
    std::suspend_never final_suspend() const noexcept { return {}; }
    void return_void() const {}
    void unhandled_exception() const { std::terminate(); }
  };
};

struct awaiter {
  bool await_ready() const noexcept { return false; }
  void await_resume() const noexcept {}
};

struct to_new_thread : awaiter {
  void await_suspend(std::coroutine_handle<> waiting) const {
    std::thread([waiting] { waiting.resume(); }).detach();
  }
};

struct to_loop : awaiter {
  asyncrt::event_loop &loop;
  explicit to_loop(asyncrt::event_loop &l) : loop(l) {}
  void await_suspend(std::coroutine_handle<> waiting) const {
    loop.call_soon_threadsafe([waiting] { waiting.resume(); });
  }
};

// [example]
job compress(asyncrt::event_loop &loop, asyncrt::event &finished) {
  co_await to_new_thread();
  std::this_thread::sleep_for(150ms);
  co_await to_loop(loop);
  std::this_thread::sleep_for(150ms); // misuse: async-blocking-call
  finished.set();
}
// [/example]

asyncrt::coroutine<void> serve() {
  asyncrt::event finished;
  compress(asyncrt::get_running_loop(), finished);
  co_await finished.wait();
}

int main() {
  asyncrt::run(serve(), {.debug = true});
  std::puts("done");
}

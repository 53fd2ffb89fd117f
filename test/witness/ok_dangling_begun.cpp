// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A launcher that begins a lazy task at once: the closure is alive until the first suspension.
#include "Inputs/eager.hpp"
#include <cstdio>
#include <string>

struct lazy {
  struct promise_type {
    std::coroutine_handle<> caller;
    lazy get_return_object() { return lazy(std::coroutine_handle<promise_type>::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    struct back {
      bool await_ready() const noexcept { return false; }
      std::coroutine_handle<> await_suspend(std::coroutine_handle<promise_type> self) const noexcept {
        return self.promise().caller;
      }
      void await_resume() const noexcept {}
    };
    back final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  explicit lazy(std::coroutine_handle<promise_type> handle) : handle(handle) {}
  lazy(lazy &&other) noexcept : handle(std::exchange(other.handle, nullptr)) {}
  ~lazy() {
    if (handle)
      handle.destroy();
  }
  bool await_ready() const noexcept { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<> caller) const noexcept {
    handle.promise().caller = caller;
    return handle;
  }
  void await_resume() const noexcept {}
  std::coroutine_handle<promise_type> handle;
};

detached launch(lazy task) { co_await task; }

void greet(std::string name) {
  launch([name]() -> lazy {
    auto own = name;
    co_await later();
    std::printf("hello %s\n", own.c_str());
  }());
}

int main() {
  greet("a name that does not fit into the object itself");
  wake();
  std::puts("done");
}

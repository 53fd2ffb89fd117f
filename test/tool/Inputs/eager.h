// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Coroutines that begin at once: one that nothing waits for, and one with a result. And a lazy one.
#pragma once

#include "runners.h"
#include <string>

struct detached {
  struct promise_type {
    detached get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
    void return_void() {}
  };
};

struct eager {
  struct promise_type {
    eager get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
    void return_void() {}
  };
  eager(std::coroutine_handle<promise_type> handle) : handle(handle) {}
  eager(eager &&other) noexcept;
  ~eager() { handle.destroy(); }
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  void await_resume();
  std::coroutine_handle<promise_type> handle;
};

struct later {
  bool await_ready() noexcept { return false; }
  void await_suspend(std::coroutine_handle<>) noexcept;
  void await_resume() noexcept {}
};

void use(const std::string &text);
void use(const char *text);

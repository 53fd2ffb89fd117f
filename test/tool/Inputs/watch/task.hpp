// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TEST_TOOL_INPUTS_WATCH_TASK_HPP
#define COROLINT_TEST_TOOL_INPUTS_WATCH_TASK_HPP

#include <coroutine>
#include <exception>
#include <utility>

/// Begins when it is run.
struct lazy {
  struct promise_type {
    lazy get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
    std::suspend_always initial_suspend() { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  std::coroutine_handle<promise_type> body;
};

inline void run(lazy task) {
  task.body.resume();
  task.body.destroy();
}

/// Begins at once, and ends by itself.
struct eager {
  struct promise_type {
    eager get_return_object() { return {}; }
    std::suspend_never initial_suspend() { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

#endif // COROLINT_TEST_TOOL_INPUTS_WATCH_TASK_HPP

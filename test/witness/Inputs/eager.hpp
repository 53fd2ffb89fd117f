// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Coroutines that begin at once and go on by themselves, and what they wait for.
#ifndef TEST_WITNESS_INPUTS_EAGER_HPP
#define TEST_WITNESS_INPUTS_EAGER_HPP

#include <coroutine>
#include <exception>
#include <utility>
#include <vector>

struct detached {
  struct promise_type {
    detached get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
};

inline std::vector<std::coroutine_handle<>> waiting;

/// Suspends until `wake()`.
struct later {
  bool await_ready() const noexcept { return false; }
  void await_suspend(std::coroutine_handle<> handle) const { waiting.push_back(handle); }
  void await_resume() const noexcept {}
};

inline void wake() {
  while (!waiting.empty())
    for (auto handle : std::exchange(waiting, {}))
      handle.resume();
}

#endif // TEST_WITNESS_INPUTS_EAGER_HPP

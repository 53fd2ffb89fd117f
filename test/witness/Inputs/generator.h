// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A generator is a coroutine that is no task: it need not be awaited, and no
// loop runs it. C++20 brings none, so witnesses that need one share this.
#ifndef COROLINT_TEST_WITNESS_INPUTS_GENERATOR_H
#define COROLINT_TEST_WITNESS_INPUTS_GENERATOR_H

#include <coroutine>
#include <exception>
#include <utility>

/// Gives values one by one. Owns its coroutine; a generator that is dropped
/// before its end, or before its begin, is legal.
template <typename T> class generator {
public:
  struct promise_type {
    T current{};
    generator get_return_object() { return generator(handle::from_promise(*this)); }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    std::suspend_always yield_value(T value) {
      current = std::move(value);
      return {};
    }
    void return_void() {}
    void unhandled_exception() { std::terminate(); }
  };
  using handle = std::coroutine_handle<promise_type>;

  generator(generator &&other) noexcept : coroutine(std::exchange(other.coroutine, {})) {}
  ~generator() {
    if (coroutine)
      coroutine.destroy();
  }

  /// Runs to the next value; false when there is none.
  bool next() {
    coroutine.resume();
    return !coroutine.done();
  }

  /// The value that the last successful next() found.
  const T &value() const { return coroutine.promise().current; }

private:
  explicit generator(handle h) : coroutine(h) {}
  handle coroutine;
};

#endif

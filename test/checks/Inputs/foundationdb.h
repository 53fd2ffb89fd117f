// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// The shapes of FoundationDB's flow that its profile names.

#pragma once

#include <coroutine>

struct Uncancellable {};
struct Void {};
template <class T> struct Future {
  Future(const Future &);
  ~Future();
  bool await_ready() const;
  void await_suspend(std::coroutine_handle<>);
  T await_resume();
};
template <class T> struct CoroPromise {
  Future<T> get_return_object();
  std::suspend_never initial_suspend() noexcept { return {}; }
  std::suspend_never final_suspend() noexcept { return {}; }
  void return_value(T);
  void unhandled_exception();
};
template <class T, class... A> struct std::coroutine_traits<Future<T>, A...> {
  using promise_type = CoroPromise<T>;
};
Future<Void> delay(double);

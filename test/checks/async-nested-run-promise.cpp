// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a promise does around the body of a coroutine.
//
// RUN: %check_async %s async-nested-run
#include "Inputs/mini.h"

using mini::Task;

Task<int> child();
void blocks() { mini::sync_wait(child()); }

/// A coroutine type with one hook that blocks.
enum Hook { None, Made, Gives, Begins, Returns, Fails, Ends };
template <Hook Blocking> struct Job {
  template <Hook Here> static void at() {
    if constexpr (Here == Blocking)
      blocks();
  }
  struct promise_type {
    promise_type() { at<Made>(); }
    Job get_return_object() {
      at<Gives>();
      return {};
    }
    std::suspend_always initial_suspend() {
      at<Begins>();
      return {};
    }
    std::suspend_always final_suspend() noexcept {
      at<Ends>();
      return {};
    }
    void unhandled_exception() { at<Fails>(); }
    void return_value(int) { at<Returns>(); }
  };
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  int await_resume();
};
Job<Made> made() { co_return co_await child(); }
// CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'Job::promise_type::promise_type' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('made'); use 'co_await' [async-nested-run]
Job<Gives> gives() { co_return co_await child(); }
// CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'Job::promise_type::get_return_object' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('gives'); use 'co_await' [async-nested-run]
Job<Begins> begins() { co_return co_await child(); }
// CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'Job::promise_type::initial_suspend' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('begins'); use 'co_await' [async-nested-run]
Job<Fails> fails() { co_return co_await child(); }
// CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'Job::promise_type::unhandled_exception' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('fails'); use 'co_await' [async-nested-run]
Job<Ends> ends() { co_return co_await child(); }
// CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'Job::promise_type::final_suspend' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('ends'); use 'co_await' [async-nested-run]
Job<Returns> returns() {
  co_return 1;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Job::promise_type::return_value' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('returns'); use 'co_await' [async-nested-run]
}
Job<None> none() { co_return co_await child(); }
void inMain() { blocks(); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A coroutine that has moved to another thread is off the main one.
//
// RUN: %check_async %s async-run-off-main-thread,async-nested-run
#include "Inputs/mini.h"
#include <thread>
#include <vector>

using mini::Task;

MINI_ROLE("resumes_off_loop") mini::Event to_pool();
MINI_ROLE("resumes_on_loop") mini::Event to_loop();
MINI_ROLE("resumes_off_loop") MINI_ROLE("resumes_on_loop") mini::Event to_any();
struct new_thread {
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<> h) {
    std::thread([h] { h.resume(); }).detach();
  }
  void await_resume() {}
};
Task<int> child();
void helper() {
  mini::serve(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::serve' may only be called on the main thread, but 'helper' runs on another thread [async-run-off-main-thread]
}

Task<> moves() {
  co_await to_pool();
  mini::serve(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::serve' may only be called on the main thread, but this call starts it on another thread [async-run-off-main-thread]
}
Task<> moves_to_new_thread() {
  co_await new_thread();
  mini::run_main(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::run_main' may only be called on the main thread, but this call starts it on another thread [async-run-off-main-thread]
}
Task<> moves_below() {
  co_await to_pool();
  helper();
}
template <class T> MINI_ROLE("spawner") MINI_ROLE("detacher") MINI_ROLE("insulator") void spawn_on(mini::Pool &, T) {}
Task<> only_there() {
  mini::serve(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::serve' may only be called on the main thread, but this call starts it on another thread [async-run-off-main-thread]
  co_return;
}
void spawns(mini::Pool &p) { spawn_on(p, only_there()); }
Task<> comes_back() {
  co_await to_pool();
  co_await to_loop();
  mini::serve(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::serve' blocks the event loop when called inside a running coroutine ('comes_back'); use 'co_await' [async-nested-run]
}

// Silent from here on.

Task<> may_move(bool b) {
  if (b)
    co_await to_pool();
  mini::serve(child());
}
Task<> any_thread() {
  co_await to_any();
  mini::serve(child());
}
Task<> unknown(mini::Event &e) {
  co_await to_pool();
  co_await e;
  mini::serve(child());
}
Task<> not_of_main() {
  co_await to_pool();
  mini::sync_wait(child());
}
Task<> posts_back() {
  co_await to_pool();
  mini::Loop::current().call_soon([] {});
}

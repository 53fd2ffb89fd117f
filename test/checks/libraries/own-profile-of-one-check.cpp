// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The profile of one check holds for this check alone, whichever runs first.
//
// RUN: %check_async %s 'async-*' --config='{CheckOptions: {async-blocking-call.AsyncProfiles: "%S/../Inputs/net.yaml"}}' --suffix=OTHER
// RUN: %check_async %s 'async-*' --config='{CheckOptions: {async-nested-run.AsyncProfiles: "%S/../Inputs/net.yaml"}}' --suffix=NESTED
// RUN: %check_async %s 'async-*' --config='{CheckOptions: {async-unawaited-task.AsyncProfiles: "%S/../Inputs/net.yaml"}}' --suffix=TASK

#include <coroutine>
#include <thread>

namespace net {
struct job {
  struct promise_type {
    job get_return_object();
    std::suspend_always initial_suspend();
    std::suspend_always final_suspend() noexcept;
    void unhandled_exception();
    void return_void();
  };
  ~job();
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  void await_resume();
};
struct loop {
  void run();
};
} // namespace net

net::job send();

net::job misuse(net::loop &main_loop) {
  std::this_thread::sleep_for(std::chrono::seconds(1));
  // CHECK-MESSAGES-OTHER: :[[@LINE-1]]:3: warning: {{.*}} [async-blocking-call]
  // CHECK-MESSAGES-NESTED: :[[@LINE-2]]:3: warning: {{.*}} [async-blocking-call]
  // CHECK-MESSAGES-TASK: :[[@LINE-3]]:3: warning: {{.*}} [async-blocking-call]
  main_loop.run();
  // CHECK-MESSAGES-NESTED: :[[@LINE-1]]:3: warning: 'net::loop::run' {{.*}} [async-nested-run]
  send();
  // CHECK-MESSAGES-OTHER: :[[@LINE-1]]:3: warning: {{.*}} is never awaited, so it never runs{{.*}} [async-unawaited-task]
  // CHECK-MESSAGES-NESTED: :[[@LINE-2]]:3: warning: {{.*}} is never awaited, so it never runs{{.*}} [async-unawaited-task]
  // CHECK-MESSAGES-TASK: :[[@LINE-3]]:3: warning: {{.*}} is never awaited, so it is never sent{{.*}} [async-unawaited-task]
  co_return;
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Destructors that wait for a thread: of the result of std::async, and of
// std::jthread.
//
// RUN: %check_async %s async-blocking-call
#include "Inputs/mini.h"
#include <functional>
#include <future>
#include <thread>
#include <vector>
using mini::Task;
void work();
void note();
Task<> later();

Task<> dropped() {
  std::async(std::launch::async, work);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::future::~future' blocks the event loop while coroutine 'dropped' is running; use a thread or pool that outlives the coroutine [async-blocking-call]
  co_return;
}
Task<> cast_to_void() {
  (void)std::async(work);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::future::~future' blocks the event loop while coroutine 'cast_to_void' is running; use a thread or pool that outlives the coroutine [async-blocking-call]
  co_await later();
}
Task<> in_a_branch(bool x) {
  if (x)
    std::async(std::launch::async, [] { work(); });
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'std::future::~future' blocks the event loop while coroutine 'in_a_branch' is running; use a thread or pool that outlives the coroutine [async-blocking-call]
  co_await later();
}
Task<> in_a_loop() {
  for (int n = 0; n < 3; ++n)
    std::async(std::launch::async, work);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'std::future::~future' blocks the event loop while coroutine 'in_a_loop' is running; use a thread or pool that outlives the coroutine [async-blocking-call]
  co_return;
}
Task<> never_read() {
  auto result = std::async(std::launch::async, work);
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'std::future::~future' blocks the event loop while coroutine 'never_read' is running; use a thread or pool that outlives the coroutine [async-blocking-call]
  note();
  co_return;
}
Task<> at_scope_end() {
  co_await later();
  std::jthread thread([](std::stop_token) { work(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'std::jthread::~jthread' blocks the event loop while coroutine 'at_scope_end' is running; use a thread or pool that outlives the coroutine [async-blocking-call]
  thread.request_stop();
  note();
}
Task<> temporary() {
  std::jthread{work};
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::jthread::~jthread' blocks the event loop while coroutine 'temporary' is running; use a thread or pool that outlives the coroutine [async-blocking-call]
  co_return;
}
void helper() {
  std::jthread thread(work);
  note();
}
Task<> through_a_function() {
  helper();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'helper' calls 'std::jthread::~jthread', which blocks the event loop while coroutine 'through_a_function' is running; use a thread or pool that outlives the coroutine [async-blocking-call]
  co_return;
}

// Silent from here on.
struct Owner {
  std::future<void> result;
  std::jthread thread;
  Task<> go() {
    result = std::async(std::launch::async, work);
    thread = std::jthread(work);
    co_return;
  }
};
std::future<void> given() { return std::async(std::launch::async, work); }
Task<> ok_deferred() {
  auto result = std::async(std::launch::deferred, work);
  std::async(std::launch::deferred, work);
  co_return;
}
Task<> ok_awaited_first() {
  std::jthread thread(work);
  co_await later();
}
Task<> ok_detached() {
  std::jthread thread(work);
  thread.detach();
  co_return;
}
Task<> ok_given_away(std::function<void(std::future<void>)> sink) {
  auto result = std::async(std::launch::async, work);
  sink(std::move(result));
  co_return;
}
Task<> waits_after_its_scope() {
  {
    std::jthread thread(work);
    // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: 'std::jthread::~jthread' blocks {{.*}} 'waits_after_its_scope' {{.*}} [async-blocking-call]
  }
  co_await mini::sleep(1);
}
Task<> ok_waits_in_its_scope() {
  {
    std::jthread thread(work);
    co_await mini::sleep(1);
  }
}
Task<> ok_kept(std::vector<std::jthread> &all) {
  std::jthread thread(work);
  all.push_back(std::move(thread));
  all.emplace_back(work);
  co_return;
}
void ok_no_loop() {
  std::jthread thread(work);
  std::async(work);
}
Task<> ok_on_a_thread() {
  std::thread([] {
    std::async(work);
    std::jthread thread(work);
  }).detach();
  co_return;
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// RUN: %check_async %s async-awaited-twice
#include "Inputs/tasks.h"
#include <vector>

using lib::task;

task<int> fetch(int);
bool flip();
void take(task<int>);

task<> twice() {
  auto t = fetch(1);
  co_await t;
  co_await t;
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 't' is awaited again; a 'lib::task<int>' can be awaited only once [async-awaited-twice]
  // CHECK-NOTES: :[[@LINE-3]]:12: note: 't' is consumed here
}

task<> in_a_loop(int n) {
  auto t = fetch(1);
  for (int i = 0; i < n; ++i)
    co_await std::move(t);
  // CHECK-MESSAGES: :[[@LINE-1]]:24: warning: 't' is awaited again in the next iteration of the loop; a 'lib::task<int>' can be awaited only once [async-awaited-twice]
}

task<> after_a_move() {
  auto t = fetch(1);
  take(std::move(t));
  co_await t;
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 't' is awaited after being moved from; {{.*}} [async-awaited-twice]
  // CHECK-NOTES: :[[@LINE-3]]:18: note: 't' is consumed here
}

task<> on_one_path(bool early) {
  auto t = fetch(1);
  if (early)
    co_await t;
  co_await t;
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 't' is awaited again on some path; {{.*}} [async-awaited-twice]
  // CHECK-NOTES: :[[@LINE-3]]:14: note: 't' is consumed here
}

task<> after_a_runner() {
  auto t = fetch(1);
  lib::detach(std::move(t));
  co_await t;
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 't' is awaited again; {{.*}} [async-awaited-twice]
  // CHECK-NOTES: :[[@LINE-3]]:25: note: 't' is consumed here
}

task<> never_filled() {
  task<int> t;
  co_await t;
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 't' is awaited, but it is empty: no task is ever stored in it; {{.*}} [async-awaited-twice]
}

task<> moved_into_another() {
  auto t = fetch(1);
  auto u = std::move(t);
  co_await u;
  co_await t;
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 't' is awaited after being moved from; {{.*}} [async-awaited-twice]
  // CHECK-NOTES: :[[@LINE-4]]:22: note: 't' is consumed here
}

task<> through_goto(bool b) {
  auto t = fetch(1);
again:
  co_await t;
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 't' is awaited again in the next iteration of the loop; {{.*}} [async-awaited-twice]
  if (b)
    goto again;
}

task<> again_in_a_handler() {
  auto t = fetch(1);
  try {
    co_await t;
  } catch (...) {
    flip();
  }
  co_await t;
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 't' is awaited again; {{.*}} [async-awaited-twice]
  // CHECK-NOTES: :[[@LINE-6]]:14: note: 't' is consumed here
}

// What is right stays silent.

task<> ok_filled_again(int n) {
  auto t = fetch(1);
  for (int i = 0; i < n; ++i) {
    co_await t;
    t = fetch(i);
  }
  co_await t;
}

task<> ok_new_in_each_iteration(int n) {
  for (int i = 0; i < n; ++i) {
    auto t = fetch(i);
    co_await t;
  }
}

task<> ok_either_or(bool b) {
  auto t = fetch(1);
  if (b)
    co_await t;
  else
    co_await t;
}

task<> ok_early_return(bool b) {
  auto t = fetch(1);
  if (b) {
    co_await t;
    co_return;
  }
  co_await t;
}

task<> ok_same_condition(bool b) {
  auto t = fetch(1);
  if (b)
    co_await t;
  if (!b)
    co_await t;
}

task<> ok_flag(int n) {
  auto t = fetch(1);
  bool done = false;
  for (int i = 0; i < n; ++i)
    if (!done) {
      co_await t;
      done = true;
    }
  if (done)
    co_return;
  co_await t;
}

task<> ok_enumerator(int n) {
  enum State { Open, Closed } state = Open;
  auto t = fetch(1);
  if (n > 3) {
    co_await t;
    state = Closed;
  }
  if (state == Closed)
    co_return;
  co_await t;
}

task<> ok_exclusive(int n) {
  auto t = fetch(1);
  if (n < 3)
    co_await t;
  if (n > 7)
    co_await t;
  else if (n >= 3)
    co_await t;
}

task<> ok_asked(bool b) {
  auto t = fetch(1);
  if (b)
    co_await t;
  if (t)
    co_await t;
}

task<> ok_first_only(int n) {
  auto t = fetch(1);
  for (int i = 0; i < n; ++i)
    if (i == 0)
      co_await std::move(t);
}

task<> ok_leaves_the_loop(int n) {
  auto t = fetch(1);
  for (int i = 0; i < n; ++i)
    if (flip()) {
      co_await std::move(t);
      break;
    }
}

bool offer(task<int> &&);
task<> ok_refused() {
  auto t = fetch(1);
  if (!offer(std::move(t)))
    co_await t;
}

task<> ok_shared(lib::shared_task<int> t) {
  co_await t;
  co_await t;
}

task<> ok_container(std::vector<task<int>> all) {
  for (auto &t : all)
    co_await std::move(t);
}

/// A task that keeps its result when it is awaited by name.
class kept {
public:
  struct promise_type : lib::promise_result<int> {
    kept get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void unhandled_exception() {}
  };
  kept(kept &&) noexcept;
  task<int>::awaiter operator co_await() const &;
  task<int>::awaiter operator co_await() &&;
};
kept keep();

task<> ok_kept() {
  auto t = keep();
  co_await t;
  co_await t;
  co_await lib::when_all(t);
  co_await t;
}

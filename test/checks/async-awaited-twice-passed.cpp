// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tasks that are passed to a function which awaits them, and tasks that are
// awaited again after an exception.
//
// RUN: %check_async %s async-awaited-twice
#include "Inputs/tasks.h"
using lib::task;
task<int> fetch(int);
task<> prepare();
void log(const char *);
bool flip();

template <class T> task<T> with_limit(task<T> inner, int) { co_return co_await std::move(inner); }
task<int> join(task<int> a, task<int> b) {
  auto x = co_await a;
  co_return x + co_await b;
}
int run_now(task<int> t) { return lib::sync_wait(std::move(t)); }
struct Client {
  task<int> follow(task<int> &&request) { co_return co_await std::move(request); }
};

// The function awaits its parameter, so a second one finds nothing.
task<int> passed_again() {
  auto t = fetch(1);
  auto x = co_await with_limit(std::move(t), 5);
  co_return x + co_await with_limit(std::move(t), 5);
  // CHECK-MESSAGES: :[[@LINE-1]]:47: warning: 't' is awaited again; a 'lib::task<int>' can be awaited only once [async-awaited-twice]
}
task<int> passed_twice() {
  auto t = fetch(1);
  co_return co_await join(std::move(t), std::move(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:51: warning: 't' is awaited again; a 'lib::task<int>' can be awaited only once [async-awaited-twice]
}
task<int> passed_in_a_loop(int n) {
  auto t = fetch(1);
  int sum = 0;
  for (int i = 0; i < n; ++i)
    sum += co_await with_limit(std::move(t), i);
    // CHECK-MESSAGES: :[[@LINE-1]]:42: warning: 't' is awaited again in the next iteration of the loop; a 'lib::task<int>' can be awaited only once [async-awaited-twice]
  co_return sum;
}
task<int> run_after_await() {
  auto t = fetch(1);
  auto x = co_await t;
  co_return x + run_now(std::move(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:35: warning: 't' is awaited again; a 'lib::task<int>' can be awaited only once [async-awaited-twice]
}
task<int> passed_by_rvalue(Client &client) {
  auto t = fetch(1);
  auto x = co_await client.follow(std::move(t));
  co_return x + co_await std::move(t);
  // CHECK-MESSAGES: :[[@LINE-1]]:36: warning: 't' is awaited again; a 'lib::task<int>' can be awaited only once [async-awaited-twice]
}

// The await is what throws.
task<int> again_after_failure() {
  auto t = fetch(1);
  try {
    co_return co_await std::move(t);
  } catch (...) {
    log("once more");
  }
  co_return co_await std::move(t);
  // CHECK-MESSAGES: :[[@LINE-1]]:32: warning: 't' is awaited again; a 'lib::task<int>' can be awaited only once [async-awaited-twice]
}
task<int> flag_of_the_handler() {
  auto t = fetch(1);
  bool failed = false;
  try {
    co_return co_await with_limit(std::move(t), 5);
  } catch (...) {
    failed = true;
  }
  if (failed)
    co_return co_await std::move(t);
    // CHECK-MESSAGES: :[[@LINE-1]]:34: warning: 't' is awaited again; a 'lib::task<int>' can be awaited only once [async-awaited-twice]
  co_return 0;
}
task<int> value_of_the_block() {
  auto t = fetch(1);
  int value = 0;
  bool ok = false;
  try {
    value = co_await t;
    ok = true;
  } catch (...) {
    log("once more");
  }
  if (!ok)
    value = co_await t;
    // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 't' is awaited again; a 'lib::task<int>' can be awaited only once [async-awaited-twice]
  co_return value;
}

// What is right stays silent.

task<int> ok_other_task() {
  auto t = fetch(1), u = fetch(2);
  co_return co_await join(std::move(t), std::move(u));
}
task<int> ok_something_else_may_throw() {
  auto t = fetch(1);
  bool failed = false;
  try {
    co_await prepare();
    co_return co_await std::move(t);
  } catch (...) {
    failed = true;
  }
  if (failed)
    co_return co_await std::move(t);
  co_return 0;
}
task<int> ok_made_anew() {
  auto t = fetch(1);
  try {
    co_return co_await std::move(t);
  } catch (...) {
    t = fetch(2);
  }
  co_return co_await std::move(t);
}
task<int> ok_asked_first() {
  auto t = fetch(1);
  try {
    co_return co_await std::move(t);
  } catch (...) {
    log("once more");
  }
  if (t)
    co_return co_await std::move(t);
  co_return 0;
}
task<int> maybe(task<int> inner, bool now) {
  if (inner && now)
    co_return co_await std::move(inner);
  co_return 0;
}
task<int> ok_the_function_looks_first() {
  auto t = fetch(1);
  auto x = co_await maybe(std::move(t), flip());
  co_return x + co_await maybe(std::move(t), true);
}
struct Store {
  void keep(task<int> &&t);
};
task<int> ok_may_leave_it(Store &store) {
  auto t = fetch(1);
  store.keep(std::move(t));
  co_return co_await std::move(t);
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tasks that are stored and cannot be awaited any more.
//
// RUN: %check_async %s async-unawaited-task
#include "Inputs/tasks.h"
#include <array>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

using lib::future;
using lib::task;

task<int> fetch(int);
future<int> lock_apply();
task<task<int>> prepare();
int log(int);

void in_a_vector() {
  std::vector<task<int>> all;
  all.reserve(2);
  all.push_back(fetch(1));
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'lib::task<int>' returned by 'fetch' is stored in 'all' and never awaited, so it never runs; await it in a coroutine, or pass it to a runner or spawner [async-unawaited-task]
  all.emplace_back(fetch(2));
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: {{.*}} is stored in 'all' and never awaited, {{.*}} [async-unawaited-task]
  log(int(all.size()));
}

void moved_into_a_vector() {
  std::vector<task<int>> all;
  auto t = fetch(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: {{.*}} is stored in 'all' and never awaited, {{.*}} [async-unawaited-task]
  all.push_back(std::move(t));
}

void in_an_array() {
  task<int> all[2] = {fetch(1), fetch(2)};
  // CHECK-MESSAGES: :[[@LINE-1]]:23: warning: {{.*}} is stored in 'all' {{.*}} [async-unawaited-task]
  // CHECK-MESSAGES: :[[@LINE-2]]:33: warning: {{.*}} is stored in 'all' {{.*}} [async-unawaited-task]
}

void in_a_pair() {
  auto both = std::make_pair(fetch(1), 2);
  // CHECK-MESSAGES: :[[@LINE-1]]:30: warning: {{.*}} is stored in 'both' {{.*}} [async-unawaited-task]
}

void in_a_tuple() {
  std::tuple<task<int>, int> both{fetch(1), 2};
  // CHECK-MESSAGES: :[[@LINE-1]]:35: warning: {{.*}} is stored in 'both' {{.*}} [async-unawaited-task]
}

void in_an_optional() {
  std::optional<task<int>> maybe = fetch(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:36: warning: {{.*}} is stored in 'maybe' {{.*}} [async-unawaited-task]
}

struct Job {
  task<int> work;
  int number = 0;
};

void in_a_struct() {
  Job job{fetch(1), 2};
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: {{.*}} is stored in 'job' {{.*}} [async-unawaited-task]
  Job other;
  other.work = fetch(2);
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: {{.*}} is stored in 'other' {{.*}} [async-unawaited-task]
}

void in_a_closure() {
  auto later = [t = fetch(1)] { log(1); };
  // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: {{.*}} is captured by a lambda that never uses it, {{.*}} [async-unawaited-task]
}

void in_bindings() {
  auto [t, n] = std::make_pair(fetch(1), 2);
  // CHECK-MESSAGES: :[[@LINE-1]]:32: warning: {{.*}} is stored in a structured binding and {{.*}} [async-unawaited-task]
}

void to_ignore() {
  std::ignore = fetch(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: {{.*}} is assigned to 'std::ignore' and never awaited, so it never runs; {{.*}} [async-unawaited-task]
}

void bound_to_a_reference() {
  auto &&t = fetch(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: {{.*}} is stored in 't' {{.*}} [async-unawaited-task]
}

// A lock that is never taken: the commonest of all.
void lock_and_count() {
  auto units = lock_apply();
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'lib::future<int>' returned by 'lock_apply' is stored in 'units' and never awaited, so it runs, but its result and exception are lost; {{.*}} [async-unawaited-task]
  log(2);
}

task<> given_by_co_await() {
  co_await prepare();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'lib::task<int>' returned by 'co_await' is never awaited, so it never runs; {{.*}} [async-unawaited-task]
}

void forgetful(task<int> t, int n) { log(n); }
// CHECK-MESSAGES: :[[@LINE-1]]:26: warning: 'lib::task<int>' is passed to 'forgetful', which never awaits it, so it never runs; {{.*}} [async-unawaited-task]

void before_a_throw(bool b) {
  auto t = fetch(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: {{.*}} is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (b)
    throw 1;
  lib::sync_wait(std::move(t));
}

class Owner {
public:
  Owner() : first(fetch(1)) {}
  // CHECK-MESSAGES: :[[@LINE-1]]:19: warning: {{.*}} is stored in the private member 'first', which no function of the class reads, {{.*}} [async-unawaited-task]
  void start() { second = fetch(2); }
  // CHECK-MESSAGES: :[[@LINE-1]]:27: warning: {{.*}} is stored in the private member 'second', {{.*}} [async-unawaited-task]

private:
  task<int> first;
  task<int> second;
};

task<> in_a_handler() {
  try {
    co_await fetch(1);
  } catch (...) {
    auto t = fetch(2);
    // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: {{.*}} is stored in 't' {{.*}} [async-unawaited-task]
  }
}

// What is right stays silent.

task<> ok_vector() {
  std::vector<task<int>> all;
  all.push_back(fetch(1));
  for (auto &t : all)
    co_await std::move(t);
}

std::vector<task<int>> ok_returned() {
  std::vector<task<int>> all;
  all.push_back(fetch(1));
  return all;
}

task<> ok_handed_on() {
  std::vector<task<int>> all;
  all.push_back(fetch(1));
  co_await lib::when_all(std::move(all));
}

task<> ok_bindings() {
  auto [t, n] = std::make_pair(fetch(1), 2);
  co_await std::move(t);
}

task<> ok_optional(bool b) {
  std::optional<task<int>> maybe;
  if (b)
    maybe = fetch(1);
  if (maybe)
    co_await std::move(*maybe);
}

void ok_sink(std::map<int, task<int>> &all) { all.emplace(1, fetch(1)); }

task<> ok_struct() {
  Job job{fetch(1), 2};
  co_await std::move(job.work);
}

task<> ok_closure_called() {
  auto later = [t = fetch(1)]() mutable { return std::move(t); };
  co_await later();
}

struct Scope {
  ~Scope();
  task<int> work;
};
void ok_ends_its_work() {
  Scope scope{fetch(1)};
}

[[clang::annotate("corolint::detacher")]] void ok_drops(task<int>) {}

class Keeper {
public:
  Keeper() : work(fetch(1)) {}
  task<int> take() { return std::move(work); }

private:
  task<int> work;
};

class Declared {
public:
  Declared() : work(fetch(1)) {}
  int elsewhere();

private:
  task<int> work;
};

task<> ok_inner() {
  co_await co_await prepare();
  auto inner = co_await prepare();
  co_await inner;
}

task<> ok_wanted(bool wanted) {
  task<int> t;
  if (wanted)
    t = fetch(1);
  log(1);
  if (wanted)
    co_await t;
}

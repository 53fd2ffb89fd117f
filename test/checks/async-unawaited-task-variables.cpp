// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tasks that are kept in a variable and not awaited, on some path or on all.
//
// RUN: %check_async %s async-unawaited-task
#include "Inputs/mini.h"
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

using mini::Task;

Task<int> child();
Task<> child0();
Task<int> child1(int);
bool cond();
struct S {
  Task<int> t;
  int x;
};
Task<> u6() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u7(bool b) {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (b)
    co_await std::move(t);
}
Task<> u8(bool b) {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (b)
    co_return;
  co_await std::move(t);
}
Task<> u17() {
  std::vector<Task<int>> v;
  v.push_back(child());
  co_await mini::all_of(std::move(v));
}
Task<> u18() {
  std::vector<Task<int>> v;
  v.push_back(child());
  for (auto &t : v)
    co_await std::move(t);
}
Task<> u20() {
  S s{child(), 1};
  co_await std::move(s.t);
}
Task<> u21() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is replaced in 't' before it is awaited, so it never runs; use 'co_await' [async-unawaited-task]
  t = child1(2);
  co_await std::move(t);
}
Task<> u22() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 'u' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  auto u = std::move(t);
  co_return;
}
Task<> u23() {
  auto t = child();
  auto u = std::move(t);
  co_await std::move(u);
}
Task<> u73() {
  Task<> t;
  co_return;
}
Task<> u77() {
  std::optional<Task<int>> t = child();
  co_await std::move(*t);
}
Task<> u79() {
  auto &&t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u80() {
  auto &&t = child();
  co_await std::move(t);
}
Task<> u81() {
  const auto &t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:19: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  (void)t;
  co_return;
}
Task<> u82() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  (void)t;
  co_return;
}
Task<> u83() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  std::move(t);
  co_return;
}
void sink(Task<int>);
void sinkr(Task<int> &&);
Task<> u84() {
  sink(child());
  sinkr(child());
  co_return;
}
Task<> u85() {
  auto t = child();
  sink(std::move(t));
  co_return;
}
Task<> u87() {
  try {
    auto t = child();
    // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  } catch (...) {
  }
  co_return;
}
Task<> u88() {
  if (auto t = child(); cond()) {
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
    co_await std::move(t);
  }
}
Task<> u97() {
  auto t = child();
  auto l = [t = std::move(t)]() mutable -> Task<> { co_await std::move(t); };
  co_await l();
}
void u98() { static auto t = child(); }
Task<int> glob = child();
Task<int> u99() { co_return co_await child(); }
mini::Generator<int> u100() {
  child();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<int>' returned by 'child' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_yield 1;
}
Task<> u101() {
  auto a = child();
  auto b = child1(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child1' is stored in 'b' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_await mini::when_all(std::move(a));
}
Task<> u102() {
  auto a = child();
  auto b = child1(1);
  co_await mini::when_all(std::move(a), std::move(b));
}
Task<> u103() {
  std::array<Task<int>, 2> a{child(), child1(1)};
  co_await std::move(a[0]);
  co_await std::move(a[1]);
}
Task<> u105() {
  auto [a, b] = std::pair(child(), child1(1));
  co_await std::move(a);
  co_await std::move(b);
}
Task<> u111() {
  std::map<int, Task<int>> m;
  m.emplace(1, child());
  co_await std::move(m.at(1));
}
Task<> u113() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (cond())
    throw 1;
  co_await std::move(t);
}
Task<> u114() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  t = {};
  co_return;
}
Task<> u115() {
  auto t = child();
  co_await child0();
  co_await std::move(t);
}
Task<> u120() {
  Task<int> x(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'mini::Task<int>' returned by 'child' is stored in 'x' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u121() {
  Task<int> x;
  x = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'mini::Task<int>' returned by 'child' is stored in 'x' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}

// A handle that a spawner gave, of a class without a promise: one finding, for the handle.
struct Ticket {
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  int await_resume();
};
[[clang::annotate("corolint::spawner")]] Ticket enqueue(mini::Task<int> work);
void ticket(mini::Task<int> (*work)()) {
  auto kept = enqueue(work());
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'Ticket' returned by 'enqueue' is stored in 'kept' and never awaited, so it runs, but its result and exception are lost; await it in a coroutine, or pass it to a runner or spawner [async-unawaited-task]
}
mini::Task<> ticketAwaited(mini::Task<int> (*work)()) {
  auto kept = enqueue(work());
  co_await kept;
}

// A function whose result must be awaited, although its class has no promise.
Ticket mayBeDropped();
[[clang::annotate("corolint::task")]] Ticket mustBeAwaited();
mini::Task<> tickets() {
  mayBeDropped();
  mustBeAwaited();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Ticket' returned by 'mustBeAwaited' is never awaited
  auto kept = mustBeAwaited();
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'Ticket' returned by 'mustBeAwaited' is stored in 'kept' and never awaited
  co_await mustBeAwaited();
}

// An eager task that lives while the loop runs.
mini::Eager<int> serve();
int runs_the_loop(mini::Loop &loop) {
  mini::Eager<int> serving = serve();
  loop.run_forever();
  return 0;
}
void settle(mini::Loop &loop) {
  for (int i = 0; i < 20; ++i)
    loop.run_forever();
}
void settle_twice(mini::Loop &loop) { settle(loop), settle(loop); }
int runs_it_in_a_helper(mini::Loop &loop) {
  mini::Eager<int> serving = serve();
  settle_twice(loop);
  return 0;
}
void looks_at(mini::Loop &);
int calls_another_helper(mini::Loop &loop) {
  mini::Eager<int> serving = serve();
  // CHECK-MESSAGES: :[[@LINE-1]]:30: warning: 'mini::Eager<int>' returned by 'serve' is stored in 'serving' and never awaited{{.*}} [async-unawaited-task]
  looks_at(loop);
  return 0;
}
int runs_it_before(mini::Loop &loop) {
  loop.run_forever();
  mini::Eager<int> serving = serve();
  // CHECK-MESSAGES: :[[@LINE-1]]:30: warning: 'mini::Eager<int>' returned by 'serve' is stored in 'serving' and never awaited{{.*}} [async-unawaited-task]
  return 0;
}
int runs_it_after_its_end(mini::Loop &loop) {
  {
    mini::Eager<int> serving = serve();
    // CHECK-MESSAGES: :[[@LINE-1]]:32: warning: 'mini::Eager<int>' returned by 'serve' is stored in 'serving' and never awaited{{.*}} [async-unawaited-task]
  }
  loop.run_forever();
  return 0;
}
int keeps_a_lazy_one(mini::Loop &loop) {
  mini::Task<int> serving = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'mini::Task<int>' returned by 'child' is stored in 'serving' and never awaited{{.*}} [async-unawaited-task]
  loop.run_forever();
  return 0;
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tasks in temporaries, and in parts of local variables.
//
// RUN: %check_async %s async-unawaited-task
#include "Inputs/mini.h"
#include <any>
#include <array>
#include <deque>
#include <functional>
#include <future>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <queue>
#include <set>
#include <stdexcept>
#include <string>
#include <thread>
#include <tuple>
#include <unordered_map>
#include <variant>
#include <vector>

using mini::Task;
Task<int> child();
Task<int> child1(int);
Task<> work();
mini::Eager<int> eager();
mini::Eager<int> lock_apply();
bool cond();
int num();
void log(int);
void sink(Task<int>);
void sinkr(Task<int> &&);
void look(const Task<int> &);
void mutate(Task<int> &);
struct Holder {
  Task<int> a;
  Task<int> b;
  int n;
};
struct Deep {
  Holder h;
  std::vector<Task<int>> v;
};

// temporaries
Task<> a1() {
  std::make_tuple(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:19: warning: 'mini::Task<int>' returned by 'child' is stored in a temporary object and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> a2() {
  std::make_pair(child(), 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: 'mini::Task<int>' returned by 'child' is stored in a temporary object and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> a3() {
  auto x = std::move(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'mini::Task<int>' returned by 'child' is stored in 'x' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> a4() {
  new Task<int>(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'mini::Task<int>' returned by 'child' is stored in a temporary object and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> a5() {
  auto *p = new Task<int>(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:27: warning: 'mini::Task<int>' returned by 'child' is stored in 'p' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> a6() {
  auto p = std::make_unique<Task<int>>(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:40: warning: 'mini::Task<int>' returned by 'child' is stored in 'p' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> a7() {
  auto p = std::make_unique<Task<int>>(child());
  co_await std::move(*p);
}
Task<> a8() {
  auto *p = new Task<int>(child());
  co_await std::move(*p);
  delete p;
}
Task<> a9() {
  Task<int>{child()};
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'mini::Task<int>' returned by 'child' is stored in a temporary object and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> a11() {
  static_cast<Task<int> &&>(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'mini::Task<int>' returned by 'child' is never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> a12() {
  std::move(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'mini::Task<int>' returned by 'child' is stored in a temporary object and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> a13() {
  std::optional<Task<int>>{child()};
  // CHECK-MESSAGES: :[[@LINE-1]]:28: warning: 'mini::Task<int>' returned by 'child' is stored in a temporary object and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> a14() {
  (child());
  // CHECK-MESSAGES: :[[@LINE-1]]:4: warning: 'mini::Task<int>' returned by 'child' is never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> a15() {
  if (cond())
    child();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::Task<int>' returned by 'child' is never awaited, so it never runs{{.*}} [async-unawaited-task]
  else
    co_await child();
}
Task<> a16() {
  cond() ? (void)child() : (void)0;
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: 'mini::Task<int>' returned by 'child' is cast to void and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> a17() {
  cond() && (child(), true);
  // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::Task<int>' returned by 'child' is never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> a19() {
  std::ignore = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'mini::Task<int>' returned by 'child' is assigned to 'std::ignore' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> a21() {
  [[maybe_unused]] auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> a23() {
  Holder{child(), Task<int>(), 1};
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'mini::Task<int>' returned by 'child' is stored in a temporary object and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> a24() {
  std::vector<Task<int>> v(3);
  co_return;
}
Task<> a25() {
  std::shared_ptr<Task<int>> p = std::make_shared<Task<int>>(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:62: warning: 'mini::Task<int>' returned by 'child' is stored in 'p' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> a27() {
  auto t = cond() ? child() : child1(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  // CHECK-MESSAGES: :[[@LINE-2]]:31: warning: 'mini::Task<int>' returned by 'child1' is stored in 't' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> a28() {
  auto t = cond() ? child() : Task<int>();
  co_await std::move(t);
}
Task<> a29() {
  decltype(auto) t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> a30() {
  const auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_return;
}
Task<> a31() {
  auto &&[x, y] = std::make_pair(child(), child1(2));
  // CHECK-MESSAGES: :[[@LINE-1]]:43: warning: 'mini::Task<int>' returned by 'child1' is stored in 'y' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_await std::move(x);
}
Task<> a32() {
  auto [x, y] = std::make_tuple(child(), child1(2));
  co_await std::move(x);
  co_await std::move(y);
}
Task<> a33() {
  auto [x, y, n] = Holder{child(), child1(1), 2};
  // CHECK-MESSAGES: :[[@LINE-1]]:27: warning: 'mini::Task<int>' returned by 'child' is stored in 'x' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  co_await std::move(y);
}
Task<> a34() {
  auto [x, y, n] = Holder{child(), child1(1), 2};
  co_await std::move(y);
  co_await std::move(x);
}
void submit_it(std::function<void()> work);
void renamed_capture() {
  auto t = child();
  submit_it([&x = t] { mini::sync_wait(std::move(x)); });
}
void captured_under_its_name() {
  auto t = child();
  submit_it([&t = t] { mini::sync_wait(std::move(t)); });
}
void renamed_and_forgotten() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and never awaited{{.*}} [async-unawaited-task]
  submit_it([&x = t] { cond(); });
}
mini::Eager<> begin_now();
void ignored_on_purpose() {
  std::ignore = begin_now();
  (void)begin_now();
}

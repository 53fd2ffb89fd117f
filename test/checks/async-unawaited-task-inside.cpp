// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tasks in the objects that functions return.
//
// RUN: %check_async %s async-unawaited-task -- -std=c++23
#include "Inputs/places.h"
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <utility>
#include <vector>

std::vector<Task<int>> all();
std::optional<Task<int>> perhaps();
std::pair<Task<int>, int> numbered();
std::tuple<int, Task<int>, Task<int>> three();
struct Started {
  Task<int> task;
  int id;
};
Started start();

Task<> dropped() {
  all();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: the task in the 'std::vector<mini::Task<int>>' returned by 'all' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  (void)perhaps();
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: the task in the 'std::optional<mini::Task<int>>' returned by 'perhaps' is cast to void and never awaited{{.*}} [async-unawaited-task]
  start();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: the task in the 'Started' returned by 'start' is never awaited{{.*}} [async-unawaited-task]
  co_return;
}
Task<> unread() {
  auto tasks = all();
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: the task in the 'std::vector<mini::Task<int>>' returned by 'all' is stored in 'tasks' and never awaited{{.*}} [async-unawaited-task]
  auto pair = numbered();
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: the task in the 'std::pair<mini::Task<int>, int>' returned by 'numbered' is stored in 'pair' and never awaited{{.*}} [async-unawaited-task]
  co_return;
}
Task<int> binding_unread() {
  auto [task, id] = numbered();
  // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: the task in the 'std::pair<mini::Task<int>, int>' returned by 'numbered' is stored in 'task' and never awaited{{.*}} [async-unawaited-task]
  co_return id;
}
Task<int> one_binding_unread() {
  auto [id, first, second] = three();
  // CHECK-MESSAGES: :[[@LINE-1]]:30: warning: the task in the 'std::tuple<int, mini::Task<int>, mini::Task<int>>' returned by 'three' is stored in 'second' and never awaited{{.*}} [async-unawaited-task]
  co_return id + co_await std::move(first);
}
Task<> erased() {
  std::map<int, Task<int>> tasks;
  tasks.emplace(1, child());
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: 'mini::Task<int>' returned by 'child' is stored in 'tasks' and never awaited{{.*}} [async-unawaited-task]
  tasks.erase(1);
  co_return;
}

Task<> awaited() {
  for (auto &task : all())
    co_await std::move(task);
  auto tasks = all();
  for (auto &task : tasks)
    co_await std::move(task);
  if (auto task = perhaps())
    co_await std::move(*task);
  auto [task, id] = numbered();
  co_await std::move(task);
  auto both = numbered();
  co_await std::move(both.first);
  co_await std::move(start().task);
}
Task<> only_if_there(bool b) {
  auto [task, id] = numbered();
  if (id == 0)
    co_return;
  co_await std::move(task);
}
std::vector<Task<int>> passed_on() {
  auto tasks = all();
  return tasks;
}
void given(std::vector<Task<int>> tasks);
void given_on() { given(all()); }
struct Keeper {
  std::vector<Task<int>> kept;
  void keep() { kept = all(); }
};
// Dropped on purpose, as the name says.
Task<> emptied(std::vector<Task<int>> &tasks) {
  std::exchange(tasks, {});
  co_return;
}
std::vector<std::shared_ptr<int>> numbers();
Task<> no_tasks() {
  numbers();
  co_return;
}
Task<> erased_in_turn() {
  std::map<int, Task<int>> tasks;
  tasks.emplace(1, child());
  for (auto at = tasks.begin(); at != tasks.end();) {
    co_await std::move(at->second);
    at = tasks.erase(at);
  }
}
// What a callable gives is in the result.
Task<> transformed(std::optional<int> number) {
  number.transform([](int) { return child(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [async-unawaited-task]
  auto kept = number.transform([](int) { return child(); });
  if (kept)
    co_await std::move(*kept);
  number.transform([](int n) { return n + 1; });
}

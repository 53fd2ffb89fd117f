// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What an owner loses while a task still refers to it.
//
// RUN: %check_async %s async-dangling-argument
#include "Inputs/mini.h"
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

using mini::Task;
std::string name();
bool flag();
Task<> byref(const std::string &s) {
  co_await mini::sleep(1);
  (void)s.size();
}
Task<> bylist(const std::vector<std::string> &s) {
  co_await mini::sleep(1);
  (void)s.size();
}
Task<> byowner(const std::unique_ptr<std::string> &s) {
  co_await mini::sleep(1);
  (void)s->size();
}

Task<> grown(std::vector<std::string> list) {
  auto t = byref(list[0]);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'byref' keeps 's', which refers to 'list' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  list.push_back("x");
  co_await std::move(t);
}
Task<> reserved(std::vector<std::string> list) {
  list.reserve(10);
  auto t = byref(list[0]);
  list.push_back("x");
  co_await std::move(t);
}
Task<> erased(std::map<int, std::string> map, int key) {
  auto t = byref(map.at(key));
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: {{.*}} refers to 'map' that is dead{{.*}} [async-dangling-argument]
  map.erase(key);
  co_await std::move(t);
}
Task<> erased_at(std::map<int, std::string> map) {
  auto it = map.find(3);
  auto t = byref(it->second);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: {{.*}} refers to 'map' that is dead{{.*}} [async-dangling-argument]
  map.erase(it);
  co_await std::move(t);
}
Task<> erases_another(std::map<int, std::string> map, int key, int other) {
  auto t = byref(map.at(key));
  map.erase(other);
  map.emplace(4, "x");
  co_await std::move(t);
}
Task<> erased_afterwards(std::map<int, std::string> map, int key) {
  auto t = byref(map.at(key));
  co_await std::move(t);
  map.erase(key);
}
Task<> emptied(std::optional<std::string> text) {
  auto t = byref(*text);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: {{.*}} refers to 'text' that is dead{{.*}} [async-dangling-argument]
  text = std::nullopt;
  co_await std::move(t);
}
Task<> gets_a_value(std::optional<std::string> text) {
  auto t = byref(*text);
  text = name();
  co_await std::move(t);
}
Task<> replaced(std::unique_ptr<std::string> text) {
  auto t = byref(*text);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: {{.*}} refers to 'text' that is dead{{.*}} [async-dangling-argument]
  text = std::make_unique<std::string>();
  co_await std::move(t);
}
Task<> moved_first(std::unique_ptr<std::string> text) {
  auto t = byref(*text);
  auto kept = std::move(text);
  text = std::make_unique<std::string>();
  co_await std::move(t);
}

// The object itself stays.
Task<> text_cleared(std::string text) {
  auto t = byref(text);
  text.clear();
  co_await std::move(t);
}
Task<> list_cleared(std::vector<std::string> list) {
  auto t = bylist(list);
  list.clear();
  list.push_back("a");
  list = {};
  co_await std::move(t);
}
Task<> owner_reset(std::unique_ptr<std::string> text) {
  auto t = byowner(text);
  text.reset(new std::string);
  co_await std::move(t);
}

// Functions that give back an argument on one of their paths.
const std::string &longer(const std::string &a, const std::string &b) {
  return a.size() > b.size() ? a : b;
}
const std::string &get(const std::map<int, std::string> &map, int key, const std::string &otherwise) {
  auto it = map.find(key);
  if (it != map.end())
    return it->second;
  return otherwise;
}
Task<> of_a_temporary(std::string text, std::map<int, std::string> map) {
  auto t = byref(longer(text, name()));
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: {{.*}} refers to a temporary 'std::string' that is dead{{.*}} [async-dangling-argument]
  co_await std::move(t);
  auto u = byref(get(map, 3, "none"));
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: {{.*}} refers to a temporary 'std::string' that is dead{{.*}} [async-dangling-argument]
  co_await std::move(u);
}
Task<> of_variables(std::string text, std::map<int, std::string> map) {
  std::string none;
  auto t = byref(longer(text, none));
  co_await std::move(t);
  auto u = byref(get(map, 3, none));
  co_await std::move(u);
  co_await byref(get(map, 3, "none"));
}

// Another element, or what an element points to, is still there.
Task<> pointee(std::vector<std::unique_ptr<std::string>> list) {
  auto t = byref(*list[0]);
  list.push_back(nullptr);
  co_await std::move(t);
}
Task<> another(std::vector<std::string> list) {
  auto t = byref(list[0]);
  list.pop_back();
  co_await std::move(t);
}
Task<> last(std::vector<std::string> list) {
  auto t = byref(list.back());
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'byref' keeps 's', which refers to 'list' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  list.pop_back();
  co_await std::move(t);
}
Task<> at_place(std::vector<std::string> list) {
  auto t = byref(list[0]);
  list.erase(list.begin() + 1);
  co_await std::move(t);
}
Task<> same_key(std::map<int, std::string> map) {
  auto t = byref(map[1]);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'byref' keeps 's', which refers to 'map' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  map.erase(1);
  co_await std::move(t);
}
Task<> other_key(std::map<int, std::string> map) {
  auto t = byref(map[1]);
  map.erase(2);
  co_await std::move(t);
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Every method by which the standard containers and owners take an element is
// the same to all checks: a task given to it is kept there.
//
// RUN: %check_async %s async-unawaited-task,async-dangling-argument
#include "Inputs/tasks.h"
#include <deque>
#include <forward_list>
#include <list>
#include <map>
#include <memory>
#include <optional>
#include <queue>
#include <stack>
#include <string>
#include <unordered_map>
#include <vector>
using lib::task;
task<int> work();
task<int> fetch(const std::string &url);
void take(auto &&tasks);

// Nobody awaits what is in them.
task<> lost0() {
  std::vector<task<int>> v;
  v.push_back(work());
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: {{.*}} returned by 'work' is {{.*}} never runs{{.*}} [async-unawaited-task]
  co_return;
}
task<> lost1() {
  std::vector<task<int>> v;
  v.emplace_back(work());
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: {{.*}} returned by 'work' is {{.*}} never runs{{.*}} [async-unawaited-task]
  co_return;
}
task<> lost2() {
  std::vector<task<int>> v;
  v.insert(v.end(), work());
  // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: {{.*}} returned by 'work' is {{.*}} never runs{{.*}} [async-unawaited-task]
  co_return;
}
task<> lost3() {
  std::vector<task<int>> v;
  v.emplace(v.begin(), work());
  // CHECK-MESSAGES: :[[@LINE-1]]:24: warning: {{.*}} returned by 'work' is {{.*}} never runs{{.*}} [async-unawaited-task]
  co_return;
}
task<> lost4() {
  std::vector<task<int>> v(1);
  v[0] = work();
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: {{.*}} returned by 'work' is {{.*}} never runs{{.*}} [async-unawaited-task]
  co_return;
}
task<> lost5() {
  std::deque<task<int>> v;
  v.push_front(work());
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: {{.*}} returned by 'work' is {{.*}} never runs{{.*}} [async-unawaited-task]
  co_return;
}
task<> lost6() {
  std::list<task<int>> v;
  v.emplace_front(work());
  // CHECK-MESSAGES: :[[@LINE-1]]:19: warning: {{.*}} returned by 'work' is {{.*}} never runs{{.*}} [async-unawaited-task]
  co_return;
}
task<> lost7() {
  std::forward_list<task<int>> v;
  v.insert_after(v.before_begin(), work());
  // CHECK-MESSAGES: :[[@LINE-1]]:36: warning: {{.*}} returned by 'work' is {{.*}} never runs{{.*}} [async-unawaited-task]
  co_return;
}
task<> lost8() {
  std::forward_list<task<int>> v;
  v.emplace_after(v.before_begin(), work());
  // CHECK-MESSAGES: :[[@LINE-1]]:37: warning: {{.*}} returned by 'work' is {{.*}} never runs{{.*}} [async-unawaited-task]
  co_return;
}
task<> lost9() {
  std::queue<task<int>> v;
  v.push(work());
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: {{.*}} returned by 'work' is {{.*}} never runs{{.*}} [async-unawaited-task]
  co_return;
}
task<> lost10() {
  std::stack<task<int>> v;
  v.emplace(work());
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: {{.*}} returned by 'work' is {{.*}} never runs{{.*}} [async-unawaited-task]
  co_return;
}
task<> lost11() {
  std::map<int, task<int>> v;
  v.emplace(1, work());
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: {{.*}} returned by 'work' is {{.*}} never runs{{.*}} [async-unawaited-task]
  co_return;
}
task<> lost12() {
  std::map<int, task<int>> v;
  v.try_emplace(1, work());
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: {{.*}} returned by 'work' is {{.*}} never runs{{.*}} [async-unawaited-task]
  co_return;
}
task<> lost13() {
  std::map<int, task<int>> v;
  v.insert_or_assign(1, work());
  // CHECK-MESSAGES: :[[@LINE-1]]:25: warning: {{.*}} returned by 'work' is {{.*}} never runs{{.*}} [async-unawaited-task]
  co_return;
}
task<> lost14() {
  std::map<int, task<int>> v;
  v.emplace_hint(v.end(), 1, work());
  // CHECK-MESSAGES: :[[@LINE-1]]:30: warning: {{.*}} returned by 'work' is {{.*}} never runs{{.*}} [async-unawaited-task]
  co_return;
}
task<> lost15() {
  std::map<int, task<int>> v;
  v[1] = work();
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: {{.*}} returned by 'work' is {{.*}} never runs{{.*}} [async-unawaited-task]
  co_return;
}
task<> lost16() {
  std::unordered_map<int, task<int>> v;
  v.insert_or_assign(1, work());
  // CHECK-MESSAGES: :[[@LINE-1]]:25: warning: {{.*}} returned by 'work' is {{.*}} never runs{{.*}} [async-unawaited-task]
  co_return;
}
task<> lost17() {
  std::multimap<int, task<int>> v;
  v.emplace(1, work());
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: {{.*}} returned by 'work' is {{.*}} never runs{{.*}} [async-unawaited-task]
  co_return;
}
task<> lost18() {
  std::optional<task<int>> v;
  v.emplace(work());
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: {{.*}} returned by 'work' is {{.*}} never runs{{.*}} [async-unawaited-task]
  co_return;
}
task<> lost19() {
  std::optional<task<int>> v;
  v = work();
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: {{.*}} returned by 'work' is {{.*}} never runs{{.*}} [async-unawaited-task]
  co_return;
}

// They are awaited, after the string is gone.
task<> dangling0() {
  std::vector<task<int>> v;
  v.push_back(fetch("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: coroutine 'fetch' keeps 'url', {{.*}} [async-dangling-argument]
  take(v);
  co_return;
}
task<> dangling1() {
  std::vector<task<int>> v;
  v.emplace_back(fetch("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: coroutine 'fetch' keeps 'url', {{.*}} [async-dangling-argument]
  take(v);
  co_return;
}
task<> dangling2() {
  std::vector<task<int>> v;
  v.insert(v.end(), fetch("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: coroutine 'fetch' keeps 'url', {{.*}} [async-dangling-argument]
  take(v);
  co_return;
}
task<> dangling3() {
  std::vector<task<int>> v;
  v.emplace(v.begin(), fetch("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:24: warning: coroutine 'fetch' keeps 'url', {{.*}} [async-dangling-argument]
  take(v);
  co_return;
}
task<> dangling4() {
  std::vector<task<int>> v(1);
  v[0] = fetch("x");
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'fetch' keeps 'url', {{.*}} [async-dangling-argument]
  take(v);
  co_return;
}
task<> dangling5() {
  std::deque<task<int>> v;
  v.push_front(fetch("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: coroutine 'fetch' keeps 'url', {{.*}} [async-dangling-argument]
  take(v);
  co_return;
}
task<> dangling6() {
  std::list<task<int>> v;
  v.emplace_front(fetch("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:19: warning: coroutine 'fetch' keeps 'url', {{.*}} [async-dangling-argument]
  take(v);
  co_return;
}
task<> dangling7() {
  std::forward_list<task<int>> v;
  v.insert_after(v.before_begin(), fetch("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:36: warning: coroutine 'fetch' keeps 'url', {{.*}} [async-dangling-argument]
  take(v);
  co_return;
}
task<> dangling8() {
  std::forward_list<task<int>> v;
  v.emplace_after(v.before_begin(), fetch("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:37: warning: coroutine 'fetch' keeps 'url', {{.*}} [async-dangling-argument]
  take(v);
  co_return;
}
task<> dangling9() {
  std::queue<task<int>> v;
  v.push(fetch("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'fetch' keeps 'url', {{.*}} [async-dangling-argument]
  take(v);
  co_return;
}
task<> dangling10() {
  std::stack<task<int>> v;
  v.emplace(fetch("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: coroutine 'fetch' keeps 'url', {{.*}} [async-dangling-argument]
  take(v);
  co_return;
}
task<> dangling11() {
  std::map<int, task<int>> v;
  v.emplace(1, fetch("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: coroutine 'fetch' keeps 'url', {{.*}} [async-dangling-argument]
  take(v);
  co_return;
}
task<> dangling12() {
  std::map<int, task<int>> v;
  v.try_emplace(1, fetch("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: coroutine 'fetch' keeps 'url', {{.*}} [async-dangling-argument]
  take(v);
  co_return;
}
task<> dangling13() {
  std::map<int, task<int>> v;
  v.insert_or_assign(1, fetch("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:25: warning: coroutine 'fetch' keeps 'url', {{.*}} [async-dangling-argument]
  take(v);
  co_return;
}
task<> dangling14() {
  std::map<int, task<int>> v;
  v.emplace_hint(v.end(), 1, fetch("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:30: warning: coroutine 'fetch' keeps 'url', {{.*}} [async-dangling-argument]
  take(v);
  co_return;
}
task<> dangling15() {
  std::map<int, task<int>> v;
  v[1] = fetch("x");
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'fetch' keeps 'url', {{.*}} [async-dangling-argument]
  take(v);
  co_return;
}
task<> dangling16() {
  std::unordered_map<int, task<int>> v;
  v.insert_or_assign(1, fetch("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:25: warning: coroutine 'fetch' keeps 'url', {{.*}} [async-dangling-argument]
  take(v);
  co_return;
}
task<> dangling17() {
  std::multimap<int, task<int>> v;
  v.emplace(1, fetch("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: coroutine 'fetch' keeps 'url', {{.*}} [async-dangling-argument]
  take(v);
  co_return;
}
task<> dangling18() {
  std::optional<task<int>> v;
  v.emplace(fetch("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: coroutine 'fetch' keeps 'url', {{.*}} [async-dangling-argument]
  take(v);
  co_return;
}
task<> dangling19() {
  std::optional<task<int>> v;
  v = fetch("x");
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: coroutine 'fetch' keeps 'url', {{.*}} [async-dangling-argument]
  take(v);
  co_return;
}

// The same, correct.
task<> kept0(const std::string &url) {
  std::vector<task<int>> v;
  v.push_back(fetch(url));
  take(v);
  co_return;
}
task<> kept1(const std::string &url) {
  std::vector<task<int>> v;
  v.emplace_back(fetch(url));
  take(v);
  co_return;
}
task<> kept2(const std::string &url) {
  std::vector<task<int>> v;
  v.insert(v.end(), fetch(url));
  take(v);
  co_return;
}
task<> kept3(const std::string &url) {
  std::vector<task<int>> v;
  v.emplace(v.begin(), fetch(url));
  take(v);
  co_return;
}
task<> kept4(const std::string &url) {
  std::vector<task<int>> v(1);
  v[0] = fetch(url);
  take(v);
  co_return;
}
task<> kept5(const std::string &url) {
  std::deque<task<int>> v;
  v.push_front(fetch(url));
  take(v);
  co_return;
}
task<> kept6(const std::string &url) {
  std::list<task<int>> v;
  v.emplace_front(fetch(url));
  take(v);
  co_return;
}
task<> kept7(const std::string &url) {
  std::forward_list<task<int>> v;
  v.insert_after(v.before_begin(), fetch(url));
  take(v);
  co_return;
}
task<> kept8(const std::string &url) {
  std::forward_list<task<int>> v;
  v.emplace_after(v.before_begin(), fetch(url));
  take(v);
  co_return;
}
task<> kept9(const std::string &url) {
  std::queue<task<int>> v;
  v.push(fetch(url));
  take(v);
  co_return;
}
task<> kept10(const std::string &url) {
  std::stack<task<int>> v;
  v.emplace(fetch(url));
  take(v);
  co_return;
}
task<> kept11(const std::string &url) {
  std::map<int, task<int>> v;
  v.emplace(1, fetch(url));
  take(v);
  co_return;
}
task<> kept12(const std::string &url) {
  std::map<int, task<int>> v;
  v.try_emplace(1, fetch(url));
  take(v);
  co_return;
}
task<> kept13(const std::string &url) {
  std::map<int, task<int>> v;
  v.insert_or_assign(1, fetch(url));
  take(v);
  co_return;
}
task<> kept14(const std::string &url) {
  std::map<int, task<int>> v;
  v.emplace_hint(v.end(), 1, fetch(url));
  take(v);
  co_return;
}
task<> kept15(const std::string &url) {
  std::map<int, task<int>> v;
  v[1] = fetch(url);
  take(v);
  co_return;
}
task<> kept16(const std::string &url) {
  std::unordered_map<int, task<int>> v;
  v.insert_or_assign(1, fetch(url));
  take(v);
  co_return;
}
task<> kept17(const std::string &url) {
  std::multimap<int, task<int>> v;
  v.emplace(1, fetch(url));
  take(v);
  co_return;
}
task<> kept18(const std::string &url) {
  std::optional<task<int>> v;
  v.emplace(fetch(url));
  take(v);
  co_return;
}
task<> kept19(const std::string &url) {
  std::optional<task<int>> v;
  v = fetch(url);
  take(v);
  co_return;
}

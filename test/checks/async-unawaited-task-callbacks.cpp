// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Coroutines as callbacks whose results are not read.
//
// RUN: %check_async %s async-unawaited-task
#include "Inputs/mini.h"
#include "Inputs/slots.h"
#include <algorithm>
#include <functional>
#include <map>
#include <thread>
#include <vector>

using mini::Task;

mini::Loop loop;
Task<int> child();
Task<> child0();
Task<int> child1(int);
Task<> u39() {
  std::function<void()> f = child;
  // CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'child' is used as a callback whose result is discarded: the 'mini::Task<int>' that it returns is never awaited, so it never runs [async-unawaited-task]
  f();
  co_return;
}
Task<> u40() {
  std::function<void()> f = []() -> Task<> { co_return; };
  // CHECK-MESSAGES: :[[@LINE-1]]:29: warning: this lambda is used as a callback whose result is discarded: the 'mini::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
  f();
  co_return;
}
Task<> u41() {
  std::function<Task<int>()> f = child;
  f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<int>' returned by 'f' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u42() {
  std::function<Task<int>()> f = child;
  co_await f();
}
Task<> u43(std::vector<int> v) {
  std::for_each(v.begin(), v.end(), [](int i) -> Task<> { co_return; });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: this lambda is used as a callback whose result is discarded: the 'mini::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
  co_return;
}
Task<> u44(std::vector<int> v) {
  std::for_each(v.begin(), v.end(), child1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'child1' is used as a callback whose result is discarded: the 'mini::Task<int>' that it returns is never awaited, so it never runs [async-unawaited-task]
  co_return;
}
Task<> u45(std::vector<int> v) {
  std::ranges::for_each(v, [](int i) -> Task<> { co_return; });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: this lambda is used as a callback whose result is discarded: the 'mini::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
  co_return;
}
Task<> u46(std::vector<int> v) {
  std::vector<Task<int>> t;
  std::transform(v.begin(), v.end(), std::back_inserter(t), child1);
  co_await mini::all_of(std::move(t));
}
void u47() {
  std::thread t(child);
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'child' is used as a callback whose result is discarded: the 'mini::Task<int>' that it returns is never awaited, so it never runs [async-unawaited-task]
  t.join();
}
void u48() {
  std::thread t([]() -> Task<> { co_return; });
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: this lambda is used as a callback whose result is discarded: the 'mini::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
  t.join();
}
void u49() {
  std::jthread t([](std::stop_token) -> Task<> { co_return; });
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: this lambda is used as a callback whose result is discarded: the 'mini::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
}
void u50() { mini::launch(child); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'child' is used as a callback whose result is discarded: the 'mini::Task<int>' that it returns is never awaited, so it never runs [async-unawaited-task]
void u51() {
  mini::launch([]() -> Task<> { co_return; });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: this lambda is used as a callback whose result is discarded: the 'mini::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
}
void u52() {
  mini::Worker w([]() -> Task<> { co_return; });
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: this lambda is used as a callback whose result is discarded: the 'mini::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
}
void u53(mini::Pool &p) {
  p.post([]() -> Task<> { co_return; });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: this lambda is used as a callback whose result is discarded: the 'mini::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
}
void u54() {
  loop.call_soon([]() -> Task<> { co_return; });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: this lambda is used as a callback whose result is discarded: the 'mini::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
}
void u55() { loop.call_soon(child); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'child' is used as a callback whose result is discarded: the 'mini::Task<int>' that it returns is never awaited, so it never runs [async-unawaited-task]
template <class... A> struct Signal {
  void connect(std::function<void(A...)>);
};
void u56(Signal<int> &s) {
  s.connect([](int) -> Task<> { co_return; });
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: this lambda is used as a callback whose result is discarded: the 'mini::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
}
void u57(Signal<int> &s) { s.connect(child1); }
// CHECK-MESSAGES: :[[@LINE-1]]:38: warning: 'child1' is used as a callback whose result is discarded: the 'mini::Task<int>' that it returns is never awaited, so it never runs [async-unawaited-task]
void u58(Signal<int> &s) {
  s.connect([](int) { mini::detach(child0()); });
}
struct Button {
  std::function<void()> clicked;
  std::vector<std::function<void()>> listeners;
  std::map<int, std::function<void()>> keys;
  std::vector<std::function<Task<>()>> tasks;
};
void u59(Button &b) {
  b.clicked = []() -> Task<> { co_return; };
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: this lambda is used as a callback whose result is discarded: the 'mini::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
  b.clicked = child0;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'child0' is used as a callback whose result is discarded: the 'mini::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
  b.listeners.push_back(child0);
  // CHECK-MESSAGES: :[[@LINE-1]]:25: warning: 'child0' is used as a callback whose result is discarded: the 'mini::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
  b.listeners.emplace_back([]() -> Task<> { co_return; });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: this lambda is used as a callback whose result is discarded: the 'mini::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
  b.keys.emplace(1, child0);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'child0' is used as a callback whose result is discarded: the 'mini::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
  b.clicked = [] { mini::detach(child0()); };
  b.tasks.push_back(child0);
  b.tasks.emplace_back(child0);
  b.clicked = b.listeners.front();
  b.clicked = nullptr;
}
void stored_by_a_library(slots::signal<int> &s) {
  s.connect([](int) -> Task<> { co_return; });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: this lambda is used as a callback whose result is discarded: the 'mini::Task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
  s.connect(child1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'child1' is used as a callback whose result is discarded: the 'mini::Task<int>' that it returns is never awaited, so it never runs [async-unawaited-task]
  s.connect([](int) {});
  s.connect([](int) -> Task<> { co_return; }, [](Task<> t) { mini::detach(std::move(t)); });
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runners of the main thread in the entries of std::thread, std::jthread and
// std::async.
//
// RUN: %check_async %s async-run-off-main-thread
#include "Inputs/mini.h"
#include <functional>
#include <future>
#include <list>
#include <map>
#include <memory>
#include <thread>
#include <vector>

using mini::Task;

mini::Loop loop;
Task<int> child();
Task<> child0();
int h() { return mini::serve(child()); }
int h2() { return h(); }
// CHECK-MESSAGES: :[[@LINE-1]]:19: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
int any() { return mini::sync_wait(child()); }
void t1() {
  std::thread t([] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
  t.join();
}
void t2() {
  std::thread t([] { mini::serve(child()); });
  // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'mini::serve' may only be called on the main thread, but this lambda runs on another thread [async-run-off-main-thread]
  t.join();
}
void t3() {
  std::thread t(h2);
  t.join();
}
int entry() { return h2(); }
// CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'mini::serve' may only be called on the main thread, but 'h2' calls it on another thread [async-run-off-main-thread]
void t4() {
  std::thread t(entry);
  t.join();
}
int entry_a(int, char) { return h2(); }
// CHECK-MESSAGES: :[[@LINE-1]]:33: warning: 'mini::serve' may only be called on the main thread, but 'h2' calls it on another thread [async-run-off-main-thread]
void t5() {
  std::thread t(entry_a, 1, 'c');
  t.join();
}
int entry_no() { return h2(); }
void t6() { entry_no(); }
struct M {
  int m() { return h(); }
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
  int n() { return 1; }
  static int s() { return h(); }
  int operator()() { return h(); }
  void start() { t = std::thread(&M::mm, this); }
  int mm() { return h(); }
  // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
  std::thread t;
};
void t7(M &m) {
  std::thread t(&M::m, &m);
  t.join();
}
void t8(M &m) {
  std::thread t(&M::n, &m);
  t.join();
}
struct F {
  int operator()() { return h(); }
  // CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
};
void t9() {
  std::thread t(F{});
  t.join();
}
void t9b() {
  F f;
  std::thread t(std::ref(f));
  t.join();
}
int bindme(int) { return h(); }
// CHECK-MESSAGES: :[[@LINE-1]]:26: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
void t10() {
  std::thread t(std::bind(bindme, 1));
  t.join();
}
int bindme2(int) { return h(); }
// CHECK-MESSAGES: :[[@LINE-1]]:27: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
void t11() {
  std::thread t(std::bind_front(bindme2, 1));
  t.join();
}
void t12() {
  std::jthread t([](std::stop_token s) {
    while (!s.stop_requested())
      h();
      // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
  });
}
void t13() {
  std::jthread t([](std::stop_token s, int x) { h(); }, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:49: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
}
void t14() {
  auto f = std::async(std::launch::async, [] { return h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:55: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
  f.get();
}
void t15() {
  auto f = std::async([] { return h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:35: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
  f.get();
}
void t16() {
  auto f = std::async(std::launch::deferred, [] { return h(); });
  f.get();
}
int t17e() { return h(); }
// CHECK-MESSAGES: :[[@LINE-1]]:21: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
void t17() {
  auto f = std::async(std::launch::async, t17e);
  f.get();
}
void t18() {
  std::vector<std::thread> v;
  v.emplace_back([] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:23: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
}
void t19() {
  std::vector<std::thread> v;
  v.push_back(std::thread([] { h(); }));
  // CHECK-MESSAGES: :[[@LINE-1]]:32: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
}
void t20() {
  std::vector<std::jthread> v;
  for (int i = 0; i < 3; ++i)
    v.emplace_back([i] { h(); });
    // CHECK-MESSAGES: :[[@LINE-1]]:26: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
}
void t21() {
  std::map<int, std::thread> v;
  v[1] = std::thread([] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:27: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
}
void t22() {
  std::list<std::thread> v;
  v.emplace_back([] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:23: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
}
void t23() {
  auto p = std::make_unique<std::thread>([] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:47: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
}
void t24() {
  auto p = new std::thread([] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:33: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
  p->join();
}
void t25() {
  std::thread([] { h(); }).detach();
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
}
void t26() {
  std::thread t;
  t = std::thread([] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:24: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
}
void t27() {
  std::thread t{[] { h(); }};
  // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
  t.detach();
}
void t28() {
  auto f = [] { h(); };
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
  std::thread t(f);
  t.join();
}
void t29() {
  auto f = [] { h(); };
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
  std::thread t(std::move(f));
  t.join();
}
void t30() {
  std::function<void()> f = [] { h(); };
  // CHECK-MESSAGES: :[[@LINE-1]]:34: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
  std::thread t(f);
  t.join();
}
void t31() {
  std::packaged_task<int()> p([] { return h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:43: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
  std::thread t(std::move(p));
  t.join();
}

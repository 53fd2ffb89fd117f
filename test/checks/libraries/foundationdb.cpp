// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// FoundationDB's flow: dropping a future cancels its coroutine, unless a
// parameter says otherwise.
//
// RUN: %check_async %s 'async-*'
#include "foundationdb.h"
#include <chrono>
#include <future>
#include <string>
#include <thread>
#include <vector>

void use(const std::string &);
void use(Void);
std::future<int> foreign();
Future<Void> monitor(std::string s) { co_await delay(1); use(s); co_return Void(); }
Future<Void> background(std::string s, Uncancellable = {}) { co_await delay(1); use(s); co_return Void(); }
Future<Void> by_reference(const std::string &s, Uncancellable = {}) { co_await delay(1); use(s); co_return Void(); }
struct Role { Future<Void> serve(int); Future<Void> kept; };
void nap() { std::this_thread::sleep_for(std::chrono::seconds(1)); }

Future<Void> dropped(Role &role, bool b) {
  monitor("x");
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Future<Void>' returned by 'monitor' is never awaited, so it is cancelled; use 'co_await' [async-unawaited-task]
  monitor(std::string("y"));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Future<Void>' returned by 'monitor' is never awaited, so it is cancelled; use 'co_await' [async-unawaited-task]
  delay(1);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Future<Void>' returned by 'delay' is never awaited, so it is cancelled; use 'co_await' [async-unawaited-task]
  role.serve(1);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Future<Void>' returned by 'Role::serve' is never awaited, so it is cancelled; use 'co_await' [async-unawaited-task]
  if (b)
    role.serve(2);
// CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'Future<Void>' returned by 'Role::serve' is never awaited, so it is cancelled; use 'co_await' [async-unawaited-task]
  for (int i = 0; i != 3; ++i)
    delay(i);
// CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'Future<Void>' returned by 'delay' is never awaited, so it is cancelled; use 'co_await' [async-unawaited-task]
  by_reference(std::string("x"));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine 'by_reference' keeps 's', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  std::this_thread::sleep_for(std::chrono::seconds(1));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::this_thread::sleep_for' blocks the event loop while coroutine 'dropped' is running; use the timer of your event loop [async-blocking-call]
  nap();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'nap' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'dropped' is running; use the timer of your event loop [async-blocking-call]
  foreign().get();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::future::get' blocks the event loop while coroutine 'dropped' is running; await it, or call it on another thread [async-blocking-call]
  foreign().wait();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::future::wait' blocks the event loop while coroutine 'dropped' is running; await it, or call it on another thread [async-blocking-call]
  co_return Void();
}

void dies() {
  std::string s = "a";
  by_reference(s);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine 'by_reference' keeps 's', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}

// Silent from here on.
Future<Void> kept(Role &role, std::vector<Future<Void>> &all, bool b) {
  background("x");
  background(std::string("x"));
  co_await delay(1);
  co_await monitor("x");
  co_await by_reference("x");
  Future<Void> later = monitor("y");
  co_await delay(2);
  co_await later;
  role.kept = role.serve(1);
  all.push_back(monitor("z"));
  all.push_back(role.serve(2));
  (void)background("w");
  use(co_await role.serve(3));
  static const std::string name = "global";
  by_reference(name);
  if (b)
    co_return co_await delay(3);
  co_return co_await monitor("last");
}
// A variable cancels with its scope what it keeps.
Future<Void> watched(bool b) {
  Future<Void> watchdog = monitor("too long");
  Future<Void> timer = delay(10);
  if (b)
    co_return Void();
  co_await timer;
  co_return Void();
}
// Dropping a copy of a future cancels nothing.
struct Pager {
  std::vector<Future<Void>> operations;
  Future<Void> write() {
    Future<Void> f = monitor("x");
    operations.push_back(f);
    return f;
  }
  Future<Void> commit() {
    write();
    for (auto &f : operations)
      co_await f;
    co_return Void();
  }
};
struct Process { bool rebooting; };
std::vector<Process *> processes();
Future<Void> reboot(Process *p, Uncancellable = {}) { co_await delay(0); p->rebooting = true; co_return Void(); }
void rebootAll() {
  auto all = processes();
  for (unsigned i = 0; i < all.size(); ++i)
    reboot(all[i]);
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Launchers that an annotation names.
//
// RUN: %check_async %s async-run-off-main-thread
#include "Inputs/mini.h"
#include <functional>
#include <future>
#include <memory>
#include <thread>
#include <vector>

using mini::Task;

mini::Loop loop;
Task<int> child();
Task<> child0();
int h() { return mini::serve(child()); }
int any() { return mini::sync_wait(child()); }
void t32() {
  mini::launch([] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
}
void t33() {
  mini::Worker w([] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:23: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
}
void t34() {
  mini::Worker w{[](int) { h(); }, 1};
  // CHECK-MESSAGES: :[[@LINE-1]]:28: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
}
void t35(mini::Pool &p) {
  p.post([] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
}
void t36(mini::Pool *p) {
  p->post([] { loop.block_on(child0()); });
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'mini::Loop::block_on' may only be called on the main thread, but this lambda runs on another thread [async-run-off-main-thread]
}
void t37() {
  mini::launch([] { any(); });
}
void t38() {
  mini::launch([] {
    mini::sync_wait(child());
    loop.run_until_complete(child());
  });
}
void t39() {
  mini::launch([] { mini::run_main(child()); });
  // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: 'mini::run_main' may only be called on the main thread, but this lambda runs on another thread [async-run-off-main-thread]
}
void t40() {
  mini::launch([](mini::Executor *e) { e->drive(child0()); }, nullptr);
  // CHECK-MESSAGES: :[[@LINE-1]]:40: warning: 'mini::Executor::drive' may only be called on the main thread, but this lambda runs on another thread [async-run-off-main-thread]
}
void t41() {
  std::vector<mini::Worker> ws;
  ws.emplace_back([] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:24: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
}
void t42() {
  mini::launch([] { [] { h(); }(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: 'mini::serve' may only be called on the main thread, but a lambda calls it on another thread [async-run-off-main-thread]
}
void t43() {
  mini::launch([] {
    auto f = [] { h(); };
    (void)f;
  });
}
void t44() {
  mini::launch([] {
    std::thread t([] { h(); });
    // CHECK-MESSAGES: :[[@LINE-1]]:24: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
    t.join();
  });
}
void t45() { mini::launch(mini::serve, Task<int>()); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::serve' may only be called on the main thread, but this call starts it on another thread [async-run-off-main-thread]
void t46() {
  std::thread t(mini::serve, child());
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'mini::serve' may only be called on the main thread, but this call starts it on another thread [async-run-off-main-thread]
  t.join();
}
void t47() {
  std::thread t(&mini::Loop::block_on, &loop, child0());
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'mini::Loop::block_on' may only be called on the main thread, but this call starts it on another thread [async-run-off-main-thread]
  t.join();
}
void t48() { auto f = std::async(std::launch::async, mini::serve, child()); }
// CHECK-MESSAGES: :[[@LINE-1]]:23: warning: 'mini::serve' may only be called on the main thread, but this call starts it on another thread [async-run-off-main-thread]
Task<> coro() {
  h();
  co_return;
}
void t49() {
  std::thread t([] {
    auto c = coro();
    mini::detach(std::move(c));
  });
  t.join();
}
void t50() {
  std::thread t([x = h()] { return x; });
  t.join();
}
void t51() {
  std::thread t([](int) {}, h());
  t.join();
}
struct D {
  ~D() { h(); }
};
void t52() {
  std::thread t([] { D d; });
  // CHECK-MESSAGES: :[[@LINE-1]]:24: warning: 'mini::serve' may only be called on the main thread, but 'D::~D' calls it on another thread [async-run-off-main-thread]
  t.join();
}
struct C {
  C() { h(); }
};
void t53() {
  std::thread t([] { C d; });
  // CHECK-MESSAGES: :[[@LINE-1]]:24: warning: 'mini::serve' may only be called on the main thread, but 'C::C' calls it on another thread [async-run-off-main-thread]
  t.join();
}

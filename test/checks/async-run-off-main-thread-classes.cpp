// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Threads as members, launched by helpers, templates and constructors.
//
// RUN: %check_async %s async-run-off-main-thread
#include "Inputs/mini.h"
#include <functional>
#include <future>
#include <thread>
#include <vector>

using mini::Task;

mini::Loop loop;
Task<int> child();
int h() { return mini::serve(child()); }
template <class FF> void start(FF f) {
  std::thread t(f);
  t.join();
}
void t54() {
  start([] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
}
void start2(std::function<void()> f) {
  std::thread t(f);
  t.join();
}
void t55() {
  start2([] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
}
void start3(void (*f)()) {
  std::thread t(f);
  t.join();
}
void t56e() { h(); }
// CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
void t56() { start3(t56e); }
struct Srv {
  std::thread t;
  Srv() : t([this] { loop_(); }) {}
  // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'mini::serve' may only be called on the main thread, but 'Srv::loop_' calls it on another thread [async-run-off-main-thread]
  void loop_() { h(); }
};
struct Srv2 {
  std::thread t{[] { h(); }};
  // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
};
void t57() {
  Srv2 s;
  Srv s2;
}
struct Srv3 {
  std::thread t;
  Srv3() {
    t = std::thread([this] { h(); });
    // CHECK-MESSAGES: :[[@LINE-1]]:30: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
  }
  ~Srv3() { t.join(); }
};
struct Srv4 {
  std::jthread t;
  Srv4() : t([this](std::stop_token s) { go(s); }) {}
  // CHECK-MESSAGES: :[[@LINE-1]]:42: warning: 'mini::serve' may only be called on the main thread, but 'Srv4::go' calls it on another thread [async-run-off-main-thread]
  void go(std::stop_token) { h(); }
};
void t58() {
  try {
    std::thread t([] {
      try {
        h();
        // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
      } catch (...) {
      }
    });
    t.join();
  } catch (...) {
  }
}
Task<> t59() {
  mini::launch([] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
  co_return;
}
Task<> t60() {
  mini::block_in_place([] { h(); });
  co_return;
}
void t61() {
  mini::launch([] { mini::launch([] { h(); }); });
  // CHECK-MESSAGES: :[[@LINE-1]]:39: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
}
struct V {
  virtual void f();
  virtual ~V();
};
struct W : V {
  void f() override { h(); }
};
void t62(V &v) {
  mini::launch([&v] { v.f(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:23: warning: 'mini::serve' may only be called on the main thread, but 'W::f' calls it on another thread [async-run-off-main-thread]
}
void t63(V *v) {
  std::thread t(&V::f, v);
  t.join();
}
void t65() {
  std::async(std::launch::async, [] { return h(); }).get();
  // CHECK-MESSAGES: :[[@LINE-1]]:46: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
}
void t67() {
  auto f = std::async(std::launch::async | std::launch::deferred,
                      [] { return h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:35: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
}
void t68() {
  std::thread t([](auto f) { f(); }, [] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:30: warning: 'mini::serve' may only be called on the main thread, but a lambda calls it on another thread [async-run-off-main-thread]
  t.join();
}
template <class T> void t70() {
  std::thread t([] { h(); });
  t.join();
}
template <class T> void t71() {
  std::thread t([] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
  t.join();
}
void t72() {
  t71<int>();
  t71<char>();
}
void t73() {
  loop.call_soon([] { h(); });
}
void t74() {
  std::thread t1([] { h(); }), t2([] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:23: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
  // CHECK-MESSAGES: :[[@LINE-2]]:40: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
  t1.join();
  t2.join();
}

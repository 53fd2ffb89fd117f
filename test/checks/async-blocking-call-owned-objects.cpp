// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The fields of an object that only a local smart pointer owns.
//
// RUN: %check_async %s async-blocking-call -- -std=c++23
#include "Inputs/mini.h"
#include <memory>

using mini::Task;
struct S {
  bool on = false;
  int n;
  explicit S(int n = 0) : n(n) {}
  void stop() {
    if (on)
      mini::pause(1);
  }
  void start() { on = true; }
  ~S() { stop(); }
};
struct A {
  bool on = false;
  ~A() {
    if (on)
      mini::pause(1);
  }
};
void touch(S &);
void share(std::shared_ptr<S>);
void look(const std::unique_ptr<S> &);
Task<void> g1() {
  auto s = std::make_unique<S>();
  co_return;
}
Task<void> g2() {
  auto s = std::make_unique<S>(3);
  s->stop();
  co_return;
}
Task<void> g3() {
  auto s = std::make_shared<S>(3);
  s->stop();
  co_return;
}
Task<void> g4() {
  std::unique_ptr<A> s(new A);
  co_return;
}
Task<void> g5() {
  auto a = std::make_unique<A>();
  a->on = false;
  co_return;
}
Task<void> b1() {
  auto s = std::make_unique<S>();
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'S::~S' calls 'mini::pause', which blocks the event loop while coroutine 'b1' is running; await it, or call it on another thread [async-blocking-call]
  s->start();
  co_return;
}
Task<void> b2() {
  auto s = std::make_unique<S>();
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'S::~S' calls 'mini::pause', which blocks the event loop while coroutine 'b2' is running; await it, or call it on another thread [async-blocking-call]
  s->on = true;
  co_return;
}
Task<void> b3() {
  auto s = std::make_unique<S>();
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'S::~S' calls 'mini::pause', which blocks the event loop while coroutine 'b3' is running; await it, or call it on another thread [async-blocking-call]
  touch(*s);
  co_return;
}
Task<void> b4() {
  auto s = std::make_unique<S>();
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'S::~S' calls 'mini::pause', which blocks the event loop while coroutine 'b4' is running; await it, or call it on another thread [async-blocking-call]
  touch(*s.get());
  co_return;
}
Task<void> b5() {
  auto s = std::make_unique<S>();
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'S::~S' calls 'mini::pause', which blocks the event loop while coroutine 'b5' is running; await it, or call it on another thread [async-blocking-call]
  look(s);
  co_return;
}
Task<void> b6() {
  auto s = std::make_unique<S>();
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'S::~S' calls 'mini::pause', which blocks the event loop while coroutine 'b6' is running; await it, or call it on another thread [async-blocking-call]
  S &r = *s;
  r.start();
  co_return;
}
Task<void> b7() {
  auto s = std::make_unique<S>();
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'S::~S' calls 'mini::pause', which blocks the event loop while coroutine 'b7' is running; await it, or call it on another thread [async-blocking-call]
  S *r = s.get();
  r->start();
  co_return;
}
Task<void> b8() {
  auto s = std::make_unique<S>();
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'S::~S' calls 'mini::pause', which blocks the event loop while coroutine 'b8' is running; await it, or call it on another thread [async-blocking-call]
  auto f = [&] { s->on = true; };
  f();
  co_return;
}
Task<void> b9() {
  auto s = std::make_unique<S>();
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'S::~S' calls 'mini::pause', which blocks the event loop while coroutine 'b9' is running; await it, or call it on another thread [async-blocking-call]
  (*s).start();
  co_return;
}

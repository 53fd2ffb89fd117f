// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Conditions on durations, and on answers that a variable keeps; factories of
// one class; threads that never began; unions; copies of a std::function.
//
// RUN: %check_async %s async-blocking-call -- -std=c++23
#include "Inputs/mini.h"
#include <chrono>
#include <functional>
#include <memory>
#include <thread>

using namespace std::chrono_literals;
using mini::Task;
using ms = std::chrono::milliseconds;
void w1(ms d) {
  if (d > ms(0))
    mini::pause(1);
}
void w2(ms d) {
  if (d > ms::zero())
    mini::pause(1);
}
void w3(ms d) {
  if (d > 0ms)
    mini::pause(1);
}
void w4(ms d) {
  if (d == 0ms)
    return;
  mini::pause(1);
}
void w5(ms d) {
  if (d > ms(5))
    mini::pause(1);
}
Task<void> g1() {
  w1(ms(0));
  co_return;
}
Task<void> g2() {
  w2(ms(0));
  co_return;
}
Task<void> g3() {
  w3(ms(0));
  co_return;
}
Task<void> g4() {
  w4(ms(0));
  co_return;
}
Task<void> g5() {
  w1(0ms);
  co_return;
}
Task<void> g6() {
  w5(3ms);
  co_return;
}
Task<void> b6() {
  w5(10ms);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'w5' calls 'mini::pause', which blocks the event loop while coroutine 'b6' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> b7() {
  w5(10s);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'w5' calls 'mini::pause', which blocks the event loop while coroutine 'b7' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> b8(ms d) {
  w5(d);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'w5' calls 'mini::pause', which blocks the event loop while coroutine 'b8' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}

void w6(ms d) {
  if (d.count() > 0)
    mini::pause(1);
}
void w7(ms d = 0ms) {
  if (d == ms::zero())
    return;
  mini::pause(1);
}
Task<void> g7() {
  w6(0ms);
  w7();
  w7({});
  co_return;
}
Task<void> b9() {
  w6(1ms);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'w6' calls 'mini::pause', which blocks the event loop while coroutine 'b9' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> b10() {
  w7(1ms);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'w7' calls 'mini::pause', which blocks the event loop while coroutine 'b10' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}

struct Loop {
  bool is_in_loop_thread() const;
};
Task<void> kept1(Loop &l) {
  const bool here = l.is_in_loop_thread();
  if (!here)
    mini::pause(1);
  co_return;
}
Task<void> kept2(Loop &l) {
  if (bool here = l.is_in_loop_thread(); !here)
    mini::pause(1);
  co_return;
}
Task<void> kept3(Loop &l) {
  const bool here = l.is_in_loop_thread();
  if (here)
    mini::pause(1);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' blocks the event loop while coroutine 'kept3' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> kept4(Loop &l, bool other) {
  bool here = l.is_in_loop_thread();
  here = other;
  if (!here)
    mini::pause(1);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' blocks the event loop while coroutine 'kept4' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
void later(bool quick, int n) {
  const bool slow = !quick;
  if (slow)
    mini::pause(n);
}
Task<void> kept5() {
  later(true, 1);
  co_return;
}
Task<void> kept6() {
  later(false, 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'later' calls 'mini::pause', which blocks the event loop while coroutine 'kept6' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}

namespace factories {
struct Clock {
  virtual ~Clock() = default;
  virtual void wait() = 0;
};
struct Real : Clock {
  void wait() override { mini::pause(1); }
};
struct Fake : Clock {
  void wait() override {}
};
std::unique_ptr<Clock> fake() { return std::make_unique<Fake>(); }
std::unique_ptr<Clock> real() { return std::make_unique<Real>(); }
Clock *fake_pointer() { return new Fake; }
Clock &fake_reference() {
  static Fake f;
  return f;
}
std::unique_ptr<Clock> any(bool b) {
  if (b)
    return std::make_unique<Real>();
  return std::make_unique<Fake>();
}
Task<void> g1() {
  fake()->wait();
  co_return;
}
Task<void> g2() {
  auto c = fake();
  c->wait();
  co_return;
}
Task<void> g3() {
  fake_pointer()->wait();
  co_return;
}
Task<void> g4() {
  fake_reference().wait();
  co_return;
}
Task<void> b1() {
  real()->wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'factories::Real::wait' calls 'mini::pause', which blocks the event loop while coroutine 'factories::b1' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> b2() {
  any(true)->wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'factories::Real::wait' calls 'mini::pause', which blocks the event loop while coroutine 'factories::b2' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> b3(bool b) {
  auto c = any(b);
  c->wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'factories::Real::wait' calls 'mini::pause', which blocks the event loop while coroutine 'factories::b3' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}

} // namespace factories

Task<void> thread1() {
  std::thread t;
  if (t.joinable())
    t.join();
  co_return;
}
Task<void> thread2() {
  std::thread t([] {});
  t.detach();
  if (t.joinable())
    t.join();
  co_return;
}
Task<void> thread3() {
  std::thread t;
  t = std::thread([] {});
  t.join();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::thread::join' blocks the event loop while coroutine 'thread3' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> thread4() {
  std::thread t;
  if (!t.joinable())
    t = std::thread([] {});
  t.join();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::thread::join' blocks the event loop while coroutine 'thread4' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
struct Slow {
  ~Slow() { mini::pause(1); }
};
union Either {
  int i;
  Slow s;
  Either() : i(1) {}
  ~Either() {}
};
struct Perhaps {
  union {
    int i;
    Slow s;
  };
  Perhaps() : i(1) {}
  ~Perhaps() {}
};
struct Certain {
  Slow s;
};
Task<void> union1() {
  Either e;
  co_return;
}
Task<void> union2() {
  Perhaps p;
  co_return;
}
Task<void> union3() {
  Certain c;
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'Certain::~Certain' calls 'mini::pause', which blocks the event loop while coroutine 'union3' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
void slow() { mini::pause(1); }
void keep(std::function<void()>);
Task<void> copy1() {
  std::function<void()> f = slow;
  auto g = f;
  std::thread([f] { f(); }).detach();
  co_return;
}
Task<void> copy2() {
  std::function<void()> f = slow;
  auto g = f;
  g();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'slow' calls 'mini::pause', which blocks the event loop while coroutine 'copy2' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}

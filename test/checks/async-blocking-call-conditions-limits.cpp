// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// More conditions, and more changes of fields, than are followed: what is not
// known is not excluded.
//
// RUN: %check_async %s async-blocking-call -- -std=c++23
#include "Inputs/mini.h"

using mini::Task;
#define TEN(x) x x x x x x x x x x
void nap() { mini::pause(1); }
void on(int n) {
  if (n == 1)
    nap();
  if (n == 2)
    nap();
  if (n == 3)
    nap();
  if (n == 4)
    nap();
  if (n == 5)
    nap();
  if (n == 6)
    nap();
  if (n == 7)
    nap();
  if (n == 8)
    nap();
  if (n == 9)
    nap();
  if (n == 10)
    nap();
  if (n == 11)
    nap();
  if (n == 12)
    nap();
  if (n == 13)
    nap();
  if (n == 14)
    nap();
  if (n == 15)
    nap();
  if (n == 16)
    nap();
  if (n == 17)
    nap();
  if (n == 18)
    nap();
  if (n == 19)
    nap();
}
void few(int n) {
  if (n == 1)
    nap();
  if (n == 2)
    nap();
}
Task<void> a1() {
  on(19);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'on' calls 'mini::pause', which blocks the event loop while coroutine 'a1' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> a2() {
  few(2);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'few' calls 'mini::pause', which blocks the event loop while coroutine 'a2' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> b1() {
  few(3);
  co_return;
}

struct Device {
  virtual void on(int n) = 0;
};
struct Slow : Device {
  void on(int n) override { ::on(n); }
};
struct Other : Device {
  void on(int) override {}
};
Device &device() {
  static Slow slow;
  static Other other;
  return slow;
}
void through(Device &d, int n) { d.on(n); }
Task<void> e1() {
  device().on(18);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Slow::on' calls 'mini::pause', which blocks the event loop while coroutine 'e1' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> e2() {
  through(device(), 19);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'through' calls 'mini::pause', which blocks the event loop while coroutine 'e2' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}

struct Counter {
  int count = 0;
  bool done = false;
  ~Counter() {
    if (!done)
      nap();
  }
};
Task<void> c1() {
  Counter c;
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'Counter::~Counter' calls 'mini::pause', which blocks the event loop while coroutine 'c1' is running; await it, or call it on another thread [async-blocking-call]
  TEN(TEN(TEN(c.count = 1;))) c.done = true;
  co_return;
}
Task<void> c2() {
  Counter c;
  TEN(TEN(c.count = 1;)) c.done = true;
  co_return;
}

// The initialisers of a base and of members.
struct Named {
  explicit Named(bool b) : verbose(b) {}
  bool verbose;
};
struct Timer : Named {
  bool first, second;
  explicit Timer(bool b) : Named(true), first(b), second(false) {}
  ~Timer() {
    if (second)
      nap();
  }
};
struct Loud : Named {
  bool first;
  explicit Loud(bool b) : Named(false), first(b) {}
  ~Loud() {
    if (first)
      nap();
    if (verbose)
      nap();
  }
};
Task<void> d1() {
  Timer t(true);
  co_return;
}
Task<void> d2() {
  Loud t(false);
  co_return;
}
Task<void> d3() {
  Loud t(true);
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'Loud::~Loud' calls 'mini::pause', which blocks the event loop while coroutine 'd3' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}

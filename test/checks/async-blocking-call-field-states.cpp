// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The fields of an object decide whether its methods and its destructor block.
//
// RUN: %check_async %s async-blocking-call -- -std=c++23
#include "Inputs/mini.h"
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <thread>
#include <variant>
#include <vector>
using mini::Task;
void nap() { std::this_thread::sleep_for(std::chrono::seconds(1)); }
bool ask();
struct H {
  bool done = false;
  void commit() { done = true; }
  ~H() {
    if (!done)
      nap();
  }
};
Task<void> h1() {
  H h;
  h.commit();
  co_return;
}
Task<void> h2() {
  H h;
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'H::~H' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'h2' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}
Task<void> h3() {
  H h;
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'H::~H' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'h3' is running; use the timer of your event loop [async-blocking-call]
  if (ask())
    h.commit();
  co_return;
}
Task<void> h4() {
  H h;
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'H::~H' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'h4' is running; use the timer of your event loop [async-blocking-call]
  if (ask()) {
    h.commit();
    co_return;
  }
  co_return;
}
Task<void> h5() {
  H h;
  if (ask()) {
    h.commit();
    co_return;
  }
  h.done = true;
  co_return;
}
Task<void> h6() {
  H h;
  h.done = true;
  co_return;
}
Task<void> h7() {
  H h{true};
  co_return;
}
Task<void> h8() {
  H h{.done = false};
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'H::~H' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'h8' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}
struct G {
  G(bool wait) : wait_(wait) {}
  ~G() {
    if (wait_)
      nap();
  }
  bool wait_;
};
Task<void> g1() {
  G g(false);
  co_return;
}
Task<void> g2() {
  G g(true);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'G::~G' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'g2' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}
struct D : G {
  D() : G(false) {}
  void stop() {
    if (wait_)
      nap();
  }
};
Task<void> g3() {
  D d;
  d.stop();
  co_return;
}
struct D2 : G {
  D2() : G(true) {}
  void stop() {
    if (wait_)
      nap();
  }
};
Task<void> g4() {
  D2 d;
  // CHECK-MESSAGES: :[[@LINE-1]]:6: warning: 'D2::~D2' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'g4' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}
Task<void> g5() {
  D2 d;
  // CHECK-MESSAGES: :[[@LINE-1]]:6: warning: 'D2::~D2' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'g5' is running; use the timer of your event loop [async-blocking-call]
  d.stop();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'D2::stop' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'g5' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}
struct S {
  bool running = false;
  void start() { running = true; }
  void stop() {
    if (!running)
      return;
    running = false;
    nap();
  }
  ~S() { stop(); }
};
Task<void> s1() {
  S s;
  co_return;
}
Task<void> s2() {
  S s;
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'S::~S' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 's2' is running; use the timer of your event loop [async-blocking-call]
  s.start();
  co_return;
}
Task<void> s3() {
  S s;
  s.start();
  s.stop();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'S::stop' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 's3' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}
Task<void> s4() {
  S s;
  s.stop();
  co_return;
}
void close(S &s) { s.stop(); }
Task<void> s5() {
  S s;
  close(s);
  co_return;
}
Task<void> s6() {
  S s;
  s.start();
  close(s);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'close' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 's6' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}
struct A {
  std::atomic<bool> off{true};
  ~A() {
    if (!off)
      nap();
  }
  void on() { off = false; }
};
Task<void> a1() {
  A a;
  co_return;
}
Task<void> a2() {
  A a;
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'A::~A' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'a2' is running; use the timer of your event loop [async-blocking-call]
  a.on();
  co_return;
}
struct F {
  int fd = -1;
  void open() { fd = 3; }
  ~F() {
    if (fd >= 0)
      nap();
  }
};
Task<void> f1() {
  F f;
  co_return;
}
Task<void> f2() {
  F f;
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'F::~F' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'f2' is running; use the timer of your event loop [async-blocking-call]
  f.open();
  co_return;
}
struct C {
  std::optional<int> v;
  int value() {
    if (!v) {
      nap();
      v = 1;
    }
    return *v;
  }
};
Task<void> c1() {
  C c;
  c.v = 3;
  c.value();
  co_return;
}
Task<void> c2() {
  C c;
  c.value();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'C::value' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'c2' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}
struct P {
  int *p = nullptr;
  ~P() {
    if (p)
      nap();
  }
};
Task<void> p1() {
  P p;
  co_return;
}
Task<void> p2(int *q) {
  P p;
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'P::~P' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'p2' is running; use the timer of your event loop [async-blocking-call]
  p.p = q;
  co_return;
}
struct L {
  bool sync = false;
  void write() {
    if (sync)
      nap();
  }
};
Task<void> l1() {
  L l;
  l.write();
  co_return;
}
Task<void> l2() {
  L l{.sync = true};
  l.write();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'L::write' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'l2' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}
Task<void> l3(L &l) {
  l.write();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'L::write' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'l3' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}
struct Owner {
  L l;
  Task<void> run() {
    l.write();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'L::write' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'Owner::run' is running; use the timer of your event loop [async-blocking-call]
    co_return;
  }
};
Task<void> l4() {
  L l;
  while (ask())
    l.sync = true;
  l.write();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'L::write' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'l4' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}
Task<void> l5() {
  L l;
  while (ask()) {
    l.write();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'L::write' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'l5' is running; use the timer of your event loop [async-blocking-call]
    l.sync = true;
  }
  co_return;
}
Task<void> l6() {
  L().write();
  co_return;
}
struct E {
  std::function<void()> f;
  E(std::function<void()> f) : f(f) {}
  void dismiss() { f = nullptr; }
  ~E() {
    if (f)
      f();
  }
};
Task<void> e1() {
  E e(nap);
  e.dismiss();
  co_return;
}
Task<void> e2() {
  E e(nap);
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'E::~E' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'e2' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}
struct T1 {
  std::thread t;
  void go() {
    t = std::thread([] {});
  }
  void stop() {
    if (t.joinable())
      t.join();
  }
  ~T1() { stop(); }
};
Task<void> t1() {
  T1 t;
  co_return;
}
Task<void> t2() {
  T1 t;
  // CHECK-MESSAGES: :[[@LINE-1]]:6: warning: 'T1::~T1' calls 'std::thread::join', which blocks the event loop while coroutine 't2' is running; await it, or call it on another thread [async-blocking-call]
  t.go();
  co_return;
}
Task<void> t3() {
  T1 t;
  t.go();
  t.t.detach();
  co_return;
}
struct B1 {
  std::vector<int> q;
  void add(int i) { q.push_back(i); }
  void flush() {
    if (q.empty())
      return;
    nap();
    q.clear();
  }
  ~B1() { flush(); }
};
Task<void> b1() {
  B1 b;
  co_return;
}
Task<void> b2() {
  B1 b;
  // CHECK-MESSAGES: :[[@LINE-1]]:6: warning: 'B1::~B1' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'b2' is running; use the timer of your event loop [async-blocking-call]
  b.add(1);
  co_return;
}
struct Loop {
  bool IsInLoopThread();
  bool BelongsToCurrentThread();
  std::thread::id id;
};
Task<void> i1(Loop &l) {
  if (!l.IsInLoopThread())
    nap();
  co_return;
}
Task<void> i2(Loop &l) {
  if (l.id != std::this_thread::get_id())
    nap();
  co_return;
}
Task<void> i3(Loop &l) {
  if (l.id == std::this_thread::get_id())
    nap();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'nap' calls 'std::this_thread::sleep_for', which blocks the event loop while coroutine 'i3' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}

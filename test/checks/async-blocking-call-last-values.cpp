// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Loops that do not begin, the last value of a variable, parts of objects, and
// functions that leave a field as it is.
//
// RUN: %check_async %s async-blocking-call -- -std=c++23
#include "Inputs/mini.h"
#include <cstdio>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

using mini::Task;
// Loops that do not begin.
void times(int n) {
  for (int i = 0; i < n; ++i)
    mini::pause(1);
}
Task<void> times0() { times(0); co_return; }
Task<void> times3() { times(3); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:23: warning: 'times' calls 'mini::pause', which blocks the event loop while coroutine 'times3' is running; await it, or call it on another thread [async-blocking-call]
void down(int n) {
  while (n > 0) {
    mini::pause(1);
    --n;
  }
}
Task<void> down0() { down(0); co_return; }
Task<void> down2() { down(2); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'down' calls 'mini::pause', which blocks the event loop while coroutine 'down2' is running; await it, or call it on another thread [async-blocking-call]
void budget(int n) {
  while (n-- > 0)
    mini::pause(1);
}
Task<void> budget0() { budget(0); co_return; }
Task<void> budget1() { budget(1); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:24: warning: 'budget' calls 'mini::pause', which blocks the event loop while coroutine 'budget1' is running; await it, or call it on another thread [async-blocking-call]
void join(std::vector<std::thread> &all) {
  for (auto &t : all)
    t.join();
}
Task<void> none() {
  std::vector<std::thread> all;
  join(all);
  co_return;
}
Task<void> one() {
  std::vector<std::thread> all;
  all.emplace_back([] {});
  join(all);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'join' calls 'std::thread::join', which blocks the event loop while coroutine 'one' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
void nap_each(const std::vector<int> &all) {
  for (int n : all)
    mini::pause(n);
}
Task<void> each0() { nap_each({}); co_return; }
Task<void> each1() { nap_each({1}); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'nap_each' calls 'mini::pause', which blocks the event loop while coroutine 'each1' is running; await it, or call it on another thread [async-blocking-call]
// The last value decides.
enum class Mode { Quick, Slow, Off };
Task<void> assigned(Mode m) {
  bool wait = false;
  switch (m) {
  case Mode::Quick:
    wait = false;
    break;
  default:
    wait = false;
    break;
  }
  if (wait)
    mini::pause(1);
  co_return;
}
Task<void> assigned_by_one(Mode m) {
  bool wait = true;
  switch (m) {
  case Mode::Quick:
    wait = false;
    break;
  default:
    break;
  }
  if (wait)
    mini::pause(1);
// CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' blocks the event loop while coroutine 'assigned_by_one' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> breaks_inside(Mode m, bool b) {
  bool wait = false;
  switch (m) {
  case Mode::Quick:
    if (b) {
      wait = true;
      break;
    }
    break;
  default:
    break;
  }
  if (wait)
    mini::pause(1);
// CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' blocks the event loop while coroutine 'breaks_inside' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
void risky();
Task<void> tried() {
  bool done = false;
  try {
    risky();
    done = true;
  } catch (...) {
  }
  if (!done)
    mini::pause(1);
// CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' blocks the event loop while coroutine 'tried' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> returned(Mode m) {
  switch (m) {
  case Mode::Quick:
    co_return;
  default:
    break;
  }
  if (m == Mode::Quick)
    mini::pause(1);
  if (m == Mode::Slow)
    mini::pause(1);
// CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' blocks the event loop while coroutine 'returned' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> escaped() {
  bool wait = false;
  auto f = [&] { wait = true; };
  wait = false;
  f();
  if (wait)
    mini::pause(1);
// CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' blocks the event loop while coroutine 'escaped' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
// Captures.
Task<void> captured() {
  bool no = false, yes = true, changes = false;
  auto f = [no] { if (no) mini::pause(1); };
  f();
  auto g = [yes] { if (yes) mini::pause(1); };
  g();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::pause', which blocks the event loop while coroutine 'captured' is running; await it, or call it on another thread [async-blocking-call]
  auto h = [&] { if (changes) mini::pause(1); };
  changes = true;
  h();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::pause', which blocks the event loop while coroutine 'captured' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
// Functions that only return a comparison.
bool is_long(int n) { return n > 3; }
bool same(bool b) { return b; }
bool is_bad(int n, bool b) { return is_long(n) && !b; }
void perhaps(int n) {
  if (is_long(n))
    mini::pause(n);
}
Task<void> perhaps1() { perhaps(1); co_return; }
Task<void> perhaps9() { perhaps(9); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:25: warning: 'perhaps' calls 'mini::pause', which blocks the event loop while coroutine 'perhaps9' is running; await it, or call it on another thread [async-blocking-call]
Task<void> same0() {
  if (same(false))
    mini::pause(1);
  if (is_bad(9, true))
    mini::pause(1);
  if (is_bad(9, false))
    mini::pause(1);
// CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' blocks the event loop while coroutine 'same0' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
// Parts of objects.
struct Options {
  bool slow = false;
  int wait = 0;
};
class Server {
  Options options_;

public:
  Server() = default;
  explicit Server(Options o) : options_(o) {}
  Options &options() { return options_; }
  void set(bool slow) { options_.slow = slow; }
  void step() {
    if (options_.slow)
      mini::pause(1);
  }
};
Task<void> part0() { Server s; s.step(); co_return; }
Task<void> part1() { Server s(Options{.slow = false}); s.step(); co_return; }
Task<void> part2() { Server s(Options{.slow = true}); s.step(); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:55: warning: 'Server::step' calls 'mini::pause', which blocks the event loop while coroutine 'part2' is running; await it, or call it on another thread [async-blocking-call]
Task<void> part3() { Server s; s.set(true); s.step(); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:45: warning: 'Server::step' calls 'mini::pause', which blocks the event loop while coroutine 'part3' is running; await it, or call it on another thread [async-blocking-call]
Task<void> part4() { Server s; s.options().slow = true; s.step(); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:57: warning: 'Server::step' calls 'mini::pause', which blocks the event loop while coroutine 'part4' is running; await it, or call it on another thread [async-blocking-call]
struct Guard {
  bool on = false;
  ~Guard() {
    if (on)
      mini::pause(1);
  }
};
struct Around {
  Guard g;
};
Task<void> part5() { Around a; co_return; }
Task<void> part6() {
  Around a;
// CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'Around::~Around' calls 'mini::pause', which blocks the event loop while coroutine 'part6' is running; await it, or call it on another thread [async-blocking-call]
  a.g.on = true;
  co_return;
}
Task<void> part7() {
  Around a{Guard{true}};
// CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'Around::~Around' calls 'mini::pause', which blocks the event loop while coroutine 'part7' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> by_reference() {
  Guard g;
  auto &r = g;
  r.on = true;
  r.on = false;
  co_return;
}
Task<void> replaced() {
  Options o{true};
  o = Options{};
  if (o.slow)
    mini::pause(1);
  o = Options{true};
  if (o.slow)
    mini::pause(1);
// CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' blocks the event loop while coroutine 'replaced' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
// Methods that return early, or that are coroutines, change nothing.
struct Timer {
  bool on = false;
  void touch() {
    if (!on)
      return;
    mini::pause(1);
  }
  Task<void> work() { co_return; }
  Task<void> start() { on = true; co_return; }
};
Task<void> touched() { Timer t; t.touch(); t.touch(); co_return; }
Task<void> worked() { Timer t; co_await t.work(); t.touch(); co_return; }
Task<void> started() { Timer t; co_await t.start(); t.touch(); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:53: warning: 'Timer::touch' calls 'mini::pause', which blocks the event loop while coroutine 'started' is running; await it, or call it on another thread [async-blocking-call]
struct Machine {
  Mode mode = Mode::Quick;
  void step() {
    switch (mode) {
    case Mode::Quick:
      mode = Mode::Slow;
      break;
    case Mode::Slow:
      mini::pause(1);
      break;
    default:
      break;
    }
  }
};
Task<void> first_step() { Machine m; m.step(); co_return; }
Task<void> second_step() { Machine m; m.step(); m.step(); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:49: warning: 'Machine::step' calls 'mini::pause', which blocks the event loop while coroutine 'second_step' is running; await it, or call it on another thread [async-blocking-call]
struct Worker {
  std::thread t{[] {}};
  ~Worker() {
    if (t.joinable())
      t.join();
  }
  void stop() {
    if (t.joinable())
      t.join();
  }
};
Task<void> stopped() {
  Worker w;
  w.stop();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Worker::stop' calls 'std::thread::join', which blocks the event loop while coroutine 'stopped' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
// What was emptied destroys nothing at the end.
struct Job {
  ~Job() { mini::pause(1); }
};
Task<void> emptied() {
  auto j = std::make_unique<Job>();
  j.reset();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::unique_ptr::reset' calls 'mini::pause', which blocks the event loop while coroutine 'emptied' is running; await it, or call it on another thread [async-blocking-call]
  std::optional<Job> o(std::in_place);
  o = std::nullopt;
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::optional::operator=' calls 'mini::pause', which blocks the event loop while coroutine 'emptied' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> emptied_on_one_path(bool b) {
  auto j = std::make_unique<Job>();
// CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'Job::~Job' calls 'mini::pause', which blocks the event loop while coroutine 'emptied_on_one_path' is running; await it, or call it on another thread [async-blocking-call]
  if (b)
    j.reset();
// CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'std::unique_ptr::reset' calls 'mini::pause', which blocks the event loop while coroutine 'emptied_on_one_path' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
// Constructors that negate or are inherited.
struct Not {
  bool on;
  explicit Not(bool off) : on(!off) {}
  void end() { if (on) mini::pause(1); }
};
struct Derived : Not {
  using Not::Not;
};
Task<void> negated() { Not n(true); n.end(); co_return; }
Task<void> negated2() { Not n(false); n.end(); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:39: warning: 'Not::end' calls 'mini::pause', which blocks the event loop while coroutine 'negated2' is running; await it, or call it on another thread [async-blocking-call]
Task<void> inherited() { Derived n(true); n.end(); co_return; }
Task<void> inherited2() { Derived n(false); n.end(); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:45: warning: 'Not::end' calls 'mini::pause', which blocks the event loop while coroutine 'inherited2' is running; await it, or call it on another thread [async-blocking-call]
struct Defaulted {
  bool on;
  explicit Defaulted(bool b = false) : on(b) {}
  void end() { if (on) mini::pause(1); }
};
Task<void> defaulted() { auto d = std::make_unique<Defaulted>(); d->end(); co_return; }
Task<void> defaulted2() { auto d = std::make_unique<Defaulted>(true); d->end(); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:71: warning: 'Defaulted::end' calls 'mini::pause', which blocks the event loop while coroutine 'defaulted2' is running; await it, or call it on another thread [async-blocking-call]
// Contents, however they are asked for.
struct Holder {
  std::vector<int> all;
  std::shared_ptr<int> one;
  void many() { if (all.size() > 0) mini::pause(1); }
  void some() { if (one.get()) mini::pause(1); }
};
Task<void> held() { Holder h; h.many(); h.some(); co_return; }
Task<void> held2() { Holder h; h.all.push_back(1); h.many(); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:52: warning: 'Holder::many' calls 'mini::pause', which blocks the event loop while coroutine 'held2' is running; await it, or call it on another thread [async-blocking-call]
// A coroutine that is called `tryNext` waits as any other.
Task<void> tryNext(std::future<int> &f) {
  f.get();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::future::get' blocks the event loop while coroutine 'tryNext' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
// Bindings, and references that a closure captures.
struct Pair {
  bool on = false, other = false;
};
Task<void> bound() {
  Pair p;
  auto &[on, other] = p;
  on = true;
  if (p.on)
    mini::pause(1);
// CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' blocks the event loop while coroutine 'bound' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> captured_reference() {
  Pair p;
  auto &r = p;
  auto f = [&r] { r.on = true; };
  f();
  if (p.on)
    mini::pause(1);
// CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' blocks the event loop while coroutine 'captured_reference' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> captured_by_name() {
  Pair p;
  auto f = [&r = p] { r.on = true; };
  f();
  if (p.on)
    mini::pause(1);
// CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' blocks the event loop while coroutine 'captured_by_name' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
// Only perhaps joined before.
struct Perhaps {
  std::thread t{[] {}};
  ~Perhaps() {
    if (t.joinable())
      t.join();
  }
  void stop(int n) {
    if (t.joinable())
      while (n > 3)
        t.join();
  }
};
Task<void> perhaps_stopped(int n) {
  Perhaps p;
// CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'Perhaps::~Perhaps' calls 'std::thread::join', which blocks the event loop while coroutine 'perhaps_stopped' is running; await it, or call it on another thread [async-blocking-call]
  p.stop(n);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Perhaps::stop' calls 'std::thread::join', which blocks the event loop while coroutine 'perhaps_stopped' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}

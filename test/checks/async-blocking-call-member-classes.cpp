// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The class of the object that a member owns or refers to decides what a
// virtual call does.
//
// RUN: %check_async %s async-blocking-call -- -std=c++23
#include "Inputs/mini.h"
#include <memory>
#include <optional>

using mini::Task;
struct Sink {
  virtual ~Sink() = default;
  virtual void flush() = 0;
};
struct Fast : Sink {
  void flush() override {}
};
struct Slow : Sink {
  void flush() override { mini::pause(1); }
};
class Log {
  std::unique_ptr<Sink> to_;

public:
  explicit Log(std::unique_ptr<Sink> to) : to_(std::move(to)) {}
  void write() { to_->flush(); }
  void redirect(std::unique_ptr<Sink> to) { to_ = std::move(to); }
};
Task<void> owned() { Log l(std::make_unique<Fast>()); l.write(); co_return; }
Task<void> owned2() { Log l(std::make_unique<Slow>()); l.write(); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:56: warning: 'Log::write' calls 'mini::pause', which blocks the event loop while coroutine 'owned2' is running; await it, or call it on another thread [async-blocking-call]
Task<void> redirected() {
  Log l(std::make_unique<Fast>());
  l.redirect(std::make_unique<Slow>());
  l.write();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Log::write' calls 'mini::pause', which blocks the event loop while coroutine 'redirected' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
struct Default {
  std::unique_ptr<Sink> to = std::make_unique<Fast>();
  void write() { to->flush(); }
};
Task<void> by_default() { Default d; d.write(); co_return; }
Task<void> by_default2() { Default d{std::make_unique<Slow>()}; d.write(); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:65: warning: 'Default::write' calls 'mini::pause', which blocks the event loop while coroutine 'by_default2' is running; await it, or call it on another thread [async-blocking-call]
struct Refers {
  Sink &to;
  void write() { to.flush(); }
};
Task<void> refers() { Fast f; Refers r{f}; r.write(); co_return; }
Task<void> refers2() { Slow s; Refers r{s}; r.write(); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:45: warning: 'Refers::write' calls 'mini::pause', which blocks the event loop while coroutine 'refers2' is running; await it, or call it on another thread [async-blocking-call]
struct Points {
  Sink *to = nullptr;
  void write() { if (to) to->flush(); }
};
Task<void> points() { Fast f; Points p{&f}; p.write(); co_return; }
Task<void> points2() { Slow s; Points p{&s}; p.write(); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:46: warning: 'Points::write' calls 'mini::pause', which blocks the event loop while coroutine 'points2' is running; await it, or call it on another thread [async-blocking-call]
struct Outer {
  Refers inner;
  void write() { inner.write(); }
};
Task<void> inside() { Fast f; Outer o{{f}}; o.write(); co_return; }
Task<void> inside2() { Slow s; Outer o{{s}}; o.write(); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:46: warning: 'Outer::write' calls 'mini::pause', which blocks the event loop while coroutine 'inside2' is running; await it, or call it on another thread [async-blocking-call]
Task<void> unknown(Log &l) { l.write(); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:30: warning: 'Log::write' calls 'mini::pause', which blocks the event loop while coroutine 'unknown' is running; await it, or call it on another thread [async-blocking-call]
// An object without fields is something, too.
struct Empty {
  void get() const { mini::pause(1); }
};
struct Maybe {
  std::optional<Empty> e;
  void get() {
    if (e)
      e->get();
  }
};
Task<void> something() { Maybe m{Empty{}}; m.get(); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:44: warning: 'Maybe::get' calls 'mini::pause', which blocks the event loop while coroutine 'something' is running; await it, or call it on another thread [async-blocking-call]
Task<void> nothing() { Maybe m; m.get(); co_return; }
// The body of the constructor decides.
class Chosen {
  std::unique_ptr<Sink> to_;

public:
  explicit Chosen(bool slow) : to_(std::make_unique<Fast>()) {
    if (slow)
      to_ = std::make_unique<Slow>();
  }
  void write() { to_->flush(); }
};
Task<void> chosen(bool b) { Chosen c(b); c.write(); co_return; }
// CHECK-MESSAGES: :[[@LINE-1]]:42: warning: 'Chosen::write' calls 'mini::pause', which blocks the event loop while coroutine 'chosen' is running; await it, or call it on another thread [async-blocking-call]

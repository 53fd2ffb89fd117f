// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Functions that only return a field, a constant or another question; functions
// that end the process.
//
// RUN: %check_async %s async-blocking-call -- -std=c++23
#include "Inputs/mini.h"
#include <atomic>
#include <cstdlib>
#include <stdexcept>
#include <vector>

using mini::Task;
struct Loop {
  bool is_in_loop_thread() const;
};
class Server {
  bool on_ = false;
  int size_ = 0;
  std::vector<int> jobs_;
  std::atomic<bool> busy_ = false;

public:
  bool is_on() const { return on_; }
  bool is_off() const { return !is_on(); }
  int size() const { return size_; }
  bool has_jobs() const { return !jobs_.empty(); }
  bool is_busy() const { return busy_.load(); }
  virtual bool is_slow() const { return false; }
  void start() {
    on_ = true;
    size_ = 1;
    jobs_.push_back(1);
    busy_ = true;
  }
  void stop() {
    if (is_on())
      mini::pause(1);
  }
  void stop2() {
    if (is_off())
      return;
    mini::pause(1);
  }
  void stop3() {
    if (size() > 0)
      mini::pause(1);
  }
  void stop4() {
    if (has_jobs())
      mini::pause(1);
  }
  void stop5() {
    if (this->is_busy())
      mini::pause(1);
  }
  void stop6() {
    if (is_slow())
      mini::pause(1);
  }
};
Task<void> g1() {
  Server s;
  s.stop();
  s.stop2();
  s.stop3();
  s.stop4();
  s.stop5();
  co_return;
}
Task<void> g2() {
  Server s;
  if (s.is_on())
    mini::pause(1);
  if (s.size() > 0)
    mini::pause(1);
  co_return;
}
Task<void> b1() {
  Server s;
  s.start();
  s.stop();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Server::stop' calls 'mini::pause', which blocks the event loop while coroutine 'b1' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> b2() {
  Server s;
  s.start();
  s.stop2();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Server::stop2' calls 'mini::pause', which blocks the event loop while coroutine 'b2' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> b3() {
  Server s;
  s.start();
  s.stop3();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Server::stop3' calls 'mini::pause', which blocks the event loop while coroutine 'b3' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> b4() {
  Server s;
  s.start();
  s.stop4();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Server::stop4' calls 'mini::pause', which blocks the event loop while coroutine 'b4' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> b5() {
  Server s;
  s.start();
  s.stop5();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Server::stop5' calls 'mini::pause', which blocks the event loop while coroutine 'b5' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> b6() {
  Server s;
  s.stop6();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Server::stop6' calls 'mini::pause', which blocks the event loop while coroutine 'b6' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> b7(Server &s) {
  s.stop();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Server::stop' calls 'mini::pause', which blocks the event loop while coroutine 'b7' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> b8(Server &s) {
  if (s.is_on())
    mini::pause(1);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' blocks the event loop while coroutine 'b8' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
bool debug() { return false; }
bool traced() { return debug(); }
bool other(bool b) { return b; }
bool again(int n);
bool once(int n) { return again(n); }
bool again(int n) { return once(n); }
bool off_loop(Loop &l) { return !l.is_in_loop_thread(); }
Task<void> g3(Loop &l) {
  if (debug())
    mini::pause(1);
  if (traced())
    mini::pause(1);
  if (off_loop(l))
    mini::pause(1);
  co_return;
}
Task<void> b9() {
  if (other(true))
    mini::pause(1);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' blocks the event loop while coroutine 'b9' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> b10() {
  if (once(1))
    mini::pause(1);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' blocks the event loop while coroutine 'b10' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}

[[noreturn]] void fatal() {
  mini::pause(1);
  std::abort();
}
[[noreturn]] void fail() {
  mini::pause(1);
  throw std::runtime_error("x");
}
void check(bool b) {
  if (!b)
    fatal();
}
Task<void> g4(bool b) {
  if (!b)
    fatal();
  check(b);
  co_return;
}
Task<void> b11(bool b) {
  if (!b)
    fail();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'fail' calls 'mini::pause', which blocks the event loop while coroutine 'b11' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}

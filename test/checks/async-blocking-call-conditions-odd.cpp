// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Conditions that lead to themselves or to very many others, constants that are
// declared twice, durations of several units, and objects of a derived class.
//
// RUN: %check_async %s async-blocking-call -- -std=c++23
#include "Inputs/mini.h"
#include <chrono>
#include <memory>

using namespace std::chrono_literals;
using mini::Task;
bool other();
#define SELF b
void itself() {
  bool b = SELF && other();
  if (b)
    mini::pause(1);
}
Task<void> a1() {
  itself();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'itself' calls 'mini::pause', which blocks the event loop while coroutine 'a1' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
void wide(bool b0) {
  bool b1 = b0 && b0;
  bool b2 = b1 && b1;
  bool b3 = b2 && b2;
  bool b4 = b3 && b3;
  bool b5 = b4 && b4;
  bool b6 = b5 && b5;
  bool b7 = b6 && b6;
  bool b8 = b7 && b7;
  bool b9 = b8 && b8;
  bool b10 = b9 && b9;
  bool b11 = b10 && b10;
  bool b12 = b11 && b11;
  bool b13 = b12 && b12;
  bool b14 = b13 && b13;
  bool b15 = b14 && b14;
  bool b16 = b15 && b15;
  bool b17 = b16 && b16;
  bool b18 = b17 && b17;
  bool b19 = b18 && b18;
  bool b20 = b19 && b19;
  bool b21 = b20 && b20;
  bool b22 = b21 && b21;
  bool b23 = b22 && b22;
  bool b24 = b23 && b23;
  bool b25 = b24 && b24;
  bool b26 = b25 && b25;
  bool b27 = b26 && b26;
  bool b28 = b27 && b27;
  bool b29 = b28 && b28;
  bool b30 = b29 && b29;
  bool b31 = b30 && b30;
  bool b32 = b31 && b31;
  bool b33 = b32 && b32;
  bool b34 = b33 && b33;
  bool b35 = b34 && b34;
  bool b36 = b35 && b35;
  bool b37 = b36 && b36;
  bool b38 = b37 && b37;
  bool b39 = b38 && b38;
  bool b40 = b39 && b39;
  if (b40)
    mini::pause(1);
}
Task<void> a2() {
  wide(other());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'wide' calls 'mini::pause', which blocks the event loop while coroutine 'a2' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
bool r() {
  return r() && r() && r() && r() && r() && r() && r() && r() && r() && r();
}
void recursive() {
  if (r())
    mini::pause(1);
}
Task<void> a3() {
  recursive();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'recursive' calls 'mini::pause', which blocks the event loop while coroutine 'a3' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
[[gnu::weak]] bool replaced() { return false; }
Task<void> a4() {
  if (replaced())
    mini::pause(1);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::pause' blocks the event loop while coroutine 'a4' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}

struct Limits {
  static constexpr std::chrono::milliseconds least{100};
};
constexpr std::chrono::milliseconds Limits::least;
void limited(std::chrono::milliseconds d) {
  if (d > Limits::least)
    mini::pause(1);
}
Task<void> ok1() {
  limited(50ms);
  co_return;
}
Task<void> a5() {
  limited(500ms);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'limited' calls 'mini::pause', which blocks the event loop while coroutine 'a5' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
void units(std::chrono::seconds s) {
  if (s == 1000ms)
    mini::pause(1);
}
Task<void> a6() {
  units(1s);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'units' calls 'mini::pause', which blocks the event loop while coroutine 'a6' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
void counts() {
  for (std::chrono::seconds d{0}; d < 3s; ++d)
    if (d == 1s)
      mini::pause(1);
}
Task<void> a7() {
  counts();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'counts' calls 'mini::pause', which blocks the event loop while coroutine 'a7' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}

struct Backend {
  bool slow;
  explicit Backend(bool b = false) : slow(b) {}
  virtual ~Backend() = default;
  void flush() {
    if (slow)
      mini::pause(1);
  }
};
struct FileBackend : Backend {
  FileBackend() : Backend(true) {}
};
Task<void> a8() {
  std::unique_ptr<Backend> b = std::make_unique<FileBackend>();
  b->flush();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Backend::flush' calls 'mini::pause', which blocks the event loop while coroutine 'a8' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}

Task<void> a9(Backend &of) {
  auto b = std::make_unique<Backend>(of);
  b->flush();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Backend::flush' calls 'mini::pause', which blocks the event loop while coroutine 'a9' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
struct Jobs {
  void fast() {}
  void slow() { mini::pause(1); }
};
Task<void> a10() {
  Jobs j;
  auto m = &Jobs::fast;
  m = &Jobs::slow;
  (j.*m)();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Jobs::slow' calls 'mini::pause', which blocks the event loop while coroutine 'a10' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<void> ok3() {
  Jobs j;
  auto m = &Jobs::slow;
  m = &Jobs::fast;
  (j.*m)();
  co_return;
}

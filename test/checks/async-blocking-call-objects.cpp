// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A path keeps the object whose methods it goes through: its class decides what
// a virtual call on `this` executes, and its members what there is to wait for.
//
// RUN: %check_async %s async-blocking-call
#include "Inputs/mini.h"
#include <memory>
#include <thread>

using mini::Task;

Task<void> tick();

struct Goal {
  virtual ~Goal();
  virtual void cleanup() {}
  void finish() { cleanup(); }
};

struct Loader : Goal {
  std::thread thread;
  void cleanup() override {
    if (thread.joinable())
      thread.join();
  }
  Task<void> load() {
    thread = std::thread([] {});
    co_await tick();
    // CHECK-MESSAGES: :[[@LINE+1]]:5: warning: 'Goal::finish' calls 'std::thread::join', which blocks
    finish();
  }
  Task<void> joined() {
    // CHECK-MESSAGES: :[[@LINE+1]]:5: warning: 'std::thread::join' blocks
    thread.join();
    finish(); // no thread any more
    co_await tick();
  }
};

// Another class: `cleanup` is that of `Goal`.
struct Timer : Goal {
  Task<void> wait() {
    co_await tick();
    finish();
  }
};

struct Derived : Loader {
  Task<void> wait() {
    co_await tick();
    // CHECK-MESSAGES: :[[@LINE+1]]:5: warning: 'Goal::finish' calls 'std::thread::join', which blocks
    finish();
  }
};

struct Harmless : Loader {
  void cleanup() override {}
  Task<void> wait() {
    co_await tick();
    finish();
  }
};

std::unique_ptr<Goal> make(int kind) {
  if (kind == 1)
    return std::make_unique<Loader>();
  if (kind == 2)
    return std::make_unique<Derived>();
  if (kind == 3)
    return std::make_unique<Harmless>();
  return std::make_unique<Timer>();
}

Task<void> any(Goal &goal) {
  // CHECK-MESSAGES: :[[@LINE+1]]:3: warning: 'Goal::finish' calls 'std::thread::join', which blocks
  goal.finish();
  co_await tick();
}

Task<void> one(Timer &timer) {
  timer.finish();
  timer.cleanup();
  co_await tick();
}

struct Guard {
  std::thread thread;
  ~Guard() {
    if (thread.joinable())
      thread.join();
  }
};

struct Log {
  std::unique_ptr<Guard> guard;
  Log() { guard = std::make_unique<Guard>(); }
};

Task<void> no_thread() {
  Guard guard;
  co_await tick();
}

Task<void> with_thread() {
  // CHECK-MESSAGES: :[[@LINE+1]]:9: warning: 'Guard::~Guard' calls 'std::thread::join', which blocks
  Guard guard{std::thread([] {})};
  co_await tick();
}

struct LateGuard {
  std::thread thread;
  ~LateGuard() {
    if (thread.joinable())
      thread.join();
  }
};

Task<void> thread_later() {
  // CHECK-MESSAGES: :[[@LINE+1]]:13: warning: 'LateGuard::~LateGuard' calls 'std::thread::join', which blocks
  LateGuard guard;
  guard.thread = std::thread([] {});
  co_await tick();
}

Task<void> no_thread_behind_pointers() {
  auto log = std::make_shared<Log>();
  co_await tick();
}

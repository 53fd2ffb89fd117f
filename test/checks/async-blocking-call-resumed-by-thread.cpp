// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A thread that gives the handle back to the loop does not keep the coroutine.
//
// RUN: %check_async %s async-blocking-call -- -std=c++20
#include "Inputs/mini.h"
#include <coroutine>
#include <functional>
#include <thread>

using mini::Task;
struct Loop {
  MINI_ROLE("loop_callback") void post(std::function<void()>);
};
// Another thread does the work, and posts the handle back to the loop.
struct Back {
  Loop *loop;
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<> h) {
    std::thread([loop = loop, h] {
      loop->post([h] { h.resume(); });
    }).detach();
  }
  void await_resume() {}
};
struct Stays {
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<> h) {
    std::thread([h] { h.resume(); }).detach();
  }
  void await_resume() {}
};
class Member {
  Loop *loop_;
  std::coroutine_handle<> handle_;
  void finish() {
    loop_->post([this] { handle_.resume(); });
  }

public:
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<> h) {
    handle_ = h;
    std::thread([this] { finish(); }).detach();
  }
  void await_resume() {}
};
Task<void> back(Loop &l) {
  co_await Back{&l};
  mini::pause(1);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' blocks the event loop while coroutine 'back' is running; await it, or call it on another thread [async-blocking-call]
}
Task<void> stays() {
  co_await Stays{};
  mini::pause(1);
}
Task<void> member(Member &m) {
  co_await m;
  mini::pause(1);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::pause' blocks the event loop while coroutine 'member' is running; await it, or call it on another thread [async-blocking-call]
}

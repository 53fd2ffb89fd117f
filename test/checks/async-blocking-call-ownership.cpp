// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Who waits at the end of a scope, and who has given away what would wait; an
// awaiter that takes the result of what it has waited for.
//
// RUN: %check_async %s async-blocking-call
#include "Inputs/mini.h"
#include <future>
#include <thread>
#include <vector>

using mini::Task;

class Joiner {
public:
  explicit Joiner(std::thread t);
  Joiner(Joiner &&) = default;
  Joiner &operator=(Joiner &&) = default;
  ~Joiner() {
    if (t.joinable())
      t.join();
  }

private:
  std::thread t;
};
Joiner make();
void look(const Joiner &);
void take(Joiner &&);

Task<> kept() {
  Joiner j = make();
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'Joiner::~Joiner' calls 'std::thread::join', which blocks the event loop while coroutine 'kept' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<> dropped() {
  look(make());
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'Joiner::~Joiner' calls 'std::thread::join', which blocks the event loop while coroutine 'dropped' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<> all_kept() {
  std::vector<Joiner> all;
  // CHECK-MESSAGES: :[[@LINE-1]]:23: warning: 'std::vector::~vector' calls 'std::thread::join', which blocks the event loop while coroutine 'all_kept' is running; await it, or call it on another thread [async-blocking-call]
  all.push_back(make());
  co_return;
}
Task<> given_away(std::vector<Joiner> &to) {
  to.push_back(make());
  to.emplace_back(std::thread([] {}));
  take(make());
  Joiner j = make();
  to.push_back(std::move(j));
  co_return;
}

/// Returned by a coroutine of its own: the caller destroys it.
class Worker {
public:
  struct promise_type {
    Worker get_return_object();
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void();
    void unhandled_exception();
  };
  Worker(Worker &&) = default;
  ~Worker() { t.join(); }

private:
  std::thread t;
};
Worker worker() { co_await std::suspend_always(); }

struct WhenDone {
  std::future<int> result;
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  int await_resume() { return result.get(); }
};
struct NeverWaits {
  std::future<int> result;
  bool await_ready() { return true; }
  void await_suspend(std::coroutine_handle<>) {}
  int await_resume() { return result.get(); }
};
Task<> awaits(WhenDone a, NeverWaits b) {
  co_await a;
  co_await b;
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'NeverWaits::await_resume' calls 'std::future::get', which blocks the event loop while coroutine 'awaits' is running; await it, or call it on another thread [async-blocking-call]
}

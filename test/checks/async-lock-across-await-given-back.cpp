// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Awaiters that unlock, mutexes that lock nothing, and what the label of a
// switch excludes.
//
// RUN: %check_async %s async-lock-across-await -- -std=c++23
#include "Inputs/mini.h"
#include <coroutine>
#include <mutex>
#include <vector>

using mini::Task;
Task<void> w();
struct Queue {
  std::mutex m;
  std::vector<std::coroutine_handle<>> waiting;
  bool ready = false;
};
// Like a condition variable: the awaiter unlocks.
struct Unlocks {
  std::unique_lock<std::mutex> &lock;
  Queue &q;
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<> h) {
    q.waiting.push_back(h);
    lock.unlock();
  }
  void await_resume() { lock.lock(); }
};
struct UnlocksMutex {
  std::mutex *m;
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<> h) { leave(h); }
  void leave(std::coroutine_handle<>) { m->unlock(); }
  void await_resume() {}
};
struct UnlocksAndGives {
  std::mutex &m;
  bool await_ready() { return false; }
  std::coroutine_handle<> await_suspend(std::coroutine_handle<>) {
    m.unlock();
    return std::noop_coroutine();
  }
  void await_resume() {}
};
struct Ready {
  bool await_ready() { return true; }
  void await_suspend(std::coroutine_handle<>) {}
  int await_resume() { return 1; }
};
struct Keeps {
  std::mutex *m;
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<>) {}
  void await_resume() {}
};
Task<void> waits(Queue &q) {
  std::unique_lock lock(q.m);
  while (!q.ready)
    co_await Unlocks{lock, q};
}
Task<void> hands_over(Queue &q) {
  q.m.lock();
  co_await UnlocksMutex{&q.m};
}
Task<void> gives(Queue &q) {
  q.m.lock();
  co_await UnlocksAndGives{q.m};
}
Task<void> ready(Queue &q) {
  std::lock_guard g(q.m);
  co_await Ready{};
}
Task<void> keeps(Queue &q) {
  q.m.lock();
  co_await Keeps{&q.m};
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'm', a 'std::mutex', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
  q.m.unlock();
}
Task<void> other_await(Queue &q) {
  std::unique_lock lock(q.m);
  co_await Unlocks{lock, q};
  co_await w();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'lock', a 'std::unique_lock<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
// A mutex for programs of one thread.
struct NoMutex {
  void lock() {}
  void unlock() {}
};
Task<void> nothing(NoMutex &m) {
  std::lock_guard g(m);
  co_await w();
}
struct OwnMutex {
  std::mutex m;
  void lock() { m.lock(); }
  void unlock() { m.unlock(); }
};
Task<void> own(OwnMutex &m) {
  std::lock_guard g(m);
  co_await w();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::lock_guard<OwnMutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
// What one label excludes.
enum class Mode { Quick, Slow };
Task<void> labels(Queue &q, Mode mode) {
  switch (mode) {
  case Mode::Quick:
    break;
  case Mode::Slow:
    q.m.lock();
    break;
  }
  if (mode == Mode::Quick)
    co_await w();
  if (mode == Mode::Slow)
    q.m.unlock();
}
// A mutex by inheritance.
struct Named : std::mutex {
  const char *name = "";
};
Task<void> derived(Named &m) {
  m.lock();
  co_await w();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'm', a 'Named', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
  m.unlock();
}
class Private : std::mutex {
public:
  void enter();
  void leave();
};
Task<void> not_derived(Private &m) {
  m.enter();
  co_await w();
  m.leave();
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// RUN: %check_async %s async-lock-across-await
#include "Inputs/tasks.h"
#include <chrono>
#include <mutex>
#include <shared_mutex>

using lib::task;

std::mutex m;
std::shared_mutex sm;
std::timed_mutex tm;
task<int> c();

task<> spelled_out() {
  std::lock_guard<std::mutex> g(m);
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
  // CHECK-NOTES: :[[@LINE-3]]:31: note: 'g' is locked here
}

task<> unique() {
  std::unique_lock<std::mutex> g(m);
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::unique_lock<std::mutex>', is held while {{.*}} [async-lock-across-await]
  // CHECK-NOTES: :[[@LINE-3]]:32: note: 'g' is locked here
}

task<> by_hand() {
  m.lock();
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'm', a 'std::mutex', is held while {{.*}} [async-lock-across-await]
  // CHECK-NOTES: :[[@LINE-3]]:3: note: 'm' is locked here
  m.unlock();
}

task<> in_an_initialiser() {
  std::lock_guard<std::mutex> g(m);
  int x = (co_await c(), 1);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'g', {{.*}} [async-lock-across-await]
  // CHECK-NOTES: :[[@LINE-3]]:31: note: 'g' is locked here
  (void)x;
}

task<> deduced_scoped() {
  std::scoped_lock g(m);
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::scoped_lock<std::mutex>', {{.*}} [async-lock-across-await]
  // CHECK-NOTES: :[[@LINE-3]]:20: note: 'g' is locked here
}

task<> deduced_guard() {
  std::lock_guard g(m);
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', {{.*}} [async-lock-across-await]
  // CHECK-NOTES: :[[@LINE-3]]:19: note: 'g' is locked here
}

task<> deduced_unique() {
  std::unique_lock g(m);
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', {{.*}} [async-lock-across-await]
  // CHECK-NOTES: :[[@LINE-3]]:20: note: 'g' is locked here
}

task<> deduced_auto() {
  auto g = std::unique_lock(m);
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', {{.*}} [async-lock-across-await]
  // CHECK-NOTES: :[[@LINE-3]]:12: note: 'g' is locked here
}

task<> deduced_shared() {
  std::shared_lock g(sm);
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', {{.*}} [async-lock-across-await]
  // CHECK-NOTES: :[[@LINE-3]]:20: note: 'g' is locked here
}

task<> on_one_path(bool early) {
  std::unique_lock g(m);
  if (early)
    g.unlock();
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', {{.*}}, is held on some path while {{.*}} [async-lock-across-await]
  // CHECK-NOTES: :[[@LINE-5]]:20: note: 'g' is locked here
}

task<> locked_again() {
  std::unique_lock g(m, std::defer_lock);
  g.lock();
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', {{.*}} [async-lock-across-await]
  // CHECK-NOTES: :[[@LINE-3]]:3: note: 'g' is locked here
}

task<> tried() {
  if (!m.try_lock())
    co_return;
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'm', {{.*}} [async-lock-across-await]
  // CHECK-NOTES: :[[@LINE-4]]:8: note: 'm' is locked here
  m.unlock();
}

task<> tried_by_a_guard() {
  std::unique_lock g(m, std::try_to_lock);
  if (g)
    co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'g', {{.*}} [async-lock-across-await]
  // CHECK-NOTES: :[[@LINE-4]]:20: note: 'g' is locked here
}

task<> got_in_time() {
  std::unique_lock g(tm, std::chrono::milliseconds(10));
  if (g)
    co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'g', {{.*}} [async-lock-across-await]
  // CHECK-NOTES: :[[@LINE-4]]:20: note: 'g' is locked here
}

task<> moved_to_another_guard() {
  std::unique_lock g(m);
  auto h = std::move(g);
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h', {{.*}} [async-lock-across-await]
  // CHECK-NOTES: :[[@LINE-4]]:20: note: 'h' is locked here
}

struct [[clang::scoped_lockable]] OwnGuard {
  explicit OwnGuard(std::mutex &);
  ~OwnGuard();
  void release() __attribute__((release_capability()));
};

task<> scoped_lockable() {
  OwnGuard g(m);
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'OwnGuard', {{.*}} [async-lock-across-await]
  // CHECK-NOTES: :[[@LINE-3]]:12: note: 'g' is locked here
}

struct Unlocker {
  explicit Unlocker(std::mutex &mutex) : mutex(mutex) { mutex.lock(); }
  ~Unlocker() { mutex.unlock(); }
  std::mutex &mutex;
};

task<> of_the_user() {
  Unlocker g(m);
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'Unlocker', {{.*}} [async-lock-across-await]
  // CHECK-NOTES: :[[@LINE-3]]:12: note: 'g' is locked here
}

struct Account {
  std::mutex mutex;
  task<> member() {
    std::lock_guard g(mutex);
    co_await c();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'g', {{.*}} [async-lock-across-await]
    // CHECK-NOTES: :[[@LINE-3]]:21: note: 'g' is locked here
  }
};

// What is right stays silent.

task<> ok_unlocked_before() {
  std::unique_lock<std::mutex> g(m);
  g.unlock();
  co_await c();
}

task<> ok_deferred() {
  std::unique_lock<std::mutex> g(m, std::defer_lock);
  co_await c();
}

/// A mutex that is awaited.
struct AsyncMutex {
  lib::future<std::unique_lock<AsyncMutex>> scoped_lock();
  lib::future<void> lock();
  void unlock();
  bool try_lock();
};

task<> ok_async_mutex(AsyncMutex &async) {
  std::unique_lock<AsyncMutex> g = co_await async.scoped_lock();
  co_await c();
}

void keep(std::unique_lock<std::mutex>);
task<> ok_moved_away() {
  std::unique_lock<std::mutex> g(m);
  keep(std::move(g));
  co_await c();
}

task<> ok_scope_ends() {
  {
    std::lock_guard g(m);
  }
  co_await c();
}

task<> ok_by_hand() {
  m.lock();
  m.unlock();
  co_await c();
}

task<> ok_not_got() {
  if (m.try_lock()) {
    m.unlock();
    co_return;
  }
  co_await c();
}

task<> ok_guard_not_got() {
  std::unique_lock g(m, std::try_to_lock);
  if (!g.owns_lock())
    co_await c();
}

task<> ok_not_got_in_time() {
  std::unique_lock g(tm, std::chrono::milliseconds(10));
  if (!g)
    co_await c();
}

task<> ok_same_condition(bool locked) {
  std::unique_lock g(m, std::defer_lock);
  if (locked)
    g.lock();
  if (!locked)
    co_await c();
}

task<> ok_released() {
  OwnGuard g(m);
  g.release();
  co_await c();
}

task<> ok_in_a_lambda() {
  auto count = [] {
    std::lock_guard g(m);
    return 1;
  };
  co_await c();
  count();
}

task<> ok_never_suspends() {
  std::lock_guard g(m);
  co_await std::suspend_never{};
}

int ok_no_coroutine() {
  std::lock_guard g(m);
  return 1;
}

struct releases {
  explicit releases(std::unique_lock<std::mutex> &g);
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  void await_resume();
};

task<> ok_awaiter_has_the_guard() {
  std::unique_lock g(m);
  co_await releases(g);
}

// The caller has taken the lock.
task<> given(std::unique_lock<std::mutex> g) {
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [async-lock-across-await]
  // CHECK-NOTES: :[[@LINE-3]]:43: note: {{.*}}
}
task<> ok_given_and_released(std::unique_lock<std::mutex> g) {
  g.unlock();
  co_await c();
}
task<> ok_given_perhaps(std::unique_lock<std::mutex> g = {}) { co_await c(); }
task<> ok_given_by_reference(std::unique_lock<std::mutex> &g) { co_await c(); }

task<> after_a_try() {
  std::lock_guard g(m);
  try {
    co_await c();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'g', a 'std::lock_guard<std::mutex>', is held while {{.*}} [async-lock-across-await]
    // CHECK-NOTES: :[[@LINE-4]]:19: note: 'g' is locked here
  } catch (...) {
  }
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::lock_guard<std::mutex>', is held while {{.*}} [async-lock-across-await]
  // CHECK-NOTES: :[[@LINE-9]]:19: note: 'g' is locked here
  try {
    co_await c();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'g', a 'std::lock_guard<std::mutex>', is held while {{.*}} [async-lock-across-await]
    // CHECK-NOTES: :[[@LINE-13]]:19: note: 'g' is locked here
  } catch (...) {
  }
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::lock_guard<std::mutex>', is held while {{.*}} [async-lock-across-await]
  // CHECK-NOTES: :[[@LINE-18]]:19: note: 'g' is locked here
}

task<> ok_released_in_a_try() {
  std::unique_lock g(m);
  try {
    g.unlock();
    co_await c();
  } catch (...) {
  }
  co_await c();
}

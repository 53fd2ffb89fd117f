// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a profile says of locks.
//
// RUN: %check_async %s async-lock-across-await --config='{CheckOptions: {AsyncProfiles: "%S/../Inputs/locks.yaml"}}'
#include "tasks.h"
#include <mutex>

using lib::task;

namespace vault {
class door {
public:
  void lock(int floor = 0);
  bool unlock();
};
class key {
public:
  explicit key(door &);
  ~key();
};
/// Looks like a mutex of threads, but never waits.
class fair_mutex {
public:
  void lock();
  void unlock();
};
} // namespace vault

task<> other();

task<> by_hand(vault::door &d) {
  d.lock(3);
  co_await other();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'd', a 'vault::door', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
  d.unlock();
}

task<> guarded(vault::door &d) {
  vault::key k(d);
  co_await other();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'k', a 'vault::key', {{.*}} [async-lock-across-await]
}

task<> ok_unlocked(vault::door &d) {
  d.lock(3);
  d.unlock();
  co_await other();
}

task<> ok_scope_ends(vault::door &d) {
  { vault::key k(d); }
  co_await other();
}

task<> ok_fair(vault::fair_mutex &m) {
  m.lock();
  co_await other();
  m.unlock();
}

task<> ok_fair_guard(vault::fair_mutex &m) {
  std::lock_guard g(m);
  co_await other();
}

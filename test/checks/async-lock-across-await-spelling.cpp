// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Locks of other spellings, and a lock that is given up without being unlocked.
//
// RUN: %check_async %s async-lock-across-await -- -std=c++23
#include "Inputs/mini.h"
#include <mutex>

using mini::Task;
struct MINI_ROLE("mutex") SpinMutex {
  void Lock();
  void Unlock();
  bool TryLock();
};
struct MINI_ROLE("mutex") Gate {
  void acquire();
  void release();
};
struct Door {
  void Lock();
  void Unlock();
};
class SpinGuard {
  SpinMutex &m;

public:
  explicit SpinGuard(SpinMutex &m) : m(m) { m.Lock(); }
  ~SpinGuard() { m.Unlock(); }
};
Task<> a1(SpinMutex &m) {
  m.Lock();
  co_await mini::sleep(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'm', a 'SpinMutex', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
  m.Unlock();
}
Task<> a2(SpinMutex &m) {
  if (m.TryLock()) {
    co_await mini::sleep(1);
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'm', a 'SpinMutex', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
    m.Unlock();
  }
}
Task<> a3(Gate &m) {
  m.acquire();
  co_await mini::sleep(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'm', a 'Gate', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
  m.release();
}
Task<> a4(SpinMutex &m) {
  SpinGuard g(m);
  co_await mini::sleep(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'SpinGuard', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
Task<> a5(std::mutex &m) {
  std::unique_lock lock(m);
  lock.release();
  co_await mini::sleep(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'lock', a 'std::unique_lock<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
Task<> b1(SpinMutex &m) {
  m.Lock();
  m.Unlock();
  co_await mini::sleep(1);
}
Task<> b2(std::mutex &m) {
  std::unique_lock lock(m);
  lock.release()->unlock();
  co_await mini::sleep(1);
}
Task<> b3(std::mutex &m) {
  std::unique_lock lock(m);
  lock.release();
  m.unlock();
  co_await mini::sleep(1);
}
Task<> b4(Door &d) {
  d.Lock();
  co_await mini::sleep(1);
  d.Unlock();
}
Task<> b5(std::mutex &m) {
  std::unique_lock lock(m);
  auto *taken = lock.release();
  taken->unlock();
  co_await mini::sleep(1);
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A guard that takes over a mutex that is locked already unlocks it at its end.
//
// RUN: %check_async %s async-lock-across-await -- -std=c++23
#include "Inputs/mini.h"
#include <memory>
#include <mutex>
#include <shared_mutex>

using mini::Task;
Task<void> w();
struct Adopted {
  std::mutex &m;
  ~Adopted() { m.unlock(); }
};
template <class F> struct Finally {
  F f;
  ~Finally() { f(); }
};
template <class F> Finally(F) -> Finally<F>;
Task<void> ok1(std::mutex &m) {
  {
    m.lock();
    std::lock_guard g(m, std::adopt_lock);
  }
  co_await w();
}
Task<void> ok2(std::mutex &m) {
  {
    m.lock();
    std::unique_lock g(m, std::adopt_lock);
  }
  co_await w();
}
Task<void> ok3(std::mutex &m) {
  m.lock();
  std::unique_lock g(m, std::adopt_lock);
  g.unlock();
  co_await w();
}
Task<void> ok4(std::mutex &a, std::mutex &b) {
  {
    std::lock(a, b);
    std::lock_guard x(a, std::adopt_lock), y(b, std::adopt_lock);
  }
  co_await w();
}
Task<void> ok5(std::mutex &a, std::mutex &b) {
  {
    std::lock(a, b);
    std::scoped_lock x(std::adopt_lock, a, b);
  }
  co_await w();
}
Task<void> ok6(std::mutex &m) {
  if (m.try_lock()) {
    std::lock_guard g(m, std::adopt_lock);
  }
  co_await w();
}
Task<void> ok7(std::shared_mutex &m) {
  {
    m.lock_shared();
    std::shared_lock g(m, std::adopt_lock);
  }
  co_await w();
}
Task<void> ok8(std::mutex &m) {
  {
    m.lock();
    Adopted g{m};
  }
  co_await w();
}
Task<void> ok9(std::mutex &m) {
  {
    m.lock();
    Finally g{[&m] { m.unlock(); }};
  }
  co_await w();
}
struct S {
  std::mutex m_;
  Task<void> ok() {
    {
      m_.lock();
      std::lock_guard g(m_, std::adopt_lock);
    }
    co_await w();
  }
  Task<void> bad() {
    m_.lock();
    std::lock_guard g(m_, std::adopt_lock);
    co_await w();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'g', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
  }
};
Task<void> bad1(std::mutex &m) {
  m.lock();
  std::lock_guard g(m, std::adopt_lock);
  co_await w();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
Task<void> bad2(std::mutex &m) {
  m.lock();
  Adopted g{m};
  co_await w();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'Adopted', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
Task<void> bad3(std::mutex &a, std::mutex &b) {
  std::lock(a, b);
  {
    std::lock_guard x(a, std::adopt_lock);
  }
  co_await w();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'b', a 'std::mutex', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
Task<void> bad4(std::mutex &m) {
  if (m.try_lock()) {
    std::lock_guard g(m, std::adopt_lock);
    co_await w();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'g', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
  }
}

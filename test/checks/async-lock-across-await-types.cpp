// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Locks by annotation, by clang's thread-safety attributes, and in what may hold one.
//
// RUN: %check_async %s async-lock-across-await
#include "Inputs/mini.h"
#include <memory>
#include <mutex>
#include <optional>
#include <shared_mutex>
using mini::Task;
Task<int> c();
std::mutex m;
struct [[clang::annotate("corolint::mutex")]] Spin {
  void lock();
  void unlock();
  bool try_lock();
};
struct [[clang::annotate("corolint::lock_guard")]] Hold {
  explicit Hold(Spin &);
  explicit Hold(std::mutex &);
  Hold(Hold &&);
  ~Hold();
  void unlock();
};
struct [[clang::annotate("corolint::async_lock")]] AMutex {
  void lock();
  void unlock();
};
struct [[clang::annotate("corolint::async_lock")]] AGuard {
  explicit AGuard(std::mutex &m) : m(m) { m.lock(); }
  ~AGuard() { m.unlock(); }
  std::mutex &m;
};
struct Undeclared {
  void lock();
  void unlock();
};
class __attribute__((capability("mutex"))) Cap {
public:
  void Enter() __attribute__((acquire_capability()));
  void Leave() __attribute__((release_capability()));
  bool TryEnter() __attribute__((try_acquire_capability(true)));
};
class __attribute__((capability("role"))) ThreadRole {
public:
  void enter() __attribute__((acquire_capability()));
  void leave() __attribute__((release_capability()));
};
class __attribute__((scoped_lockable)) CapLock {
public:
  explicit CapLock(Cap &c) __attribute__((acquire_capability(c)));
  CapLock(Cap &c, int defer) __attribute__((locks_excluded(c)));
  void Release() __attribute__((release_capability()));
  void Acquire() __attribute__((acquire_capability()));
  ~CapLock() __attribute__((release_capability()));
};
void take(Cap &c) __attribute__((acquire_capability(c)));
void give(Cap &c) __attribute__((release_capability(c)));
Spin s;
AMutex a;
Cap cap;
ThreadRole role;
Task<> k1() {
  s.lock();
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 's', a 'Spin', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
  s.unlock();
}
Task<> k2() {
  Hold h(s);
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h', a 'Hold', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
Task<> k3() {
  Hold h(m);
  h.unlock();
  co_await c();
}
Task<> k4() {
  std::lock_guard g(s);
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::lock_guard<Spin>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
Task<> k5() {
  a.lock();
  co_await c();
  a.unlock();
}
Task<> k6() {
  std::lock_guard g(a);
  co_await c();
}
Task<> k7() {
  AGuard g(m);
  co_await c();
}
Task<> k8() {
  cap.Enter();
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'cap', a 'Cap', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
  cap.Leave();
}
Task<> k9() {
  cap.Enter();
  cap.Leave();
  co_await c();
}
Task<> k10() {
  CapLock l(cap);
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'l', a 'CapLock', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
Task<> k11() {
  CapLock l(cap);
  l.Release();
  co_await c();
}
Task<> k12() {
  CapLock l(cap, 1);
  co_await c();
}
Task<> k13() {
  CapLock l(cap, 1);
  l.Acquire();
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'l', a 'CapLock', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
Task<> k14() {
  if (cap.TryEnter()) {
    co_await c();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'cap', a 'Cap', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
    cap.Leave();
  }
}
Task<> k15() {
  take(cap);
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'cap', a 'Cap', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
  give(cap);
}
Task<> k16() {
  take(cap);
  give(cap);
  co_await c();
}
Task<> k17() {
  role.enter();
  co_await c();
  role.leave();
}
Task<> k18() {
  std::optional<std::lock_guard<std::mutex>> g;
  g.emplace(m);
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::optional<std::lock_guard<std::mutex>>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
Task<> k19() {
  std::optional<std::lock_guard<std::mutex>> g;
  g.emplace(m);
  g.reset();
  co_await c();
}
Task<> k20() {
  std::optional<std::unique_lock<std::mutex>> g(m);
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::optional<std::unique_lock<std::mutex>>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
Task<> k21() {
  std::optional<std::unique_lock<std::mutex>> g;
  co_await c();
}
Task<> k22() {
  auto g = std::make_unique<std::lock_guard<std::mutex>>(m);
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::unique_ptr<std::lock_guard<std::mutex>>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
Task<> k23() {
  auto g = std::make_unique<std::lock_guard<std::mutex>>(m);
  g.reset();
  co_await c();
}
Task<> k24(std::unique_lock<std::mutex> g) { co_await c(); }
// CHECK-MESSAGES: :[[@LINE-1]]:46: warning: 'g', a 'std::unique_lock<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
Task<> k25() {
  std::unique_lock g(m);
  {
    std::unique_lock h = std::move(g);
  }
  co_await c();
}
Task<> k26() {
  std::unique_lock g(m);
  while (true) {
    g.unlock();
    co_await c();
    g.lock();
  }
}
Task<> k27() {
  std::unique_lock g(m);
  while (true) {
    co_await c();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'g', a 'std::unique_lock<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
    g.unlock();
    g.lock();
  }
}
Task<> k28(int n) {
  switch (n) {
  case 1:
    m.lock();
    break;
  default:
    co_return;
  }
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'm', a 'std::mutex', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
  m.unlock();
}
Task<> k29() {
  std::unique_lock g(m);
  try {
    g.unlock();
    co_await c();
  } catch (...) {
  }
}
Task<> k30() {
  auto f = [&] {
    std::lock_guard g(m);
    return 1;
  };
  int x = f() + co_await c();
}
Task<> k31() {
  std::scoped_lock g(m, s);
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::scoped_lock<std::mutex, Spin>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
Task<> k32() {
  std::lock(m, s);
  std::lock_guard a(m, std::adopt_lock);
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'a', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
  // CHECK-MESSAGES: :[[@LINE-2]]:3: warning: 's', a 'Spin', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
Task<> k33() {
  std::scoped_lock<> g;
  co_await c();
}
Task<> k34() {
  std::unique_lock g(m);
  goto out;
out:
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::unique_lock<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}
Task<> k35(bool b) {
  std::unique_lock g(m);
  if (b) {
    g.unlock();
    co_await c();
    co_return;
  }
}
Task<> k36() {
  std::unique_lock g(m);
  g.release()->unlock();
  co_await c();
}
mini::Generator<int> k37() {
  std::lock_guard g(m);
  co_yield 1;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended; release it before 'co_yield', or use an asynchronous mutex [async-lock-across-await]
}

// A guard whose destructor unlocks through methods of its own.
template <class Mutex> class Scoped {
public:
  explicit Scoped(Mutex &m) : m(&m) { acquire(); }
  Scoped(Scoped &&) noexcept;
  ~Scoped() { reset(); }
  void acquire() { m->lock(); is_held = true; }
  void reset() {
    if (is_held)
      release();
  }
  void release() { m->unlock(); is_held = false; }

private:
  Mutex *m;
  bool is_held = false;
};
template <class Mutex> Scoped<Mutex> scoped(Mutex &m) { return Scoped<Mutex>(m); }
// Locks and unlocks in its destructor: holds nothing while it lives.
struct Counted {
  explicit Counted(int &n) : n(n) { add(1); }
  ~Counted() { add(-1); }
  void add(int d) {
    guard.lock();
    n += d;
    guard.unlock();
  }
  int &n;
  std::mutex guard;
};
Task<int> helper_of_the_destructor(Undeclared &u, int &n) {
  Counted counted(n);
  co_await c();
  auto held = scoped(u);
  co_await c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'held', a 'Scoped<Undeclared>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
  held.release();
  co_return co_await c();
}

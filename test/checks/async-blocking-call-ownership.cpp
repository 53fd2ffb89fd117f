// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Who waits at the end of a scope, and who has given away what would wait; an
// awaiter that takes the result of what it has waited for.
//
// RUN: %check_async %s async-blocking-call
#include "Inputs/mini.h"
#include <future>
#include <memory>
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
// The base class of awaiters that differ in how they begin.
struct AnyWhenDone {
  std::future<int> result;
  constexpr bool await_ready() const noexcept { return false; }
  int await_resume() { return result.get(); }
};
struct LaterWhenDone : AnyWhenDone {
  void await_suspend(std::coroutine_handle<>);
};
Task<> awaits(WhenDone a, NeverWaits b, LaterWhenDone c) {
  co_await a;
  co_await c;
  co_await b;
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'NeverWaits::await_resume' calls 'std::future::get', which blocks the event loop while coroutine 'awaits' is running; await it, or call it on another thread [async-blocking-call]
}

struct Joining {
  explicit Joining(std::thread t) : t(std::move(t)) {}
  ~Joining() { t.join(); }
  std::thread t;
};
// A member with an initialiser, filled by its constructor for the first time.
template <int> class Logger {
public:
  static Logger &instance() {
    static Logger one;
    return one;
  }
  void write();

private:
  Logger() { worker = std::make_unique<Joining>(std::thread()); }
  std::unique_ptr<Joining> worker = nullptr;
};
// A pointer of the program's own that can be neither copied nor moved.
class ScopedJoining {
public:
  explicit ScopedJoining(Joining *p) : p(p) {}
  ScopedJoining(const ScopedJoining &) = delete;
  ~ScopedJoining() { delete p; }
  Joining *get() const { return p; }
  Joining *release() { return std::exchange(p, nullptr); }

private:
  Joining *p;
};
Joining &gives_away(Joining *p) {
  ScopedJoining scope(p);
  return *scope.release();
}
void joins_again(Joining *p) { ScopedJoining scope(p); }
// A pointer that empties by hand what it has moved from.
template <class T> struct Box {
  Box(Box &&other) noexcept : p(std::move(other.p)) { other.p = nullptr; }
  std::unique_ptr<T> p;
};
template <class T> struct Overwriting {
  Overwriting(Overwriting &&, Overwriting &other) { other.p = nullptr; }
  std::unique_ptr<T> p;
};
void moves(Box<Joining> &box) { ::new (nullptr) Box<Joining>(std::move(box)); }
void overwrites(Overwriting<Joining> &o) {
  ::new (nullptr) Overwriting<Joining>(std::move(o), o);
}
Task<> boxes(Box<Joining> &box, Overwriting<Joining> &o) {
  moves(box);
  overwrites(o);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'overwrites' calls 'std::thread::join', which blocks the event loop while coroutine 'boxes' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}
Task<> owners(Joining *first, Joining *second) {
  Logger<0>::instance().write();
  gives_away(first);
  joins_again(second);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'joins_again' calls 'std::thread::join', which blocks the event loop while coroutine 'owners' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}

// The count of a shared pointer destroys an object of any type.
void disposes(std::_Sp_counted_base<> *count) { count->_M_dispose(); }
std::shared_ptr<Joining> makes() {
  return std::shared_ptr<Joining>(new Joining(std::thread()));
}
Task<> counts(std::_Sp_counted_base<> *count) {
  disposes(count);
  co_return;
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Classes of the program's own that hold any callable: what one object holds
// says nothing about another one.
//
// RUN: %check_async %s async-nested-run,async-run-off-main-thread,async-blocking-call
#include "Inputs/mini.h"
#include <chrono>
#include <functional>
#include <memory>
#include <thread>
using namespace mini;

Task<> work();
void block() { sync_wait(work()); }

// behind a base class
class AnyFunction {
  struct Base {
    virtual ~Base() = default;
    virtual void call() = 0;
  };
  template <class F> struct Holder : Base {
    F f;
    explicit Holder(F f) : f(std::move(f)) {}
    void call() override { f(); }
  };
  std::unique_ptr<Base> held;

public:
  AnyFunction() = default;
  template <class F> AnyFunction(F f) : held(new Holder<F>(std::move(f))) {}
  void operator()() { held->call(); }
};

// behind a function pointer
class FunctionRef {
  void *object;
  void (*call)(void *);

public:
  template <class F>
  FunctionRef(F *f)
      : object(f), call([](void *o) { (*static_cast<F *>(o))(); }) {}
  void operator()() const { call(object); }
};

// over a function type, with a std::function inside
template <class> class Delegate;
template <class R, class... A> class Delegate<R(A...)> {
  std::function<R(A...)> f;

public:
  Delegate() = default;
  template <class F> Delegate(F f) : f(std::move(f)) {}
  R operator()(A... a) const { return f(std::forward<A>(a)...); }
};

// knows its callable by type
template <class F> class Once {
  F f;

public:
  template <class G> explicit Once(G &&g) : f(std::forward<G>(g)) {}
  void operator()() { f(); }
};

void main_program() {
  AnyFunction f = [] { block(); };
  f();
  Delegate<void()> d = [] { block(); };
  d();
  auto on_thread = [] { std::this_thread::sleep_for(std::chrono::seconds(1)); };
  std::thread(Delegate<void()>(on_thread)).join();
}

Task<> quiet() {
  AnyFunction f = [] {};
  f();
  Delegate<void()> d = [] {};
  d();
  auto l = [] {};
  FunctionRef r(&l);
  r();
  co_return;
}

struct Quiet {
  AnyFunction on_close;
  Delegate<int(int)> twice{[](int i) { return 2 * i; }};
  void set() {
    on_close = AnyFunction([] {});
  }
  Task<> close() {
    on_close();
    twice(1);
    co_return;
  }
};

Task<> loud() {
  AnyFunction f = [] { block(); };
  f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} calls 'mini::sync_wait'{{.*}} [async-nested-run]
  auto l = [] { block(); };
  FunctionRef r(&l);
  r();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} calls 'mini::sync_wait'{{.*}} [async-nested-run]
  co_return;
}

Task<> loud_by_type() {
  auto l = [] { block(); };
  Once<decltype(l)> once(l);
  once();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} calls 'mini::sync_wait'{{.*}} [async-nested-run]
  auto q = [] {};
  Once<decltype(q)> silent(q);
  silent();
  co_return;
}

struct Loud {
  Delegate<void()> on_close;
  Loud() {
    on_close = [this] { finish(); };
  }
  void finish() { block(); }
  Task<> close() {
    on_close();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: {{.*}} calls 'mini::sync_wait'{{.*}} [async-nested-run]
    co_return;
  }
};

// How a launcher, callback or insulator executes what it is given is its own
// business: the finding stands where the user hands it over.
Task<> hop();
template <class F> MINI_ROLE("insulator") Task<> offload(F f) {
  co_await hop();
  auto call = [&] { f(); };
  call();
}
template <class F> MINI_ROLE("thread_launcher") void on_thread(F f) {
  std::thread([f]() mutable { f(); }).detach();
}
MINI_ROLE("thread_launcher") void on_thread_erased(std::function<void()> f) {
  std::thread([f] { f(); }).detach();
}
template <class F> MINI_ROLE("loop_callback") void later(F f) {
  auto call = [f] { f(); };
  Loop::current().call_soon(call);
}

Task<> insulated() {
  co_await offload(
      [] { std::this_thread::sleep_for(std::chrono::seconds(1)); });
}
void launched() {
  on_thread([] { run_main(work()); });
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: 'mini::run_main' may only be called on the main thread{{.*}} [async-run-off-main-thread]
  on_thread_erased([] { run_main(work()); });
  // CHECK-MESSAGES: :[[@LINE-1]]:25: warning: 'mini::run_main' may only be called on the main thread{{.*}} [async-run-off-main-thread]
  later([] { sync_wait(work()); });
  // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::sync_wait' blocks the event loop when called inside a callback of the event loop{{.*}} [async-nested-run]
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tasks that are handed to functions, constructors, threads and wrappers: the
// finding stands where the task is made, or where a coroutine becomes a callback.
//
// RUN: %check_async %s async-unawaited-task
#include "Inputs/mini.h"
#include <functional>
#include <memory>
#include <thread>
using namespace mini;

Task<int> child(int n = 0);
Task<> work();
bool flip();

void forget(Task<int> t) {}
void forget_moved(Task<int> t) { forget(std::move(t)); }
void consume(Task<int> t) { sync_wait(std::move(t)); }
void consume_sometimes(Task<int> t) {
  if (flip())
    sync_wait(std::move(t));
}
template <class T> void forget_any(T t) {}
struct Forgetful {
  explicit Forgetful(Task<int> t) {}
};
Task<> forgetful_coroutine(Task<int> t) { co_return; }

void callers() {
  forget(child(1));
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'mini::Task<int>' returned by 'child' is passed to 'forget', which never awaits it, so it never runs [async-unawaited-task]
  auto local = child(2);
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'mini::Task<int>' returned by 'child' is passed to 'forget', which never awaits it, so it never runs [async-unawaited-task]
  forget(std::move(local));
  forget_moved(child(3));
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'mini::Task<int>' returned by 'child' is passed to 'forget', which never awaits it, so it never runs [async-unawaited-task]
  consume(child(4));
  consume_sometimes(child(5));
  // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: 'mini::Task<int>' returned by 'child' is passed to 'consume_sometimes', which does not await it on every path; on the others it never runs [async-unawaited-task]
  forget_any(child(6));
  // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::Task<int>' returned by 'child' is passed to 'forget_any', which never awaits it, so it never runs [async-unawaited-task]
  Forgetful f(child(7));
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'mini::Task<int>' returned by 'child' is passed to {{.*}}, which never awaits it, so it never runs [async-unawaited-task]
  sync_wait(forgetful_coroutine(child(8)));
  // CHECK-MESSAGES: :[[@LINE-1]]:33: warning: 'mini::Task<int>' returned by 'child' is passed to 'forgetful_coroutine', which never awaits it, so it never runs [async-unawaited-task]
}

// A thread's callable gets the task; std::make_unique makes what runs it.
void on_threads() {
  std::jthread first([t = child()]() mutable { sync_wait(std::move(t)); });
  std::jthread second([](Task<int> t) { sync_wait(std::move(t)); }, child());
  auto done = std::make_unique<Blocking>(work());
  std::make_unique<Blocking>(work());
}
void in_pointers() {
  std::make_unique<Task<int>>(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:31: warning: 'mini::Task<int>' returned by 'child' is stored in a temporary object and never awaited{{.*}} [async-unawaited-task]
}

// Wrappers of the program's own
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
  template <class F> AnyFunction(F f) : held(new Holder<F>(std::move(f))) {}
  void operator()() { held->call(); }
};
template <class F> MINI_ROLE("thread_launcher") void on_thread(F f) {
  std::thread([f]() mutable { f(); }).detach();
}
MINI_ROLE("loop_callback") void later(std::function<void()> f);

void callbacks() {
  AnyFunction f = [] { return work(); };
  // CHECK-MESSAGES: :[[@LINE-1]]:19: warning: this lambda is used as a callback whose result is discarded{{.*}} [async-unawaited-task]
  AnyFunction g = [] { sync_wait(work()); };
  on_thread([] { return work(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: this lambda is used as a callback whose result is discarded{{.*}} [async-unawaited-task]
  later([] { return work(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: this lambda is used as a callback whose result is discarded{{.*}} [async-unawaited-task]
  later([] { sync_wait(work()); });
}

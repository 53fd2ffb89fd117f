// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Members that own a thread, in the forms that are hard to read: filled in the class, by a method of the object, by a
// call without a known callee, and inside a template whose types are unknown.
//
// RUN: %check_async %s async-blocking-call
#include "Inputs/mini.h"
#include <functional>
#include <memory>
#include <thread>

using mini::Task;

Task<> tick();

struct Worker {
  std::thread thread;
  ~Worker() { thread.join(); }
};

struct Pool {
  std::unique_ptr<Worker> first = std::make_unique<Worker>();
  std::unique_ptr<Worker> second;
  std::unique_ptr<Worker> third{nullptr};
  void (*changed)(std::unique_ptr<Worker> &) = nullptr;
  std::function<void(std::unique_ptr<Worker> &)> hook;

  void refill();
  void renew() {
    refill();
    second = std::make_unique<Worker>();
  }
  Task<> replace_first() {
    // CHECK-MESSAGES: :[[@LINE+1]]:5: warning: 'Pool::refill' calls 'std::thread::join'
    refill();
    // CHECK-MESSAGES: :[[@LINE+1]]:5: warning: 'std::unique_ptr::operator=' calls 'std::thread::join'
    first = std::make_unique<Worker>();
    co_await tick();
  }
  Task<> by_pointer() {
    changed(third);
    (*changed)(third);
    // CHECK-MESSAGES: :[[@LINE+1]]:5: warning: 'Pool::refill' calls 'std::thread::join'
    (this->*&Pool::refill)();
    // CHECK-MESSAGES: :[[@LINE+1]]:5: warning: 'std::unique_ptr::operator=' calls 'std::thread::join'
    third = nullptr;
    co_await tick();
  }
  Task<> by_function() {
    hook(third);
    // CHECK-MESSAGES: :[[@LINE+1]]:5: warning: 'std::unique_ptr::reset' calls 'std::thread::join'
    third.reset();
    co_await tick();
  }
};
void Pool::refill() { second.reset(); }

// Never instantiated: neither the callee nor the type of what is assigned is
// known.
template <class T> struct Holder {
  std::unique_ptr<Worker> own{};
  T other{};
  void fill(T value) {
    value.fill(own);
    T::make(own)(own);
    other = value.get();
    own = value;
    own = {};
  }
  template <class F> Task<> filled(F f) {
    f(own);
    f.template make<T>()(own, {});
    this->fill({});
    own = f.thread();
    own = T{};
    co_await tick();
  }
};

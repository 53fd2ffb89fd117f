// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// FoundationDB's flow: dropping a future cancels its coroutine, unless a
// parameter says otherwise.
//
// RUN: %check_async %s 'async-*'
#include <coroutine>
#include <string>
struct Uncancellable {};
struct Void {};
template <class T> struct Future {
  Future(const Future &);
  ~Future();
  bool await_ready() const;
  void await_suspend(std::coroutine_handle<>);
  T await_resume();
};
template <class T> struct CoroPromise {
  Future<T> get_return_object();
  std::suspend_never initial_suspend() noexcept { return {}; }
  std::suspend_never final_suspend() noexcept { return {}; }
  void return_value(T);
  void unhandled_exception();
};
template <class T, class... A> struct std::coroutine_traits<Future<T>, A...> {
  using promise_type = CoroPromise<T>;
};
Future<Void> delay(double);
void use(const std::string &);
Future<Void> monitor(std::string s) { co_await delay(1); use(s); co_return Void(); }
Future<Void> background(std::string s, Uncancellable = {}) { co_await delay(1); use(s); co_return Void(); }
Future<Void> by_reference(const std::string &s, Uncancellable = {}) { co_await delay(1); use(s); co_return Void(); }

Future<Void> dropped() {
  monitor("x");
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}}is cancelled{{.*}} [async-unawaited-task]
  background("x");
  co_await delay(1);
  co_return Void();
}
void dies() {
  std::string s = "a";
  background(s);
  by_reference(s);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine 'by_reference' keeps 's', which refers to 's' that is dead {{.*}} [async-dangling-argument]
}

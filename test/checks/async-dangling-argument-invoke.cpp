// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Coroutines that `std::invoke` or a pointer to a member calls, in a function
// or in a template that gets the function.
//
// RUN: %check_async %s async-dangling-argument -- -std=c++23
#include "Inputs/mini.h"
#include <functional>
#include <string>

using mini::Task;
Task<void> log_ref(const std::string &s) {
  co_await mini::sleep(1);
  (void)s.size();
}
struct Job {
  std::string n;
  Task<void> run() {
    co_await mini::sleep(1);
    (void)n.size();
  }
};
Task<void> a0() {
  std::string s;
  return log_ref(s);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'log_ref' keeps 's', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
Task<void> a1() {
  std::string s;
  return std::invoke(log_ref, s);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'log_ref' keeps 's', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
Task<void> a2() {
  Job j;
  return std::invoke(&Job::run, j);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'Job::run' keeps 'this', which is 'j' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
Task<void> a3() {
  Job j;
  return std::invoke(&Job::run, &j);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'Job::run' keeps 'this', which is 'j' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
Task<void> a4() {
  Job j;
  auto m = &Job::run;
  return (j.*m)();
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'Job::run' keeps 'this', which is 'j' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
Task<void> b1(std::string &s) { return std::invoke(log_ref, s); }
Task<void> b2(Job &j) { return std::invoke(&Job::run, j); }
Task<void> b3(Job *j) { return std::invoke(&Job::run, j); }
Task<void> b4() {
  Job j;
  co_await std::invoke(&Job::run, j);
}
Task<void> b5() {
  std::string s;
  co_await std::invoke(log_ref, s);
}
Task<void> c1() {
  std::string s;
  auto add = [&s] { return log_ref(s); };
  return std::invoke(add);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: lambda refers to 's' that is dead when the task runs; capture by value, or await it while that is alive [async-dangling-argument]
}
void d1() {
  std::string s;
  mini::detach(std::invoke(log_ref, s));
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: coroutine 'log_ref' keeps 's', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
void d2() {
  Job j;
  mini::detach((j.*&Job::run)());
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: coroutine 'Job::run' keeps 'this', which is 'j' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
template <class F, class... A> void go(F f, A &&...a) {
  mini::detach(f(std::forward<A>(a)...));
}
template <class F, class... A> void launch2(F f, A &&...a) {
  mini::detach(std::invoke(f, std::forward<A>(a)...));
}
template <class F, class... A> Task<void> wrap(F f, A &&...a) {
  return std::invoke(f, std::forward<A>(a)...);
}
template <class F, class... A> Task<void> wrapco(F f, A... a) {
  co_await std::invoke(f, a...);
}
void through_a1() {
  std::string s;
  go(log_ref, s);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'go' keeps 'a', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
void through_a2() {
  std::string s;
  launch2(log_ref, s);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'launch2' keeps 'a', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
void through_a3() {
  Job j;
  launch2(&Job::run, j);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'launch2' keeps 'a', which refers to 'j' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
void through_a4() {
  Job j;
  launch2(&Job::run, &j);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'launch2' keeps 'a', which refers to a temporary 'Job *' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
}
Task<void> through_a5() {
  std::string s;
  return wrap(log_ref, s);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'wrap' keeps 'a', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
Task<void> through_a6() {
  Job j;
  return wrap(&Job::run, &j);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'wrap' keeps 'a', which refers to a temporary 'Job *' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
}
void through_a7() {
  std::string s;
  go(
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'go' keeps 'a', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
      [](const std::string &t) -> Task<void> {
        co_await mini::sleep(1);
        (void)t.size();
      },
      s);
}
void through_a8() {
  std::string s;
  launch2(
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'launch2' keeps 'a', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
      [](const std::string &t) -> Task<void> {
        co_await mini::sleep(1);
        (void)t.size();
      },
      s);
}
Task<void> through_a9() {
  Job j;
  return wrapco(&Job::run, &j);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'wrapco' keeps 'a', which refers to 'j' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
Task<void> through_b1(Job &j) { return wrapco(&Job::run, &j); }
Task<void> through_b2() {
  Job j;
  co_await wrapco(&Job::run, &j);
}
Task<void> through_b3() {
  Job j;
  return wrapco(&Job::run, std::move(j));
}
Task<void> through_b4() {
  Job j;
  co_await wrap(&Job::run, j);
}
void through_b5(Job &j) { launch2(&Job::run, j); }

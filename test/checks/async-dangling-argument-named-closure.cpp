// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A closure in a variable that is no coroutine makes a task; a task that is
// passed to a coroutine by reference; a wait that a class does itself.
//
// RUN: %check_async %s async-dangling-argument -- -std=c++23
#include "Inputs/mini.h"
#include <condition_variable>
#include <coroutine>
#include <mutex>
#include <string>
#include <vector>

using mini::Task;
void use(int);
Task<> log(const std::string &s) {
  co_await mini::sleep(1);
  use(int(s.size()));
}
struct Job {
  std::string name;
  Task<> run() {
    co_await mini::sleep(1);
    use(int(name.size()));
  }
};

Task<> a1() {
  std::string s;
  auto f = [&s] { return log(s); };
  return f();
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: lambda refers to 's' that is dead when the task runs; capture by value, or await it while that is alive [async-dangling-argument]
}
Task<> a2() {
  Job j;
  auto f = [&j] { return j.run(); };
  return f();
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: lambda refers to 'j' that is dead when the task runs; capture by value, or await it while that is alive [async-dangling-argument]
}
Task<> a3() {
  std::string s;
  auto f = [s] { return log(s); };
  co_await f();
}
Task<> a4() {
  std::string s;
  auto f = [&s] { return log(s); };
  co_await f();
}
Task<> a5(const std::string &s) {
  auto f = [&s] { return log(s); };
  return f();
}
Task<> a6() {
  std::string s;
  auto f = [&s] { return s.size(); };
  use(f());
  return log("x");
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'log' keeps 's', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
}

Task<int> child();
Task<int> later(Task<int> &&t) {
  co_await mini::sleep(1);
  co_return co_await std::move(t);
}
Task<int> now(Task<int> t) {
  co_await mini::sleep(1);
  co_return co_await std::move(t);
}
Task<int> b1() { return later(child()); }
  // CHECK-MESSAGES: :[[@LINE-1]]:25: warning: 'later' keeps 't', which refers to a temporary 'mini::Task<int>' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
Task<int> b2() { return now(child()); }
Task<> b3() { co_await later(child()); }
Task<> b4() {
  auto t = child();
  co_await later(std::move(t));
}
Task<> b5() {
  auto t = later(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'later' keeps 't', which refers to a temporary 'mini::Task<int>' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  co_await std::move(t);
}

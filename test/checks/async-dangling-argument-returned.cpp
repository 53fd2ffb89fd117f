// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Closures that a function returns and that give a task when they are called.
//
// RUN: %check_async %s async-dangling-argument
#include "Inputs/tasks.h"
#include <functional>
#include <string>

lib::task<> work();
lib::task<> by_reference(const std::string &s) {
  co_await work();
  (void)s.size();
}

std::function<lib::task<>()> erased() {
  std::string name;
  return [&name] { return by_reference(name); };
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: lambda refers to 'name' that is dead when the task runs; capture by value, or await it while that is alive [async-dangling-argument]
}
auto of_parameter(std::string name) {
  return [&]() -> lib::task<> {
    // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: lambda refers to 'name' that is dead{{.*}} [async-dangling-argument]
    co_await work();
    (void)name.size();
  };
}
auto in_a_variable(std::string name) {
  auto later = [&]() -> lib::task<> {
    // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: lambda refers to 'name' that is dead{{.*}} [async-dangling-argument]
    co_await work();
    (void)name.size();
  };
  return later;
}

auto of_the_caller(const std::string &name) {
  return [&]() -> lib::task<> {
    co_await work();
    (void)name.size();
  };
}
auto by_value(std::string name) {
  return [name]() -> lib::task<> {
    co_await work();
    (void)name.size();
  };
}
auto lives_on() {
  static std::string name;
  return [&]() -> lib::task<> {
    co_await work();
    (void)name.size();
  };
}
auto unused(std::string name) {
  return [&name]() -> lib::task<> { co_await work(); };
}
struct Session {
  std::string name;
  auto later() {
    return [this]() -> lib::task<> {
      co_await work();
      (void)name.size();
    };
  }
};
lib::task<> used_here(std::string name) {
  auto make = [&] {
    return [&]() -> lib::task<> {
      co_await work();
      (void)name.size();
    };
  };
  co_await make()();
}

// A closure that another closure makes refers to the captures of that one.
template <class F> lib::task<> calls(F f) {
  co_await work();
  co_await f();
}
auto captures_of_a_lambda(std::string name) {
  return [name] { return calls([&] { return by_reference(name); }); };
}
lib::task<> dies_within() {
  std::string text;
  auto task = [text] {
    return calls([&] { return by_reference(text); });
  }();
  // CHECK-MESSAGES: :[[@LINE-3]]:15: warning: lambda passes its capture 'text' to coroutine 'by_reference', which uses it {{.*}} [async-dangling-argument]
  co_await std::move(task);
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tasks that a member initialiser makes: they are in the new object.
//
// RUN: %check_async %s async-dangling-argument
#include "Inputs/mini.h"
#include <string>
#include <utility>
#include <vector>

using mini::Eager;
using mini::Task;
Task<> print(const std::string &text) {
  co_await mini::sleep(1);
  (void)text.size();
}

struct Job {
  Task<> task;
  Job(const std::string &text) : task(print(text)) {}
};
Task<> of_a_temporary() {
  Job job("abc");
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: {{.*}} keeps 'text', which refers to a temporary 'std::string' that is dead when the task runs{{.*}} [async-dangling-argument]
  co_await std::move(job.task);
}
Job returned() {
  std::string text;
  return Job(text);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: {{.*}} refers to 'text' that is dead when the task runs{{.*}} [async-dangling-argument]
}
struct OfItsParameter {
  Task<> task;
  OfItsParameter(std::string text) : task(print(text)) {}
  // CHECK-MESSAGES: :[[@LINE-1]]:43: warning: coroutine 'print' keeps 'text', which refers to 'text' that is dead{{.*}} [async-dangling-argument]
};

Task<> in_the_same_scope() {
  std::string text;
  Job job(text);
  co_await std::move(job.task);
}
Task<> in_the_same_expression() { co_await std::move(Job("abc").task); }
struct OfItsMember {
  std::string text;
  Task<> task;
  OfItsMember(std::string t) : text(std::move(t)), task(print(text)) {}
};
Task<> with_a_copy() {
  OfItsMember job("abc");
  co_await std::move(job.task);
}
struct Service {
  Eager<> loop;
  int rounds = 0;
  Service() : loop(run()) {}
  Eager<> run() {
    co_await mini::sleep(1);
    ++rounds;
  }
};

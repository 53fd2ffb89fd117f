// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A new process has no event loop: what only the child of a fork executes does not block it.
//
// RUN: %check_async %s async-blocking-call
#include "Inputs/mini.h"

using mini::Task;

extern "C" {
int fork();
int vfork();
unsigned sleep(unsigned);
[[noreturn]] void _exit(int);
int waitpid(int, int *, int);
}
Task<> tick();

Task<> parent_waits() {
  int child = fork();
  if (child == 0)
    _exit(1);
  int status;
  // CHECK-MESSAGES: :[[@LINE+1]]:3: warning: 'waitpid' blocks
  waitpid(child, &status, 0);
  co_await tick();
}
Task<> only_the_parent() {
  if (fork() > 0)
    // CHECK-MESSAGES: :[[@LINE+1]]:5: warning: 'sleep' blocks
    sleep(1);
  co_await tick();
}
Task<> both_processes() {
  fork();
  // CHECK-MESSAGES: :[[@LINE+1]]:3: warning: 'sleep' blocks
  sleep(1);
  co_await tick();
}
Task<> parent_in_a_switch() {
  switch (fork()) {
  case 0:
    _exit(0);
  default:
    // CHECK-MESSAGES: :[[@LINE+1]]:5: warning: 'sleep' blocks
    sleep(1);
  }
  co_await tick();
}
int started(int);
Task<> of_another_function() {
  if (started(1) == 0)
    // CHECK-MESSAGES: :[[@LINE+1]]:5: warning: 'sleep' blocks
    sleep(1);
  co_await tick();
}

// Silent from here on.

Task<> compared() {
  int child = fork();
  if (child == 0) {
    sleep(1);
    _exit(0);
  }
  co_await tick();
}
Task<> negated() {
  if (int child = vfork(); !child)
    sleep(1);
  co_await tick();
}
Task<> assigned() {
  int child;
  if ((child = fork()) < 0)
    throw child;
  else if (child > 0)
    co_await tick();
  else
    sleep(1);
}
Task<> after_the_parent_left() {
  int child = fork();
  if (child != 0)
    co_return;
  sleep(1);
  co_await tick();
}
Task<> in_a_switch() {
  switch (int child = fork()) {
  case -1:
    throw child;
  case 0:
    sleep(1);
    _exit(0);
  default:
    break;
  }
  co_await tick();
}
struct Daemon {
  int child = 0;
  void start() {
    child = fork();
    if (child == 0) {
      sleep(1);
      _exit(0);
    }
  }
};
Task<> deeper(Daemon &daemon) {
  daemon.start();
  co_await tick();
}

// The shape of EXPECT_DEATH.
namespace testing::internal {
struct DeathTest {
  enum TestRole { OVERSEE_TEST, EXECUTE_TEST };
  static bool Create(DeathTest **);
  virtual TestRole AssumeRole() = 0;
  virtual int Wait() = 0;
};
} // namespace testing::internal
#define EXPECT_DEATH(statement)                                                \
  if (::testing::internal::DeathTest * test;                                   \
      !::testing::internal::DeathTest::Create(&test)) {                        \
  } else {                                                                     \
    switch (test->AssumeRole()) {                                              \
    case ::testing::internal::DeathTest::OVERSEE_TEST:                         \
      test->Wait();                                                            \
      break;                                                                   \
    case ::testing::internal::DeathTest::EXECUTE_TEST: {                       \
      statement;                                                               \
      break;                                                                   \
    }                                                                          \
    }                                                                          \
  }
Task<> death_test() {
  EXPECT_DEATH(sleep(1));
  EXPECT_DEATH({ sleep(1); });
  co_await tick();
}

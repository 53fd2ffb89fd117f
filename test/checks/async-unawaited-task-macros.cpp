// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tasks that are given to macros with conditions of their own.
//
// RUN: %check_async %s async-unawaited-task
#include "Inputs/mini.h"

using mini::Task;
Task<int> child();
bool throwing_is_allowed();
bool is_verbose();
void failed(const char *);
void skipped();

// As test frameworks write them.
#define FAIL_WITH(message) failed(message)
#define EXPECT_TO_THROW_OR(statement, fail)                                                                            \
  if (bool allowed = throwing_is_allowed()) {                                                                          \
    try {                                                                                                              \
      statement;                                                                                                       \
    } catch (...) {                                                                                                    \
    }                                                                                                                  \
  } else                                                                                                               \
    fail(#statement)
#define EXPECT_TO_THROW(statement) EXPECT_TO_THROW_OR(statement, FAIL_WITH)
#define REQUIRE_TO_THROW(...)                                                                                          \
  do {                                                                                                                 \
    if (throwing_is_allowed())                                                                                         \
      try {                                                                                                            \
        static_cast<void>(__VA_ARGS__);                                                                                \
      } catch (...) {                                                                                                  \
      }                                                                                                                \
    else                                                                                                               \
      skipped();                                                                                                       \
  } while (false)
// The condition is what the macro is for.
#define WHEN_VERBOSE(statement)                                                                                        \
  if (is_verbose())                                                                                                    \
  statement
#define TRY_WHEN(condition, statement)                                                                                 \
  if (condition)                                                                                                       \
    try {                                                                                                              \
      statement;                                                                                                       \
    } catch (...) {                                                                                                    \
    }

void expected() {
  auto t = child();
  EXPECT_TO_THROW(mini::sync_wait(std::move(t)));
}
void required() {
  auto t = child();
  REQUIRE_TO_THROW(mini::sync_wait(std::move(t)));
}
Task<> awaited() {
  auto t = child();
  REQUIRE_TO_THROW(throwing_is_allowed());
  co_await std::move(t);
}

void not_its_task() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is kept in 't' and not awaited on every path{{.*}} [async-unawaited-task]
  REQUIRE_TO_THROW(throwing_is_allowed());
  if (is_verbose())
    mini::sync_wait(std::move(t));
}
void when_verbose() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is kept in 't' and not awaited on every path{{.*}} [async-unawaited-task]
  WHEN_VERBOSE(mini::sync_wait(std::move(t)));
}
void tried_when() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is kept in 't' and not awaited on every path{{.*}} [async-unawaited-task]
  TRY_WHEN(is_verbose(), mini::sync_wait(std::move(t)));
}

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
// The framework's function only keeps the compiler quiet.
namespace framework {
bool AlwaysTrue();
}
#define EXPECT_NO_THROW(statement)                                                                                     \
  try {                                                                                                                \
    if (framework::AlwaysTrue()) {                                                                                     \
      statement;                                                                                                       \
    }                                                                                                                  \
  } catch (...) {                                                                                                      \
  }
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
struct Entered {
  Entered(const char *name);
  explicit operator bool() const;
};
#define SECTION(name) if (const Entered &entered = Entered(name))
struct Reporter {
  void operator=(const char *message) const;
};
#define ASSERT(condition)                                                                                              \
  if (condition)                                                                                                       \
    ;                                                                                                                  \
  else                                                                                                                 \
    return Reporter() = #condition
#define CO_ASSERT(condition)                                                                                           \
  if (condition)                                                                                                       \
    ;                                                                                                                  \
  else                                                                                                                 \
    co_return Reporter() = #condition
#define UNLESS(condition) if (!(condition))

void asserted() {
  auto t = child();
  ASSERT(is_verbose());
  mini::sync_wait(std::move(t));
}
Task<> asserted_in_coroutine() {
  auto t = child();
  CO_ASSERT(is_verbose());
  co_await std::move(t);
}
void returned() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path{{.*}} [async-unawaited-task]
  UNLESS(is_verbose()) return skipped();
  mini::sync_wait(std::move(t));
}
void asserted_and_forgotten() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path{{.*}} [async-unawaited-task]
  ASSERT(is_verbose());
  if (throwing_is_allowed())
    mini::sync_wait(std::move(t));
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
void sections() {
  auto t = child();
  SECTION("it gives a number") {
    mini::sync_wait(std::move(t));
  }
  SECTION("it can be moved") {
    auto other = std::move(t);
    mini::sync_wait(std::move(other));
  }
}

void no_section_uses_it() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path{{.*}} [async-unawaited-task]
  SECTION("nothing") {
    skipped();
  }
  if (is_verbose())
    mini::sync_wait(std::move(t));
}
void within_a_section() {
  SECTION("forgets it") {
    auto t = child();
    // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path{{.*}} [async-unawaited-task]
    if (is_verbose())
      mini::sync_wait(std::move(t));
  }
}
void not_its_task() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path{{.*}} [async-unawaited-task]
  REQUIRE_TO_THROW(throwing_is_allowed());
  if (is_verbose())
    mini::sync_wait(std::move(t));
}
void when_verbose() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path{{.*}} [async-unawaited-task]
  WHEN_VERBOSE(mini::sync_wait(std::move(t)));
}
void tried_when() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path{{.*}} [async-unawaited-task]
  TRY_WHEN(is_verbose(), mini::sync_wait(std::move(t)));
}
void expected_not_to_throw() {
  auto t = child();
  EXPECT_NO_THROW(mini::sync_wait(std::move(t)));
}

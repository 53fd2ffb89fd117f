// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A throw in a macro is a check that failed. Whoever reads the program does not
// take it for a path.
//
// RUN: %check_async %s async-unawaited-task -- -std=c++23
#include "Inputs/mini.h"
#include <stdexcept>

using mini::Task;
#define CHECK(x)                                                               \
  if (!(x))                                                                    \
  throw std::runtime_error("failed")
#define HERE std::runtime_error("here")
bool flag();
Task<int> child();
void a1() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (!flag())
    throw std::runtime_error("x");
  mini::sync_wait(std::move(t));
}
void b1() {
  auto t = child();
  CHECK(flag());
  mini::sync_wait(std::move(t));
}
void b2() {
  auto t = child();
  if (!flag())
    throw HERE;
  mini::sync_wait(std::move(t));
}
void a2() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  CHECK(flag());
  if (flag())
    mini::sync_wait(std::move(t));
}

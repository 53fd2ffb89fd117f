// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Conditions that are the opposite of each other, in parts or of classes.
//
// RUN: %check_async %s async-unawaited-task -- -std=c++23
#include "Inputs/mini.h"
#include <string>
#include <string_view>

using mini::Task;
Task<int> child();
Task<void> a1(bool a, bool b) {
  auto t = child();
  if (a && b)
    co_await std::move(t);
  if (!(a && b))
    mini::sync_wait(std::move(t));
}
Task<void> a2(bool a, bool b) {
  auto t = child();
  if (a && b)
    co_await std::move(t);
  if (!a || !b)
    co_await std::move(t);
}
Task<void> a3(const std::string &s) {
  auto t = child();
  if (s == "x")
    co_await std::move(t);
  if (s != "x")
    co_await std::move(t);
}
Task<void> a4(std::string_view s, std::string_view o) {
  auto t = child();
  if (s == o)
    co_await std::move(t);
  if (s != o)
    co_await std::move(t);
}
Task<void> a5(bool a, bool b) {
  auto t = child();
  if (!(a || b))
    co_await std::move(t);
  else
    co_await std::move(t);
}
Task<void> a6(bool a, bool b) {
  auto t = child();
  if (a || b)
    co_await std::move(t);
  if (!(a || b))
    co_await std::move(t);
}
Task<void> b1(bool a, bool b) {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (a && b)
    co_await std::move(t);
  if (!(a || b))
    co_await std::move(t);
}
Task<void> b2(const std::string &s) {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (s == "x")
    co_await std::move(t);
  if (s != "y")
    co_await std::move(t);
}
Task<void> b3(bool a, bool b, bool c) {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (!(a && b))
    co_await std::move(t);
  if (a && c)
    co_await std::move(t);
}

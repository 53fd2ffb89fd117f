// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// `std::move_only_function` is a template over a pack.
//
// RUN: %check_async %s async-unawaited-task -- -std=c++23
#include "Inputs/mini.h"
#include <functional>

using mini::Task;
Task<> work();
void take(std::move_only_function<void(int)> f);

void callbacks() {
  std::move_only_function<void()> f = []() -> Task<> { co_await work(); };
  // CHECK-MESSAGES: :[[@LINE-1]]:39: warning: {{.*}} [async-unawaited-task]
  f();
  take([](int) -> Task<> { co_await work(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: {{.*}} [async-unawaited-task]
}
Task<> awaited() {
  std::move_only_function<Task<>()> f = []() -> Task<> { co_await work(); };
  co_await f();
  std::move_only_function<void()> plain = [] {};
  plain();
}

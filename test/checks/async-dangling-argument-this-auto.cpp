// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// C++23: a lambda that takes itself by value keeps its captures in the coroutine.
//
// RUN: %check_async %s async-dangling-argument --std=c++23
#include "Inputs/tasks.h"

using lib::task;

task<> ok_by_value(int x) {
  auto t = [x](this auto) -> task<int> { co_return x; }();
  co_await t;
}

void ok_by_value_detached(int x) {
  lib::detach([x](this auto self) -> task<int> { co_return x; }());
}

task<> captured_as_before(int x) {
  auto t = [x]() -> task<int> { co_return x; }();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine lambda uses its capture 'x' {{.*}} [async-dangling-argument]
  co_await t;
}

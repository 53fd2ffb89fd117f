// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Paths lead through generated code, but nothing is reported in it.
//
// RUN: %check_async %s async-blocking-call,async-unawaited-task
#include "Inputs/generated.h"

mini::Task<> by_the_user() {
  generated_sleep();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'generated_sleep' calls 'sleep', which blocks the event loop while coroutine 'by_the_user' is running{{.*}} [async-blocking-call]
  co_await generated_coroutine();
}

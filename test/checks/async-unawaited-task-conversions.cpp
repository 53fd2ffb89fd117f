// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tasks that a conversion function makes.
//
// RUN: %check_async %s async-unawaited-task -- -std=c++20
#include "Inputs/mini.h"

using mini::Task;
Task<int> load();
struct Request {
  operator Task<int>() { return load(); }
};
Task<void> dropped() {
  Request r;
  Task<int> t = r;
// CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'mini::Task<int>' returned by 'Request::operator Task' is stored in 't' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<int> awaited() {
  Request r;
  Task<int> t = r;
  co_return co_await std::move(t);
}
Task<void> on_one_path(bool b) {
  Request r;
  Task<int> t = r;
// CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'mini::Task<int>' returned by 'Request::operator Task' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (b)
    co_await std::move(t);
}

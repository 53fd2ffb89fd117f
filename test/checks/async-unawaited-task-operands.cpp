// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Assignments whose result is used, parameters that are tested, elements of
// arrays and pointers that get another task.
//
// RUN: %check_async %s async-* -- -std=c++23
#include "Inputs/mini.h"
#include <array>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

using mini::Task;
Task<void> w();
Task<void> next();
void use(Task<void> &&);
Task<void> ok1() {
  Task<void> t;
  co_await std::move(t = w());
}
Task<void> ok2() {
  Task<void> t;
  auto &r = (t = w());
  co_await std::move(r);
}
Task<void> ok3() {
  std::optional<Task<void>> o;
  co_await std::move(o.emplace(w()));
}
Task<void> ok4() {
  Task<void> t;
  use(std::move(t = w()));
  co_return;
}
Task<void> bad1() {
  Task<void> t;
  t = w();
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'mini::Task<void>' returned by 'w' is stored in 't' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<void> bad2() {
  Task<void> t;
  for (;; t = next())
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'mini::Task<void>' returned by 'next' is stored in 't' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
    co_await mini::sleep(1);
}

class Lazy {
public:
  struct promise_type {
    Lazy get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void();
    void unhandled_exception();
  };
  Lazy();
  Lazy(Lazy &&);
  Lazy &operator=(Lazy &&);
  explicit operator bool() const;
  bool await_ready() const noexcept;
  void await_suspend(std::coroutine_handle<>) noexcept;
  void await_resume();
};
Lazy tested1(Lazy t) {
  if (t)
    co_await std::move(t);
}
Lazy tested2(Lazy t) {
  if (bool(t))
    co_await std::move(t);
}
Lazy tested3(Lazy t) {
  while (t) {
    co_await std::move(t);
    t = Lazy();
  }
}
void take(Lazy &&);
void tested4(Lazy t) {
  if (t)
    take(std::move(t));
}
Lazy bad3(Lazy t, bool b) {
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'Lazy' is passed as 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (b)
    co_await std::move(t);
}
Lazy bad8(Lazy t, bool b) {
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'Lazy' is passed as 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (t) {
    if (b)
      co_await std::move(t);
  }
}

Task<void> array1() {
  Task<void> a[2];
  a[0] = w();
  a[1] = w();
  co_await std::move(a[0]);
  co_await std::move(a[1]);
}
Task<void> array2() {
  std::array<Task<void>, 2> a{w(), w()};
  co_await std::move(a[0]);
  a[0] = w();
  co_await std::move(a[0]);
  co_await std::move(a[1]);
}
Task<void> bad4() {
  Task<void> a[2];
  a[0] = w();
  a[1] = w();
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'mini::Task<void>' returned by 'w' is stored in 'a[1]' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_await std::move(a[0]);
}
Task<void> bad5() {
  Task<void> a[2];
  a[0] = w();
  co_await std::move(a[0]);
  co_await std::move(a[0]);
  // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'a[0]' is awaited again; a 'mini::Task<void>' can be awaited only once [async-awaited-twice]
}
Task<void> pointer1() {
  std::unique_ptr<Task<void>> p;
  p.reset(new Task<void>(w()));
  co_await std::move(*p);
}
Task<void> pointer2() {
  auto p = std::make_unique<Task<void>>(w());
  co_await std::move(*p);
  p.reset(new Task<void>(w()));
  co_await std::move(*p);
}
Task<void> bad6() {
  auto p = std::make_unique<Task<void>>(w());
  co_await std::move(*p);
  co_await std::move(*p);
  // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'p' is awaited again; a 'mini::Task<>' can be awaited only once [async-awaited-twice]
}
Task<void> bad7() {
  auto p = std::make_unique<Task<void>>(w());
  // CHECK-MESSAGES: :[[@LINE-1]]:41: warning: 'mini::Task<void>' returned by 'w' is replaced in 'p' before it is awaited, so it never runs; use 'co_await' [async-unawaited-task]
  p.reset(new Task<void>(w()));
  co_await std::move(*p);
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Closures, paths and private members.
//
// RUN: %check_async %s async-unawaited-task
#include "Inputs/places.h"

[[noreturn]] void fail();

// closures
Task<> l1() {
  auto f = [t = child()]() mutable -> Task<int> {
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'mini::Task<int>' returned by 'child' is stored in 'f' and never awaited, so it never runs{{.*}} [async-unawaited-task]
    co_return co_await std::move(t);
  };
  co_return;
}
Task<> l2() {
  auto f = [t = child()]() mutable -> Task<int> {
    co_return co_await std::move(t);
  };
  co_await f();
}
Task<> l3() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  auto f = [&t]() -> Task<int> { co_return co_await std::move(t); };
  co_return;
}
Task<> l4() {
  auto t = child();
  auto f = [&t]() -> Task<int> { co_return co_await std::move(t); };
  co_await f();
}
Task<> l5() {
  auto t = child();
  auto f = [&]() -> Task<int> { co_return co_await std::move(t); };
  co_await f();
}
Task<> l6() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  auto f = [&] { mini::sync_wait(std::move(t)); };
  co_return;
}
Task<> l7() {
  auto t = child();
  std::function<void()> f = [&] { sink(std::move(t)); };
  f();
  co_return;
}
Task<> l8() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is captured by a lambda that never uses it, so it never runs{{.*}} [async-unawaited-task]
  auto f = [t = std::move(t)] { log(1); };
  f();
  co_return;
}
Task<> l10() {
  auto f = [t = child()]() mutable { sink(std::move(t)); };
  if (cond())
    f();
  co_return;
}

// paths
Task<> s1(int n) {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  switch (n) {
  case 1:
    co_await std::move(t);
    break;
  case 2:
    log(1);
    break;
  default:
    co_await std::move(t);
  }
}
Task<> s2(int n) {
  auto t = child();
  switch (n) {
  case 1:
    co_await std::move(t);
    break;
  default:
    co_await std::move(t);
  }
}
Task<> s3(int n) {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  for (int i = 0; i < n; ++i) {
    if (i == 2) {
      co_await std::move(t);
      break;
    }
  }
}
Task<> s4(int n) {
  auto t = child();
  while (true) {
    if (num() == 2) {
      co_await std::move(t);
      break;
    }
  }
}
Task<> s5(int n) {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (n)
    goto out;
  co_await std::move(t);
out:
  log(1);
}
Task<> s6(int n) {
  for (int i = 0; i < n; ++i) {
    auto t = child1(i);
    // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::Task<int>' returned by 'child1' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
    if (i % 2)
      continue;
    co_await std::move(t);
  }
}
Task<> s7(int n) {
  for (int i = 0; i < n; ++i) {
    auto t = child1(i);
    co_await std::move(t);
  }
}
Task<> s8() {
  auto t = child();
  try {
    log(1);
    co_await std::move(t);
  } catch (...) {
    log(2);
  }
}
Task<> s9() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  try {
    if (cond())
      throw std::runtime_error("x");
    co_await std::move(t);
  } catch (const std::exception &) {
    co_return;
  }
}
Task<> s10() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  bool b = cond();
  if (b) {
    co_await std::move(t);
  } else {
    log(2);
  }
}
Task<> s11() {
  auto t = child();
  if (cond()) {
    co_await std::move(t);
    co_return;
  }
  sink(std::move(t));
}
Task<> s12() {
  auto t = child();
  if (cond())
    std::abort();
  co_await std::move(t);
}
Task<> s13() {
  auto t = child();
  if (cond())
    fail();
  co_await std::move(t);
}
Task<> s14() {
  Task<int> t;
  if (cond())
    t = child();
  else
    t = child1(2);
  co_await std::move(t);
}
Task<> s15() {
  Task<int> t;
  if (cond())
    t = child();
  co_await std::move(t);
}
Task<> s16() {
  Task<int> t;
  for (int i = 0; i < 3; ++i)
    t = child1(i);
    // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'mini::Task<int>' returned by 'child1' is replaced in 't' before it is awaited, so it never runs{{.*}} [async-unawaited-task]
  co_await std::move(t);
}
Task<> s17() {
  auto t = child();
  for (int i = 0; i < 3; ++i) {
    co_await std::move(t);
    t = child1(i);
    // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'mini::Task<int>' returned by 'child1' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  }
}
Task<> s18() {
  auto t = child();
  do {
    co_await std::move(t);
    if (!cond())
      break;
    t = child1(1);
  } while (true);
}
Task<> s19() {
  auto t = child();
  auto &r = t;
  co_await std::move(r);
}
Task<> s20() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  auto &r = t;
  co_return;
}
Task<> s21() {
  auto t = child();
  auto *p = &t;
  co_await std::move(*p);
}
Task<> s22() {
  auto t = child();
  mutate(t);
  co_return;
}
Task<> s23() {
  auto t = child();
  auto u = child1(1);
  std::swap(t, u);
  co_await std::move(t);
  co_await std::move(u);
}
Task<> s24() {
  auto t = child();
  auto u = std::exchange(t, {});
  co_await std::move(u);
}
Task<> s25() {
  auto t = child();
  auto u = std::exchange(t, child1(1));
  // CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'mini::Task<int>' returned by 'child1' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  co_await std::move(u);
}
Task<> s26() {
  auto a = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 'a' and not awaited on every path; on the others it never runs [async-unawaited-task]
  auto b = child1(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child1' is stored in 'b' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (cond())
    co_await mini::when_all(std::move(a), std::move(b));
}
Task<> s27() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (cond()) {
    auto u = std::move(t);
  }
  co_return;
}
Task<> s28() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (!cond())
    co_return;
  else
    co_await std::move(t);
}
Task<> s29() {
  auto t = child();
  auto g = lock_apply();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Eager<int>' returned by 'lock_apply' is stored in 'g' and never awaited, so it runs, but its result and exception are lost{{.*}} [async-unawaited-task]
  co_await std::move(t);
}
Task<> s30() {
  auto t = lock_apply();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Eager<int>' returned by 'lock_apply' is stored in 't' and not awaited on every path; on the others it runs, but its result and exception are lost [async-unawaited-task]
  if (cond())
    co_await t;
}
int s31() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (cond())
    return 1;
  return mini::sync_wait(std::move(t));
}
int s32() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  return cond() ? mini::sync_wait(std::move(t)) : 0;
}
int s33() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  return cond() && mini::sync_wait(std::move(t));
}
Task<int> s34() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (cond())
    return t;
  return child1(2);
}
Task<int> s35(std::optional<int> o) {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (!o)
    co_return 0;
  co_return *o + co_await std::move(t);
}
Task<> s36() {
  auto t = child();
  auto _ = co_await std::move(t);
  co_return;
}
Task<> s37() {
  auto t = child();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is stored in 't' and never awaited, so it never runs{{.*}} [async-unawaited-task]
  t = Task<int>();
  co_return;
}
Task<> s38() {
  auto t = child();
  auto h = mini::spawn(std::move(t));
  co_await h;
}
Task<> s39() {
  auto h = mini::spawn(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Handle<>' returned by 'mini::spawn' is stored in 'h' and not awaited on every path; on the others it may never run, and its result is lost [async-unawaited-task]
  if (cond())
    co_return;
  co_await h;
}
Task<> s41() {
  auto h = mini::spawn(child());
  while (!h.done())
    co_await mini::sleep(1);
}
// members
class M2 {
  Task<int> t_;

public:
  M2() : t_(child()) {}
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'mini::Task<int>' returned by 'child' is stored in the private member 't_', which no function of the class reads, so it never runs{{.*}} [async-unawaited-task]
  void f() { log(1); }
};
class M3 {
  Task<int> t_;

public:
  M3() : t_(child()) {}
  Task<> f() { co_await std::move(t_); }
};
class M4 {
  std::vector<Task<int>> v_;

public:
  void f() { v_.push_back(child()); }
  // CHECK-MESSAGES: :[[@LINE-1]]:27: warning: 'mini::Task<int>' returned by 'child' is stored in the private member 'v_', which no function of the class reads, so it never runs{{.*}} [async-unawaited-task]
  void g() { log(1); }
};
class M5 {
  std::vector<Task<int>> v_;

public:
  void f() { v_.push_back(child()); }
  Task<> g() {
    for (auto &t : v_)
      co_await std::move(t);
  }
};
class M6 {
  std::optional<Task<int>> v_;

public:
  void f() { v_ = child(); }
  // CHECK-MESSAGES: :[[@LINE-1]]:19: warning: 'mini::Task<int>' returned by 'child' is stored in the private member 'v_', which no function of the class reads, so it never runs{{.*}} [async-unawaited-task]
};
class M7 {
  std::optional<Task<int>> v_;

public:
  void f() { v_.emplace(child()); }
  // CHECK-MESSAGES: :[[@LINE-1]]:25: warning: 'mini::Task<int>' returned by 'child' is stored in the private member 'v_', which no function of the class reads, so it never runs{{.*}} [async-unawaited-task]
};
struct M8 {
  Task<int> pub;
  void f() { pub = child(); }
};
class M9 {
  Task<int> t_;

public:
  explicit M9(Task<int> t) : t_(std::move(t)) {}
};
class M10 {
  Task<int> t_;

public:
  void f() { this->t_ = child(); }
  // CHECK-MESSAGES: :[[@LINE-1]]:25: warning: 'mini::Task<int>' returned by 'child' is stored in the private member 't_', which no function of the class reads, so it never runs{{.*}} [async-unawaited-task]
  ~M10() {}
};
class M11 {
  Task<int> t_;
  friend void peek(M11 &);

public:
  void f() { t_ = child(); }
};

// A path on which the work has been cancelled.
struct Token {
  bool stop_requested() const;
  bool ready() const;
};
mini::Task<> cancelled(Token token, mini::Task<> rest) {
  if (token.stop_requested())
    co_return;
  co_await std::move(rest);
}
mini::Task<> cancelled_local(bool closed_) {
  mini::Task<> rest = mini::sleep(1);
  if (closed_) {
    co_return;
  }
  co_await std::move(rest);
}
mini::Task<> not_cancelled(Token token) {
  mini::Task<> rest = mini::sleep(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:23: warning: 'mini::Task<>' returned by 'mini::sleep' is stored in 'rest' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (!token.stop_requested())
    co_return;
  co_await std::move(rest);
}
mini::Task<> something_else(Token token) {
  mini::Task<> rest = mini::sleep(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:23: warning: 'mini::Task<>' returned by 'mini::sleep' is stored in 'rest' and not awaited on every path; on the others it never runs [async-unawaited-task]
  if (token.ready())
    co_return;
  co_await std::move(rest);
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Coroutines that are empty, moved away or consumed when they are handed over.
//
// RUN: %check_async %s async-non-coroutine-argument
#include "Inputs/mini.h"
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

using mini::Task;

mini::Loop loop;
Task<int> child();
Task<> child0();
Task<int> child1(int);
void f8() {
  Task<int> t;
  mini::sync_wait(std::move(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 't', which is empty (default-constructed) [async-non-coroutine-argument]
}
void f9() {
  auto t = child();
  auto u = std::move(t);
  mini::sync_wait(std::move(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 't', which is already moved from [async-non-coroutine-argument]
  mini::sync_wait(std::move(u));
}
void f10() {
  auto t = child();
  mini::sync_wait(std::move(t));
  mini::sync_wait(std::move(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 't', which is already consumed [async-non-coroutine-argument]
}
void f18() { mini::sync_wait(Task<int>()); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets an empty (default-constructed) 'mini::Task<int>' [async-non-coroutine-argument]
void f19() { mini::sync_wait(Task<int>{}); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets an empty (default-constructed) 'mini::Task<int>' [async-non-coroutine-argument]
void f20() { mini::serve({}); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::serve' expects a fresh coroutine object, but gets an empty (default-constructed) 'mini::Task<int>' [async-non-coroutine-argument]
void f21() { mini::serve(Task<int>()); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::serve' expects a fresh coroutine object, but gets an empty (default-constructed) 'mini::Task<int>' [async-non-coroutine-argument]
void f22() {
  Task<int> t;
  mini::serve(std::move(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::serve' expects a fresh coroutine object, but gets 't', which is empty (default-constructed) [async-non-coroutine-argument]
}
void f23() {
  Task<int> t;
  t = child();
  mini::serve(std::move(t));
}
void f25(bool b) {
  auto t = child();
  if (b)
    mini::serve(std::move(t));
  else
    mini::sync_wait(std::move(t));
}
void f26(bool b) {
  auto t = child();
  if (b)
    mini::serve(std::move(t));
  mini::sync_wait(std::move(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 't', which is already consumed on some path [async-non-coroutine-argument]
}
void f27() {
  auto t = child();
  for (int i = 0; i < 2; ++i)
    mini::serve(std::move(t));
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::serve' expects a fresh coroutine object, but gets 't', which an earlier iteration of the loop consumes [async-non-coroutine-argument]
}
Task<> f33() {
  auto t = child();
  auto u = std::move(t);
  co_await mini::when_all(std::move(t), std::move(u));
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::when_all' expects an awaitable, but gets 't', which is already moved from [async-non-coroutine-argument]
}
void f47() { loop.run_until_complete(Task<int>()); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::Loop::run_until_complete' expects a fresh coroutine object, but gets an empty (default-constructed) 'mini::Task<int>' [async-non-coroutine-argument]
void f48() {
  loop.run_until_complete(child());
  loop.block_on(child0());
  loop.run_forever();
}
void f49() { mini::Blocking b{Task<>()}; }
// CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'mini::Blocking::Blocking' expects a fresh coroutine object, but gets an empty (default-constructed) 'mini::Task<>' [async-non-coroutine-argument]
void f50() {
  mini::Blocking b{1};
  mini::Blocking c(child0());
}
Task<> pass(Task<> t) { return t; }
void f51() { mini::sync_wait(pass(child0())); }
template <class T> void generic(T t) { mini::sync_wait(std::move(t)); }
// CHECK-MESSAGES: :[[@LINE-1]]:40: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a 'int' [async-non-coroutine-argument]
void f52() { generic(child()); }
void f53() { generic(5); }
template <class T> void gen2(T &&t) { mini::sync_wait(std::forward<T>(t)); }
void f54() { gen2(child()); }
template <class T> void gen3(T &&t) { mini::sync_wait(t); }
void f56(std::optional<Task<int>> o) { mini::sync_wait(std::move(*o)); }
void f57(std::unique_ptr<Task<int>> o) { mini::sync_wait(std::move(*o)); }
void f58(std::vector<Task<int>> o) {
  mini::sync_wait(std::move(o[0]));
  mini::sync_wait(std::move(o.back()));
}
void f59(Task<int> t) { mini::sync_wait(std::move(t)); }
void f60(Task<int> &t) { mini::sync_wait(std::move(t)); }
void f62() { (void)sizeof(mini::sync_wait(5)); }
namespace o {
template <class T> void sync_wait(T &&);
}
void f63() {
  o::sync_wait(5);
  o::sync_wait(child);
}
void f64(bool b) { mini::sync_wait(b ? child() : child1(1)); }
Task<> f76() {
  auto t = child();
  co_await std::move(t);
  mini::detach(child0());
  co_await mini::spawn(std::move(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::spawn' expects a fresh coroutine object, but gets 't', which is already consumed [async-non-coroutine-argument]
}
Task<> f77() {
  auto t = child();
  auto h = mini::spawn(std::move(t));
  co_await h;
  co_await mini::when_all(std::move(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::when_all' expects an awaitable, but gets 't', which is already consumed [async-non-coroutine-argument]
}
void f78() {
  auto t = std::exchange(*new Task<int>(), child());
  mini::serve(std::move(t));
}
void f79() {
  Task<int> t = {};
  mini::serve(std::move(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::serve' expects a fresh coroutine object, but gets 't', which is empty (default-constructed) [async-non-coroutine-argument]
}
void f80() {
  Task<int> t{};
  mini::serve(std::move(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::serve' expects a fresh coroutine object, but gets 't', which is empty (default-constructed) [async-non-coroutine-argument]
}
void f81() {
  Task<int> t;
  auto fill = [&] { t = child(); };
  fill();
  mini::serve(std::move(t));
}
void fillref(Task<int> &);
void f82() {
  Task<int> t;
  fillref(t);
  mini::serve(std::move(t));
}
struct S {
  Task<int> t;
};
void f83() {
  S s;
  mini::serve(std::move(s.t));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::serve' expects a fresh coroutine object, but gets 's.t', which is empty (default-constructed) [async-non-coroutine-argument]
}
void f84() {
  S s{child()};
  mini::serve(std::move(s.t));
}
void f93() {
  std::map<int, Task<int>> m;
  m.emplace(1, child());
  mini::sync_wait(std::move(m.at(1)));
}
void f94() {
  auto [a, b] = std::pair<Task<int>, Task<int>>(child(), child());
  mini::sync_wait(std::move(a));
  mini::sync_wait(std::move(b));
}
void f95() { mini::detach({}); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::detach' expects a fresh coroutine object, but gets an empty (default-constructed) 'mini::Task<void>' [async-non-coroutine-argument]
void f96() { mini::detach(Task<>()); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::detach' expects a fresh coroutine object, but gets an empty (default-constructed) 'mini::Task<>' [async-non-coroutine-argument]
Task<> f97(mini::Loop &l) {
  auto h = l.spawn(child());
  auto i = l.spawn(Task<int>());
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Loop::spawn' expects a fresh coroutine object, but gets an empty (default-constructed) 'mini::Task<int>' [async-non-coroutine-argument]
  co_await h;
  co_await i;
}
void f98() { mini::sync_wait(child().named("a")); }
void f99() { mini::sync_wait(std::move(child())); }
void f100() {
  const auto t = child();
  mini::sync_wait(t);
}
void f101() {
  volatile int x = 0;
  mini::sync_wait(x);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a 'int' [async-non-coroutine-argument]
}
void f102() {
  mini::sync_wait(Task<int>(child()));
  mini::sync_wait(static_cast<Task<int> &&>(child()));
}
void f104() {
  try {
    auto t = child();
    auto u = std::move(t);
    mini::serve(std::move(t));
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::serve' expects a fresh coroutine object, but gets 't', which is already moved from [async-non-coroutine-argument]
  } catch (...) {
  }
}
struct Lazy {
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  int await_resume();
};
void f105() { mini::sync_wait(Lazy()); }
// CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 'Lazy', which is already scheduled, not a fresh coroutine [async-non-coroutine-argument]
struct Derived : Task<int> {};
void f106() {
  mini::sync_wait(static_cast<Task<int> &&>(*new Task<int>(child())));
}
void f107(mini::Executor &e) { e.drive(Task<>()); }
// CHECK-MESSAGES: :[[@LINE-1]]:32: warning: 'mini::Executor::drive' expects a fresh coroutine object, but gets an empty (default-constructed) 'mini::Task<>' [async-non-coroutine-argument]
void f108(mini::Executor &e) { e.drive({}); }
// CHECK-MESSAGES: :[[@LINE-1]]:32: warning: 'mini::Executor::drive' expects a fresh coroutine object, but gets an empty (default-constructed) 'mini::Task<void>' [async-non-coroutine-argument]
void f109() {
  auto t = child();
  auto c = [t = std::move(t)]() mutable { return std::move(t); };
  mini::serve(std::move(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::serve' expects a fresh coroutine object, but gets 't', which is already moved from [async-non-coroutine-argument]
}
void f110() {
  auto t = child();
  auto c = [&] { return mini::serve(std::move(t)); };
  c();
}
void f112() {
  auto t = child();
  {
    auto u = std::move(t);
    mini::serve(std::move(u));
  }
  mini::serve(std::move(t));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::serve' expects a fresh coroutine object, but gets 't', which is already moved from [async-non-coroutine-argument]
}
void f113() {
  auto t = child();
  Task<int> &r = t;
  mini::serve(std::move(r));
}
void sw(int x) {
  Task<int> t;
  switch (x) {
  case 1:
    t = child();
    break;
  default:
    t = child1(x);
  }
  mini::serve(std::move(t));
}
void f114() {
  auto s = std::make_shared<Task<int>>(child());
  mini::serve(std::move(*s));
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tasks that are never awaited: discarded where they are made.
//
// RUN: %check_async %s async-unawaited-task
#include "Inputs/mini.h"
#include <functional>
#include <memory>
#include <vector>

using mini::Task;

mini::Loop loop;
Task<int> child();
Task<> child0();
Task<int> child1(int);
mini::Job<int> job();
mini::Eager<> eager();
mini::Generator<int> gen();
mini::Detached det();
bool cond();
void u1() { child(); }
// CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'mini::Task<int>' returned by 'child' is never awaited, so it never runs; await it in a coroutine, or pass it to a runner or spawner [async-unawaited-task]
Task<> u2() {
  child();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<int>' returned by 'child' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u3() { co_await child(); }
Task<> u4() {
  (void)child();
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'mini::Task<int>' returned by 'child' is cast to void and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u5() {
  static_cast<void>(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: 'mini::Task<int>' returned by 'child' is cast to void and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u9() { child(), co_await child(); }
// CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'mini::Task<int>' returned by 'child' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
Task<> u10() {
  for (child();;)
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'mini::Task<int>' returned by 'child' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
    co_await child();
}
Task<> u11() {
  for (int i = 0; i < 3; child())
  // CHECK-MESSAGES: :[[@LINE-1]]:26: warning: 'mini::Task<int>' returned by 'child' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
    ++i;
  co_return;
}
Task<> u12(bool b) {
  b ? child() : child1(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'mini::Task<int>' returned by 'child' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  // CHECK-MESSAGES: :[[@LINE-2]]:17: warning: 'mini::Task<int>' returned by 'child1' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u13(bool b) {
  if (b)
    child();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::Task<int>' returned by 'child' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u14(bool b) {
  while (b)
    child();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::Task<int>' returned by 'child' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<int> fac() { return child(); }
Task<int> fac2() {
  auto t = child();
  return t;
}
Task<int> fac3() {
  auto t = child();
  return std::move(t);
}
Task<> u24() {
  fac();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<int>' returned by 'fac' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u25() {
  co_await fac();
  co_await fac2();
}
Task<> u26() {
  [] { return child(); }();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<int>' returned by a lambda is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u27() {
  []() -> Task<> { co_return; }();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<>' returned by a lambda is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u28() {
  auto l = []() -> Task<> { co_return; };
  l();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<>' returned by 'l' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u29() {
  auto l = [] { child(); };
  // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'mini::Task<int>' returned by 'child' is never awaited, so it never runs; await it in a coroutine, or pass it to a runner or spawner [async-unawaited-task]
  l();
  co_return;
}
Task<> u30() {
  auto l = [] { return child(); };
  co_await l();
}
struct Cl {
  Task<> m();
  Cl *operator->();
  static Task<> s();
  Task<> operator()();
  Task<> operator+(int);
  Task<> operator[](int);
  operator Task<>();
};
Task<> u31(Cl c) {
  c.m();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<>' returned by 'Cl::m' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u32(Cl c) {
  c->m();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<>' returned by 'Cl::m' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u33(std::unique_ptr<Cl> c) {
  c->m();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<>' returned by 'Cl::m' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u34(std::shared_ptr<Cl> c) {
  c->m();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<>' returned by 'Cl::m' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  Cl::s();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<>' returned by 'Cl::s' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u35(Cl c) {
  c();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<>' returned by 'c' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u36(Cl c) {
  c + 1;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<>' returned by 'Cl::operator+' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u37(Cl c) {
  c[1];
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<>' returned by 'Cl::operator[]' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u38(Cl *c) {
  co_await c->m();
  co_await (*c)();
  co_await (*c + 1);
}
Task<> u59() {
  auto h = mini::spawn(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Handle<>' returned by 'mini::spawn' is stored in 'h' and never awaited, so it may never run, and its result is lost; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u60() {
  mini::spawn(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Handle<>' returned by 'mini::spawn' is never awaited, so it may never run, and its result is lost; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u61() {
  loop.start(child());
  co_return;
}
Task<> u62() {
  loop.spawn(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Handle<int>' returned by 'mini::Loop::spawn' is never awaited, so it may never run, and its result is lost; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u63() {
  auto h = loop.spawn(child());
  co_await h;
}
Task<> u64() {
  mini::detach(child0());
  co_return;
}
Task<> u65() {
  mini::when_all(child(), child0());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<>' returned by 'mini::when_all' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u66() { co_await mini::when_all(child(), child0()); }
Task<> u67() {
  eager();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Eager<>' returned by 'eager' is never awaited, so it runs, but its result and exception are lost; use 'co_await' [async-unawaited-task]
  (void)eager();
  co_return;
}
Task<> u68() {
  det();
  gen();
  co_return;
}
Task<> u69() {
  job();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Job<int>' returned by 'job' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u70() {
  mini::sleep(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<>' returned by 'mini::sleep' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u71() {
  child().named("x");
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<int>' returned by 'mini::Task::named' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u72() { co_await child().named("x"); }
Task<> u89() {
  switch (1) {
  case 1:
    child();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::Task<int>' returned by 'child' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  }
  co_return;
}
Task<> u91() {
  (void)sizeof(child());
  using T = decltype(child());
  co_return;
}
template <class T> void u92() { child(); }
template <class T> void u93() { child(); }
// CHECK-MESSAGES: :[[@LINE-1]]:33: warning: 'mini::Task<int>' returned by 'child' is never awaited, so it never runs; await it in a coroutine, or pass it to a runner or spawner [async-unawaited-task]
void u94() { u93<int>(); }
struct Ctor {
  Ctor() { child(); }
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::Task<int>' returned by 'child' is never awaited, so it never runs; await it in a coroutine, or pass it to a runner or spawner [async-unawaited-task]
  ~Ctor() { child(); }
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'mini::Task<int>' returned by 'child' is never awaited, so it never runs; await it in a coroutine, or pass it to a runner or spawner [async-unawaited-task]
};
int defarg(Task<int> t = child());
Task<> u106() {
  std::invoke(child);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<int>' returned by 'child' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u107() {
  std::bind_front(child1, 1)();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<int>' returned by 'std::_Bind_front::operator()' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u108() {
  co_await std::invoke(child);
  co_await std::bind_front(child1, 1)();
}
Task<> u109() {
  auto p = &child;
  p();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<int>' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> u110() {
  Task<> (Cl::*p)() = &Cl::m;
  Cl c;
  (c.*p)();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<>' returned by 'Cl::m' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}

// Each place of a template is reported once, however many instantiations there are.
template <class T> Task<T> made();
template <class T> Task<> loses() {
  made<T>();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<int>' returned by 'made' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  auto kept = made<T>();
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'mini::Task<int>' returned by 'made' is stored in 'kept' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}
Task<> instantiates() {
  co_await loses<int>();
  co_await loses<char>();
  co_await loses<long>();
}

// The type is named as its reader knows it, not by how a template computes it.
template <class F> struct result_of {
  using type = int;
};
template <class F> Task<typename result_of<F>::type> computed(F);
Task<> computes() {
  computed(cond);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Task<int>' returned by 'computed' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_await computed(cond);
}

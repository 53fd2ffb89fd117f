// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is no coroutine: values, functions, scheduled tasks, other awaitables.
//
// RUN: %check_async %s async-non-coroutine-argument
#include "Inputs/mini.h"
#include <array>
#include <functional>
#include <future>
#include <memory>
#include <string>

using mini::Task;

mini::Loop loop;
Task<int> child();
Task<> child0();
Task<int> child1(int);
mini::Job<int> job();
mini::Eager<> eager();
mini::Generator<int> gen();
int plain();
void f1() { mini::sync_wait(child); }
// CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 'child', which is a function that is not called; call it [async-non-coroutine-argument]
void f2() {
  mini::sync_wait([]() -> Task<> { co_return; });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a lambda, which is a function that is not called; call it [async-non-coroutine-argument]
}
void f3() { mini::sync_wait(5); }
// CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a 'int' [async-non-coroutine-argument]
void f4() { mini::sync_wait(plain()); }
// CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a 'int' [async-non-coroutine-argument]
void f5() { mini::sync_wait("x"); }
// CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a 'const char[2]' [async-non-coroutine-argument]
void f6() { mini::sync_wait(nullptr); }
// CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a 'std::nullptr_t' [async-non-coroutine-argument]
void f7() { mini::sync_wait(std::string("a")); }
// CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a 'std::string' [async-non-coroutine-argument]
Task<> f11() {
  mini::detach(child0());
  auto x = co_await child();
  co_await mini::spawn(x);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::spawn' expects a fresh coroutine object, but gets a 'int' [async-non-coroutine-argument]
}
Task<> f12() {
  auto h = mini::spawn(child());
  co_await mini::spawn(std::move(h));
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'mini::spawn' expects a fresh coroutine object, but gets 'mini::Handle<>', which is already scheduled, not a fresh coroutine [async-non-coroutine-argument]
}
void f13() { mini::run_main(loop.start(child())); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::run_main' expects a fresh coroutine object, but gets 'mini::Handle<int>', which is already scheduled, not a fresh coroutine [async-non-coroutine-argument]
void f14() {
  std::future<int> f;
  mini::sync_wait(std::move(f));
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a 'std::future<int>' [async-non-coroutine-argument]
}
void f15() { mini::sync_wait(mini::Event()); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 'mini::Event', which is already scheduled, not a fresh coroutine [async-non-coroutine-argument]
void f16() { mini::sync_wait(gen()); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a 'mini::Generator<int>' [async-non-coroutine-argument]
void f17() {
  mini::sync_wait(job());
  mini::sync_wait(eager());
  mini::sync_wait(child());
  mini::sync_wait(mini::when_all(child(), child0()));
}
Task<> f28() { co_await mini::when_all(child, child0()); }
// CHECK-MESSAGES: :[[@LINE-1]]:25: warning: 'mini::when_all' expects an awaitable, but gets 'child', which is a function that is not called; call it [async-non-coroutine-argument]
Task<> f29() { co_await mini::when_all(1, child0()); }
// CHECK-MESSAGES: :[[@LINE-1]]:25: warning: 'mini::when_all' expects an awaitable, but gets a 'int' [async-non-coroutine-argument]
Task<> f30() {
  auto h = mini::spawn(child());
  co_await mini::when_all(std::move(h), child0());
}
Task<> f31() {
  std::vector<Task<int>> v;
  v.push_back(child());
  co_await mini::all_of(std::move(v));
}
Task<> f32() { co_await mini::when_all(mini::Event(), child0()); }
void f34() { mini::sync_wait(&child); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 'child', which is a function that is not called; call it [async-non-coroutine-argument]
void f35() {
  auto l = []() -> Task<> { co_return; };
  mini::sync_wait(l);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a lambda, which is a function that is not called; call it [async-non-coroutine-argument]
}
void f36() {
  auto l = []() -> Task<> { co_return; };
  mini::sync_wait(l());
}
void f37() {
  std::function<Task<>()> l = child0;
  mini::sync_wait(l);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 'child0', which is a function that is not called; call it [async-non-coroutine-argument]
}
void f38() {
  std::function<Task<>()> l = child0;
  mini::sync_wait(l());
}
void f39() { mini::sync_wait(std::bind_front(child1, 1)); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 'child1', which is a function that is not called; call it [async-non-coroutine-argument]
void f40() { mini::sync_wait(std::bind_front(child1, 1)()); }
struct M {
  Task<> m();
  static Task<> s();
  Task<> operator()();
  Task<> t;
  operator Task<>();
};
void f41(M m) { mini::sync_wait(&M::m); }
// CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 'M::m', which is a function that is not called; call it [async-non-coroutine-argument]
void f42(M m) { mini::sync_wait(M::s); }
// CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 'M::s', which is a function that is not called; call it [async-non-coroutine-argument]
void f43(M m) {
  mini::sync_wait(m.m());
  mini::sync_wait(M::s());
  mini::sync_wait(m());
  mini::sync_wait(std::move(m.t));
  mini::sync_wait(m.operator Task<>());
}
struct Fo {
  Task<> operator()();
};
void f44(Fo f) { mini::sync_wait(f); }
// CHECK-MESSAGES: :[[@LINE-1]]:18: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 'Fo::operator()', which is a function that is not called; call it [async-non-coroutine-argument]
void f45(Fo f) { mini::sync_wait(f()); }
void f66() {
  mini::sync_wait((child()));
  mini::sync_wait((0, child()));
}
void f67() { mini::sync_wait(child1); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets 'child1', which is a function that is not called; call it [async-non-coroutine-argument]
void f68() { mini::sync_wait(true); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a 'bool' [async-non-coroutine-argument]
enum E { A };
void f69() { mini::sync_wait(A); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a 'E' [async-non-coroutine-argument]
void f70() { mini::sync_wait(std::array<int, 2>{}); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a 'std::array<int, 2>' [async-non-coroutine-argument]
void f71(int *p) { mini::sync_wait(p); }
// CHECK-MESSAGES: :[[@LINE-1]]:20: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a 'int *' [async-non-coroutine-argument]
void f72(Task<int> *p) { mini::sync_wait(p); }
// CHECK-MESSAGES: :[[@LINE-1]]:26: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a 'mini::Task<int> *', not the task in it; use '*' [async-non-coroutine-argument]
void f73(Task<int> *p) { mini::sync_wait(std::move(*p)); }
Task<> f74() { mini::sync_wait(co_await child()); }
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets the result of a 'co_await' (a 'int') [async-non-coroutine-argument]
auto lam = []() -> Task<> { co_return; };
void f88() { mini::sync_wait(lam); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a lambda, which is a function that is not called; call it [async-non-coroutine-argument]
void f89() {
  mini::sync_wait([] { return 1; });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a lambda, which is a function, not a coroutine [async-non-coroutine-argument]
}
void f90() {
  mini::sync_wait([] { return child(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a lambda, which is a function that is not called; call it [async-non-coroutine-argument]
}
void f91() {
  mini::sync_wait([] { return child(); }());
}
void f92() { mini::sync_wait(std::make_unique<int>(1)); }
// CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a 'std::unique_ptr<int>' [async-non-coroutine-argument]

// A spawner made of another one: its caller is judged, and what it makes itself.
template <class Job> [[clang::annotate("corolint::spawner")]] mini::Handle<> start_all(Job job) {
  mini::sync_wait(5);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' expects a fresh coroutine object, but gets a 'int' [async-non-coroutine-argument]
  return mini::spawn(std::move(job));
}
Task<> handed_on() {
  co_await start_all(child);
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'start_all' expects a fresh coroutine object, but gets 'child', which is a function that is not called; call it [async-non-coroutine-argument]
}

// Without a role the parameter is the function's own affair.
template <class Job> mini::Handle<> start_some(Job job) {
  return mini::spawn(std::move(job));
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'mini::spawn' expects a fresh coroutine object, but gets a 'mini::Task<int> (*)()' [async-non-coroutine-argument]
}
Task<> handed_to_other() { co_await start_some(child); }

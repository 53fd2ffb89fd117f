// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tasks in members, holders and loops that refer to what dies first.
//
// RUN: %check_async %s async-dangling-argument
#include "Inputs/tasks.h"
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>
using lib::task;
task<int> by_ref(const std::string &url);
task<int> by_view(std::string_view url);
task<int> by_ptr(const int *n);
task<int> by_span(std::span<const int> s);
task<int> by_val(std::string url);
struct H {
  task<int> t;
  int n = 0;
};
struct C {
  std::string host;
  task<int> get() { co_return int(host.size()); }
  task<int> kept;
  std::vector<task<int>> all;
  void start() {
    std::string u = "x";
    kept = by_ref(u);
    // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'by_ref' keeps 'url', which refers to 'u' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
    // CHECK-NOTES: :[[@LINE+1]]:3: note: 'u' dies here
  }
  void start2() { kept = by_ref(host); }
  void start3() {
    std::string u;
    all.push_back(by_ref(u));
    // CHECK-MESSAGES: :[[@LINE-1]]:19: warning: coroutine 'by_ref' keeps 'url', which refers to 'u' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
    // CHECK-NOTES: :[[@LINE+1]]:3: note: 'u' dies here
  }
  void start4() { kept = by_ref(std::string("x")); }
  // CHECK-MESSAGES: :[[@LINE-1]]:26: warning: coroutine 'by_ref' keeps 'url', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:49: note: the temporary dies at the end of this expression
  void start5() { kept = get(); }
};
task<> g1() {
  H h;
  h.t = by_ref(std::string("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: coroutine 'by_ref' keeps 'url', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:32: note: the temporary dies at the end of this expression
  co_await h.t;
}
task<> g2() {
  H h{by_ref(std::string("x"))};
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: coroutine 'by_ref' keeps 'url', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:32: note: the temporary dies at the end of this expression
  co_await h.t;
}
task<> g3() {
  std::optional<task<int>> o = by_ref(std::string("x"));
  // CHECK-MESSAGES: :[[@LINE-1]]:32: warning: coroutine 'by_ref' keeps 'url', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:56: note: the temporary dies at the end of this expression
  co_await *o;
}
task<> g4() {
  auto p = std::make_unique<task<int>>(by_ref(std::string("x")));
  // CHECK-MESSAGES: :[[@LINE-1]]:40: warning: coroutine 'by_ref' keeps 'url', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:65: note: the temporary dies at the end of this expression
  co_await *p;
}
task<> g5() {
  std::vector<task<int>> v;
  v.push_back(by_ref("temp"));
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: coroutine 'by_ref' keeps 'url', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:29: note: the temporary dies at the end of this expression
  for (auto &t : v)
    co_await t;
}
task<> g6() {
  std::vector<task<int>> v;
  {
    std::string s;
    v.push_back(by_ref(s));
    // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: coroutine 'by_ref' keeps 'url', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
    // CHECK-NOTES: :[[@LINE+1]]:3: note: 's' dies here
  }
  for (auto &t : v)
    co_await t;
}
task<> g7() {
  task<int> t;
  {
    int n = 1;
    t = by_ptr(&n);
    // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: coroutine 'by_ptr' keeps 'n', which refers to 'n' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
    // CHECK-NOTES: :[[@LINE+1]]:3: note: 'n' dies here
  }
  co_await t;
}
task<> g8() {
  task<int> t;
  {
    int n = 1;
    t = by_ptr(&n);
    co_await t;
  }
}
H g9() {
  std::string s;
  return H{by_ref(s)};
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'by_ref' keeps 'url', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:3: note: 's' dies here
}
task<int> g10(std::string s) { return by_view(s); }
// CHECK-MESSAGES: :[[@LINE-1]]:39: warning: coroutine 'by_view' keeps 'url', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
// CHECK-NOTES: :[[@LINE-2]]:32: note: 's' dies here
task<int> g11(std::string_view s) { return by_view(s); }
task<int> g12() { return by_view("lit"); }
task<int> g13() {
  std::vector<int> v{1};
  return by_span(v);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'by_span' keeps 's', which refers to 'v' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:3: note: 'v' dies here
}
task<int> g14(std::vector<int> &v) { return by_span(v); }
std::vector<task<int>> g15() {
  std::vector<task<int>> r;
  std::string s;
  r.push_back(by_ref(s));
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: coroutine 'by_ref' keeps 'url', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE+1]]:3: note: 's' dies here
  return r;
}
task<> g16() {
  auto h = lib::spawn(by_ref(std::string("x")));
  // CHECK-MESSAGES: :[[@LINE-1]]:23: warning: coroutine 'by_ref' keeps 'url', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:48: note: the temporary dies at the end of this expression
  co_await h;
}
template <class T> [[clang::annotate("corolint::spawner")]] std::future<T> post(task<T> work);
int posted_and_waited_for(int n) {
  post([&]() -> task<void> {
    ++n;
    co_return;
  }())
      .wait();
  return post(by_ref(std::string("x"))).get();
}
std::future<void> posted(int n) {
  return post([&]() -> task<void> {
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: coroutine lambda uses its capture 'n' when it runs, but the lambda is a temporary that is dead by then; pass it as a parameter, or keep the lambda in a variable [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE+4]]:6: note: the temporary dies at the end of this expression
  // CHECK-NOTES: :[[@LINE+1]]:7: note: 'n' is used here
    ++n;
    co_return;
  }());
}
int waited_for_later() {
  auto done = post(by_ref(std::string("x")));
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: coroutine 'by_ref' keeps 'url', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:44: note: the temporary dies at the end of this expression
  return done.get();
}
task<> g17() {
  std::string s;
  auto h = lib::spawn(by_ref(s));
  co_await h;
}
void g18() {
  std::string s;
  lib::detach(by_ref(s));
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: coroutine 'by_ref' keeps 'url', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE+1]]:1: note: 's' dies here
}
void g19() { lib::sync_wait(by_ref(std::string("x"))); }
task<> g20() {
  auto f = [s = std::string("x")]() -> task<int> { co_return int(s.size()); };
  lib::detach(f());
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: coroutine lambda uses its capture 's' when it runs, but the lambda 'f' is dead by then; pass it as a parameter [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE+3]]:1: note: 'f' dies here
  // CHECK-NOTES: :[[@LINE-4]]:66: note: 's' is used here
  co_return;
}
task<> g21() {
  co_await [s = std::string("x")]() -> task<int> { co_return int(s.size()); }();
}
task<> g22() {
  auto t = lib::when_all(by_ref(std::string("x")));
  // CHECK-MESSAGES: :[[@LINE-1]]:26: warning: coroutine 'by_ref' keeps 'url', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:51: note: the temporary dies at the end of this expression
  co_await t;
}
task<> g23() { co_await lib::when_all(by_ref(std::string("x"))); }
task<> g24() {
  std::string s;
  auto t = by_ref(s + "y");
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'by_ref' keeps 'url', which refers to a temporary 'std::basic_string<char, std::char_traits<char>, std::allocator<char>>' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:27: note: the temporary dies at the end of this expression
  co_await t;
}
task<> g25() {
  std::string s;
  const auto &r = s;
  auto t = by_ref(r);
  co_await t;
}
task<int> g26() {
  auto s = std::make_shared<std::string>("x");
  return by_ref(*s);
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'by_ref' keeps 'url', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:3: note: 's' dies here
}
task<int> g27() {
  C c;
  return c.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'C::get' keeps 'this', which is 'c' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:3: note: 'c' dies here
  // CHECK-NOTES: :[[@LINE-193]]:35: note: 'this' is used here
}
task<int> g28(C &c) { return c.get(); }
task<int> g29() {
  auto c = std::make_unique<C>();
  return c->get();
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine 'C::get' keeps 'this', which is 'c' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:3: note: 'c' dies here
  // CHECK-NOTES: :[[@LINE-201]]:35: note: 'this' is used here
}
task<> g30() {
  auto t = C{}.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: coroutine 'C::get' keeps 'this', which is a temporary 'C' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:21: note: the temporary dies at the end of this expression
  // CHECK-NOTES: :[[@LINE-207]]:35: note: 'this' is used here
  co_await t;
}
task<> g31(std::vector<std::string> v) {
  std::vector<task<int>> r;
  for (auto &s : v)
    r.push_back(by_ref(s));
  for (auto &t : r)
    co_await t;
}
task<> g32(std::vector<std::string> v) {
  std::vector<task<int>> r;
  for (auto s : v)
    r.push_back(by_ref(s));
    // CHECK-MESSAGES: :[[@LINE-1]]:17: warning: coroutine 'by_ref' keeps 'url', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
    // CHECK-NOTES: :[[@LINE-2]]:26: note: 's' dies here
  for (auto &t : r)
    co_await t;
}
task<> g33(bool b) {
  task<int> t;
  if (b) {
    std::string s = "x";
    t = by_ref(s);
    // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: coroutine 'by_ref' keeps 'url', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
    // CHECK-NOTES: :[[@LINE+1]]:3: note: 's' dies here
  }
  co_await t;
}
std::function<task<int>()> g34() {
  std::string s;
  return [&s] { return by_ref(s); };
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: lambda refers to 's' that is dead when the task runs; capture by value, or await it while that is alive [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:10: note: 's' dies here
}
task<int> g35() {
  std::string s;
  co_return co_await by_ref(s);
}
task<int> g36() {
  std::string s;
  auto t = by_ref(s);
  co_return co_await std::move(t);
}
task<int> g37() {
  int n = 0;
  auto f = [&n]() -> task<int> { co_return n; };
  return f();
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: coroutine lambda uses its capture 'n' when it runs, but the lambda 'f' is dead by then; pass it as a parameter [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:3: note: 'f' dies here
  // CHECK-NOTES: :[[@LINE-4]]:44: note: 'n' is used here
}
task<int> g38() {
  return [](std::string s) -> task<int> { co_return int(s.size()); }("x");
}
task<int> g39() {
  static int n = 0;
  return by_ptr(&n);
}
task<> g40() {
  std::string s;
  auto t = by_val(s);
  co_await t;
}

struct D {
  task<int> kept;
  void run();
  task<> t();
  std::vector<task<int>> all;
  void a() {
    std::string u;
    kept = by_ref(u);
    lib::sync_wait(std::move(kept));
  }
  void b() {
    std::string u;
    kept = by_ref(u);
    run();
  }
  task<> c() {
    std::string u;
    kept = by_ref(u);
    co_await t();
  }
  void d(const std::string &u) { kept = by_ref(u); }
  void e() {
    static std::string u;
    kept = by_ref(u);
  }
  void f() {
    std::string u;
    kept = by_val(u);
  }
  void g(std::string u) { all.push_back(by_view(u)); }
  // CHECK-MESSAGES: :[[@LINE-1]]:41: warning: coroutine 'by_view' keeps 'url', which refers to 'u' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  // CHECK-NOTES: :[[@LINE-2]]:54: note: 'u' dies here
};

// What a local owner has given to the caller lives on.
std::unique_ptr<int> returns_the_owner(bool b) {
  auto n = std::make_unique<int>(1);
  lib::detach(by_ptr(n.get()));
  if (b)
    return nullptr;
  return n;
}
std::unique_ptr<const int> returns_another_owner() {
  auto n = std::make_unique<int>(1);
  lib::detach(by_ptr(n.get()));
  return n;
}
std::optional<std::unique_ptr<int>> returns_it_in_an_optional() {
  auto n = std::make_unique<int>(1);
  lib::detach(by_ptr(n.get()));
  return n;
}
int returns_what_it_points_to() {
  auto n = std::make_unique<int>(1);
  lib::detach(by_ptr(n.get()));
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: coroutine 'by_ptr' keeps 'n', which refers to 'n' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
  return *n;
  // CHECK-NOTES: :[[@LINE+1]]:1: note: 'n' dies here
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tasks in tuples, closures, parameters and members, on all paths: silence.
//
// RUN: %check_async %s async-unawaited-task
#include "Inputs/places.h"

Task<> t1() {
  auto p = std::make_tuple(child(), child1(1));
  auto [a, b] = std::move(p);
  co_await std::move(a);
  co_await std::move(b);
}
Task<> t2() {
  auto p = std::make_pair(child(), 3);
  auto &[t, n] = p;
  co_await std::move(t);
}
Task<> t3() {
  auto [t, n] = std::make_pair(child(), 3);
  auto f = [&]() -> Task<> { co_await std::move(t); };
  co_await f();
}
Task<> t4() {
  Task<int> a, b;
  std::tie(a, b) = std::make_tuple(child(), child1(1));
  co_await std::move(a);
  co_await std::move(b);
}
Task<> t5() {
  auto p = std::make_tuple(child(), child1(1));
  co_await std::apply(
      [](auto &...x) { return mini::when_all(std::move(x)...); }, p);
}
Task<> t6() {
  auto p = std::make_tuple(child(), 1);
  co_await std::get<Task<int>>(std::move(p));
}
Task<> r1() {
  Task<int> a[3] = {child(), child1(1), child1(2)};
  for (int i = 0; i < 3; ++i)
    co_await std::move(a[i]);
}
Task<> r2() {
  Task<int> a[] = {child(), child1(1)};
  for (auto &&t : a)
    sink(std::move(t));
  co_return;
}
Task<> r3() {
  std::array<Task<int>, 2> a = {child(), child1(1)};
  sink(std::move(a.front()));
  sink(std::move(a.back()));
  co_return;
}
Task<> r4() {
  std::array<Task<int>, 2> a = {child(), child1(1)};
  for (auto &t : a | std::views::all)
    co_await std::move(t);
}
Task<> r5() {
  Task<int> a[2];
  for (int i = 0; i < 2; ++i)
    a[i] = child1(i);
  co_await mini::when_all(std::move(a[0]), std::move(a[1]));
}
Task<> r6() {
  Task<int> *p = nullptr;
  Task<int> t = child();
  p = &t;
  co_await std::move(*p);
}
Task<> p1(Task<int> t) {
  if (cond())
    throw std::runtime_error("x");
  co_await std::move(t);
}
Task<> p2(Task<int> t, bool b) {
  if (b)
    sink(std::move(t));
  else
    co_await std::move(t);
}
Task<> p3(Task<int> t) {
  try {
    co_await std::move(t);
  } catch (...) {
    log(1);
  }
}
bool p4(Task<int> t) {
  if (cond())
    return false;
  sink(std::move(t));
  return true;
}
Task<> p5(Task<int> t) {
  auto u = std::move(t);
  co_await std::move(u);
}
void p6(Task<int> t) { mini::spawn(std::move(t)).cancel(); }
void p7(Task<int> t, std::vector<Task<int>> &v) { v.push_back(std::move(t)); }
void p8(Task<int> t, int n) {
  for (int i = 0; i < n; ++i) {
    if (i == 2) {
      sink(std::move(t));
      return;
    }
  }
  sink(std::move(t));
}
Task<> p9(std::optional<Task<int>> t) {
  if (t)
    co_await std::move(*t);
}
struct Q {
  std::vector<Task<int>> v;
  Task<int> cur;
  std::optional<Task<int>> next;
  Q(Task<int> t) : cur(std::move(t)) {}
  void add(Task<int> t) {
    if (cond())
      v.push_back(std::move(t));
    else
      v.emplace_back(std::move(t));
  }
};
struct V {
  virtual void f(Task<int> t) {
    if (cond())
      sink(std::move(t));
  }
};
Task<> l1() {
  auto t = child();
  auto f = [t = std::move(t)]() mutable { return std::move(t); };
  co_await f();
}
Task<> l2() {
  std::vector<std::function<Task<>()>> fs;
  auto t = std::make_shared<Task<int>>(child());
  fs.push_back([t]() -> Task<> { co_await std::move(*t); });
  for (auto &f : fs)
    co_await f();
}
std::function<void()> l3() {
  auto t = std::make_shared<Task<int>>(child());
  return [t] { sink(std::move(*t)); };
}
auto l4() {
  return [t = child()]() mutable { sink(std::move(t)); };
}
Task<> l5() {
  auto t = child();
  auto f = [&] { sink(std::move(t)); };
  std::invoke(f);
  co_return;
}
Task<> l6() {
  auto t = child();
  mini::Loop::current().call_soon(
      [t = std::move(t)]() mutable { sink(std::move(t)); });
  co_return;
}
Task<> l7() {
  auto t = child();
  auto f = [&](auto g) { g(t); };
  f([](auto &x) { sink(std::move(x)); });
  co_return;
}
Task<> e1() {
  auto t = child();
  try {
    log(1);
  } catch (...) {
    sink(std::move(t));
    co_return;
  }
  co_await std::move(t);
}
Task<> e2() {
  Task<int> t;
  try {
    t = child();
  } catch (...) {
    co_return;
  }
  co_await std::move(t);
}
Task<> e3() {
  Task<int> t;
  switch (num()) {
  case 0:
    t = child();
    break;
  default:
    t = child1(1);
  }
  co_await std::move(t);
}
enum class K { A, B };
Task<> e4(K k) {
  Task<int> t;
  switch (k) {
  case K::A:
    t = child();
    break;
  case K::B:
    t = child1(1);
    break;
  }
  co_await std::move(t);
}
Task<> e5(bool b) {
  Task<int> t;
  if (!b)
    co_return;
  t = child();
  co_await std::move(t);
}
Task<> e6(bool a, bool b) {
  Task<int> t;
  if (a)
    t = child();
  else if (b)
    t = child1(1);
  else
    co_return;
  co_await std::move(t);
}
Task<> e7(int n) {
  Task<int> t;
  while (n--) {
    t = child1(n);
    break;
  }
  co_await std::move(t);
}
Task<> e8(bool a) {
  Task<int> t;
  if (a)
    t = child();
  else
    throw 1;
  co_await std::move(t);
}
Task<> x1() {
  auto t = child();
  auto u = child1(1);
  auto r = std::tie(t, u);
  co_await std::move(std::get<0>(r));
  co_await std::move(std::get<1>(r));
}
Task<> x2() {
  auto t = child();
  std::reference_wrapper<Task<int>> r = t;
  co_await std::move(r.get());
}
Task<> x3() {
  auto t = child();
  auto *h = &t;
  log(1);
  co_await std::move(*h);
}
Task<> x4() {
  auto t = child();
  Task<int> &&r = std::move(t);
  co_await std::move(r);
}
class C1 {
  std::vector<Task<int>> v_;

public:
  auto &add() { return v_.emplace_back(child()); }
};
class C2 {
  std::vector<Task<int>> v_;

public:
  void f() { v_.push_back(child()); }
  auto take() { return std::move(v_); }
};
class C3 {
  std::optional<Task<int>> v_;

public:
  void f() { v_ = child(); }
  Task<> g() {
    if (v_)
      co_await std::move(*v_);
  }
};
class C4 {
  std::vector<Task<int>> v_;

public:
  void f() { v_.push_back(child()); }
  ~C4();
};
class C5 {
  std::unique_ptr<Task<int>> v_;

public:
  void f() { v_ = std::make_unique<Task<int>>(child()); }
  Task<int> &get() { return *v_; }
};
template <class T> struct Wrap {
  T value;
};
void m1(Wrap<Task<int>> w) {
  if (cond())
    sink(std::move(w.value));
}
Task<> m2() {
  auto t = child();
  Wrap<Task<int> &> w{t};
  co_await std::move(w.value);
}
Task<> m3() {
  auto t = child();
  struct Guard {
    Task<int> &t;
    ~Guard() { sink(std::move(t)); }
  } guard{t};
  co_return;
}
struct Options {
  Task<int> t = child();
  int n = 0;
};
Task<> m4() {
  Options o{.n = 3};
  co_await std::move(o.t);
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tasks in containers, optionals and structs that are consumed: silence.
//
// RUN: %check_async %s async-unawaited-task
#include "Inputs/places.h"

Task<> h1() {
  Holder h;
  fill;
  h.a = child();
  sink(std::move(h.a));
  co_return;
}
Holder h4() {
  Holder h{child(), child1(1), 1};
  return h;
}
Holder h5() { return {child(), child1(1), 1}; }
Task<> h6() {
  Holder h{child(), child1(1), 1};
  auto f = [&h]() -> Task<> {
    co_await std::move(h.a);
    co_await std::move(h.b);
  };
  co_await f();
}
Task<> h7() {
  Holder h{child(), child1(1), 1};
  auto g = std::move(h);
  co_await std::move(g.a);
  co_await std::move(g.b);
}
Task<> h8(bool b) {
  Holder h;
  if (b)
    h.a = child();
  else
    h.b = child1(2);
  if (b)
    co_await std::move(h.a);
  else
    co_await std::move(h.b);
}
Task<> h9() {
  auto h = h4();
  co_await std::move(h.a);
}
Task<> h10(Holder h) { co_await std::move(h.a); }
Task<> v1() {
  std::vector<Task<int>> v;
  for (int i = 0; i < 3; ++i)
    v.push_back(child1(i));
  for (int i = 0; i < 3; ++i)
    co_await std::move(v[i]);
}
Task<> v2() {
  std::vector<Task<int>> v;
  v.push_back(child());
  if (v.size() > 0)
    co_await mini::all_of(std::move(v));
}
Task<> v3() {
  std::vector<Task<int>> v;
  v.push_back(child());
  bool e = v.empty();
  if (!e)
    co_await mini::all_of(std::move(v));
}
Task<> v4() {
  std::vector<Task<int>> v;
  v.push_back(child());
  while (!v.empty()) {
    co_await std::move(v.back());
    v.pop_back();
  }
}
Task<> v5() {
  std::vector<Task<int>> v;
  v.push_back(child());
  std::for_each(v.begin(), v.end(), [](Task<int> &t) { sink(std::move(t)); });
  co_return;
}
Task<> v6() {
  std::vector<Task<int>> v;
  v.push_back(child());
  auto &last = v.back();
  co_await std::move(last);
}
Task<> v7() {
  std::vector<Task<int>> v;
  fill(v);
  co_return;
}
Task<> v8() {
  std::vector<Task<int>> v;
  v.push_back(child());
  sinkv(std::move(v));
  v.clear();
  v.push_back(child1(2));
  sinkv(std::move(v));
  co_return;
}
Task<> v9() {
  std::vector<Task<int>> v;
  for (int i = 0; i < 9; ++i) {
    v.push_back(child1(i));
    if (v.size() == 4) {
      co_await mini::all_of(std::move(v));
      v.clear();
    }
  }
  co_await mini::all_of(std::move(v));
}
Task<> v10(int n) {
  std::vector<Task<int>> v;
  for (int i = 0; i < n; ++i)
    v.push_back(child1(i));
  if (n == 0)
    co_return;
  co_await mini::all_of(std::move(v));
}
Task<> v11(int n) {
  std::vector<Task<int>> v;
  if (n)
    v.push_back(child());
  if (v.empty())
    co_return;
  for (auto &&t : v)
    co_await std::move(t);
}
Task<> v12() {
  std::vector<Task<int>> v;
  v.push_back(child());
  for (auto it = v.begin(); it != v.end(); ++it)
    co_await std::move(*it);
}
Task<> v13() {
  std::vector<std::optional<Task<int>>> v(3);
  v[0] = child();
  for (auto &o : v)
    if (o)
      co_await std::move(*o);
}
Task<> v14() {
  std::map<std::string, Task<int>> m;
  m["a"] = child();
  auto it = m.find("a");
  if (it != m.end())
    co_await std::move(it->second);
}
Task<> v15() {
  std::vector<Task<int>> v;
  v.push_back(child());
  std::vector<Task<int>> w;
  w.push_back(std::move(v[0]));
  co_await std::move(w[0]);
}
Task<> v16() {
  std::vector<Task<int>> a, b;
  a.push_back(child());
  std::move(a.begin(), a.end(), std::back_inserter(b));
  co_await mini::all_of(std::move(b));
}
std::vector<Task<int>> v17(bool b) {
  std::vector<Task<int>> v;
  v.push_back(child());
  if (b)
    v.push_back(child1(1));
  return v;
}
Task<> v18() {
  std::deque<Task<int>> q;
  auto push = [&](int i) { q.push_back(child1(i)); };
  push(1);
  while (!q.empty()) {
    co_await std::move(q.front());
    q.pop_front();
  }
}
Task<> v19() {
  std::queue<Task<int>> q;
  q.push(child());
  do {
    auto t = std::move(q.front());
    q.pop();
    co_await std::move(t);
  } while (!q.empty());
}
Task<> v20() {
  std::vector<Task<int>> v;
  v.push_back(child());
  co_await std::apply(
      [](auto &&...x) { return mini::when_all(std::move(x)...); },
      std::make_tuple(child()));
  co_await mini::all_of(std::move(v));
}
Task<> o1() {
  std::optional<Task<int>> o;
  if (cond())
    o.emplace(child());
  if (o) {
    co_await std::move(o.value());
    o.reset();
  }
}
Task<> o2(int n) {
  std::optional<Task<int>> o;
  for (int i = 0; i < n; ++i) {
    if (o)
      co_await std::move(*o);
    o = child1(i);
  }
  if (o)
    co_await std::move(*o);
}
Task<> o3() {
  std::unique_ptr<Task<int>> p;
  if (cond())
    p = std::make_unique<Task<int>>(child());
  if (p)
    co_await std::move(*p);
}
Task<> o4() {
  std::unique_ptr<Task<int>> p(new Task<int>(child()));
  co_await std::move(*p);
}
Task<> o5() {
  std::unique_ptr<Task<int>> p = std::make_unique<Task<int>>(child());
  sink(std::move(*p.get()));
  co_return;
}
Task<> o6() {
  std::optional<Task<int>> o = child();
  if (!o)
    co_return;
  co_await std::move(*o);
}
Task<> o7() {
  std::optional<Task<int>> o = child();
  auto t = std::move(o).value();
  co_await std::move(t);
}
Task<> o8() {
  std::optional<Task<int>> o = child();
  co_await std::exchange(o, std::nullopt).value();
}
std::optional<Task<int>> o9() {
  std::optional<Task<int>> o = child();
  return o;
}
std::optional<Task<int>> o10(bool b) {
  if (b)
    return child();
  return std::nullopt;
}
Task<> o11() {
  std::shared_ptr<Task<int>> p = std::make_shared<Task<int>>(child());
  auto q = p;
  co_await std::move(*q);
}
Task<> o12(bool b) {
  std::optional<Task<int>> o;
  if (b)
    o = child();
  log(1);
  if (b)
    co_await std::move(*o);
}
Task<> o13() {
  std::variant<int, Task<int>> v = child();
  if (auto *t = std::get_if<Task<int>>(&v))
    co_await std::move(*t);
}
Task<> o14() {
  std::variant<int, Task<int>> v = child();
  std::visit([](auto &x) {}, v);
  co_return;
}

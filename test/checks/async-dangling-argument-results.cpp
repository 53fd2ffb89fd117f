// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Results of coroutines: references into a task that is gone, and results that
// refer to locals.
//
// RUN: %check_async %s async-dangling-argument
#include "Inputs/tasks.h"
#include <array>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

using lib::task;
using lib::detached;

/// Keeps its result; an await gives a reference to it.
template <class T> class keeper {
public:
  struct promise_type {
    std::optional<T> value;
    keeper get_return_object();
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(T v) { value.emplace(std::move(v)); }
    void unhandled_exception() {}
  };
  keeper(keeper &&) noexcept;
  ~keeper();
  struct awaiter {
    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<>) const noexcept;
    T &await_resume() const;
  };
  awaiter operator co_await() const;
};
struct config {
  std::string host;
  std::vector<std::string> peers;
};
keeper<std::string> name();
keeper<std::vector<int>> numbers();
keeper<config> load();
task<std::string> text();
task<> rest();
std::string title();
void use(std::string_view);
void use(int);

task<> reference() {
  const auto &n = co_await name();
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'n' refers to the result of a task that is gone after this expression; copy the result, or keep the task in a variable [async-dangling-argument]
  use(n);
}
task<> part() {
  auto &peers = (co_await load()).peers;
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'peers' refers to the result of a task that is gone after this expression; copy the result, or keep the task in a variable [async-dangling-argument]
  co_await rest();
  use(peers[0]);
}
task<> loop() {
  for (int n : co_await numbers())
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: this loop goes through the result of a task that is gone when it begins; copy the result, or keep the task in a variable [async-dangling-argument]
    use(n);
}
task<> view() {
  std::string_view v = co_await text();
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: 'v' refers to the result of a task that is gone after this expression; copy the result, or keep the task in a variable [async-dangling-argument]
  use(v);
}
task<> pointer() {
  const char *p = (co_await text()).c_str();
  // CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'p' refers to the result of a task that is gone after this expression; copy the result, or keep the task in a variable [async-dangling-argument]
  use(p);
}

task<std::string_view> local() {
  std::string s = title();
  co_await rest();
  co_return s;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine 'local' returns something that refers to 's', which is dead when the caller gets it; return it by value [async-dangling-argument]
}
task<std::string_view> temporary() {
  co_return title();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine 'temporary' returns something that refers to a temporary, which is dead when the caller gets it; return it by value [async-dangling-argument]
}
task<std::span<const int>> row() {
  std::array<int, 3> x{1, 2, 3};
  co_return x;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine 'row' returns something that refers to 'x', which is dead when the caller gets it; return it by value [async-dangling-argument]
}
task<std::string_view> through_a_view() {
  auto s = co_await text();
  std::string_view v(s);
  co_return v.substr(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine 'through_a_view' returns something that refers to 's', which is dead when the caller gets it; return it by value [async-dangling-argument]
}
task<const char *> contents() {
  std::string s = title();
  co_return s.c_str();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine 'contents' returns something that refers to 's', which is dead when the caller gets it; return it by value [async-dangling-argument]
}
task<std::string *> owned() {
  auto s = std::make_unique<std::string>(title());
  co_return s.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine 'owned' returns something that refers to 's', which is dead when the caller gets it; return it by value [async-dangling-argument]
}

struct options {
  std::string_view name;
  int count;
};
detached serve(options given) {
  use(given.name);
  co_await rest();
  use(given.name);
}
detached count(options given) {
  std::string copy(given.name);
  co_await rest();
  use(given.count);
  use(copy);
}
void view_in_an_object() {
  std::string s = title();
  serve({s, 1});
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine 'serve' keeps 'given', which refers to 's' that is dead when the task runs; pass by value, or await it while that is alive [async-dangling-argument]
}
void temporary_in_an_object() {
  std::string s = title();
  serve(options{.name = title(), .count = 2});
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: coroutine 'serve' keeps 'given', which refers to a temporary 'std::string' that is dead when the task runs; await it in the same expression, or pass by value [async-dangling-argument]
  count({s, 1});
  serve({"a literal", 1});
}

// Silent from here on.

struct table {
  std::string text;
  std::vector<int> list;
  std::map<int, std::string> rows;
  std::vector<std::unique_ptr<int>> kept;
  task<std::vector<int>> all();
  keeper<std::string *> pointer();
  task<std::string_view> own() { co_return text; }
  task<const std::string *> find(int key) {
    auto at = rows.find(key);
    if (at == rows.end())
      co_return nullptr;
    co_return &at->second;
  }
  task<int *> moved_on() {
    auto p = std::make_unique<int>(1);
    auto *raw = p.get();
    kept.push_back(std::move(p));
    co_return raw;
  }
  task<std::string_view> piece(std::string_view whole) {
    auto head = whole.substr(1);
    co_return head;
  }
};
task<> copied() {
  std::string n = co_await name();
  use(n);
  use(co_await name());
  auto kept = name();
  const auto &m = co_await kept;
  use(m);
}
task<> values(table &t) {
  for (int n : co_await t.all())
    use(n);
  const auto &all = co_await t.all();
  use(all[0]);
  std::string *p = co_await t.pointer();
  use(*p);
}
task<std::string_view> fixed() {
  static const std::string s = title();
  co_return s;
}
task<std::string_view> parameter(const std::string &s) { co_return s; }
task<const char *> literal(bool b) {
  const char *s = "a";
  if (b)
    s = "b";
  co_return s;
}
task<std::shared_ptr<int>> shared() {
  auto p = std::make_shared<int>(1);
  co_return p;
}
task<std::string> by_value() {
  std::string s = title();
  std::string_view v = s;
  co_return std::string(v);
}

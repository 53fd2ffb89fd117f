// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Callables that the standard library calls.
//
// RUN: %check_async %s async-nested-run
#include "Inputs/mini.h"
#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <numeric>
#include <optional>
#include <ranges>
#include <variant>
#include <vector>

using mini::Task;

Task<int> child();
int h() { return mini::sync_wait(child()); }
bool hb(int) { return h(); }
int hx(int x) { return h() + x; }
struct PM {
  int m() { return h(); }
};
// std::
Task<> s1() {
  std::invoke(h);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' executes 'mini::sync_wait', which blocks the event loop: coroutine 's1' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> s2() {
  std::invoke([] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::invoke' executes 'mini::sync_wait', which blocks the event loop: coroutine 's2' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> s3(PM p) {
  std::invoke(&PM::m, p);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'PM::m' executes 'mini::sync_wait', which blocks the event loop: coroutine 's3' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> s4() {
  auto f = std::bind_front(hx, 1);
  f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'hx' executes 'mini::sync_wait', which blocks the event loop: coroutine 's4' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> s5() {
  auto f = std::bind_front(hx, 1);
  (void)f;
  co_return;
}
Task<> s6() {
  std::bind(hx, 1)();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'hx' executes 'mini::sync_wait', which blocks the event loop: coroutine 's6' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> s7(std::variant<int, char> v) {
  std::visit([](auto x) { h(); }, v);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::visit' executes 'mini::sync_wait', which blocks the event loop: coroutine 's7' is running; use 'co_await' [async-nested-run]
  co_return;
}
template <class... Ts> struct overloaded : Ts... {
  using Ts::operator()...;
};
Task<> s8(std::variant<int, char> v) {
  std::visit(overloaded{[](int) { h(); }, [](char) {}}, v);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::visit' executes 'mini::sync_wait', which blocks the event loop: coroutine 's8' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> s9(std::vector<int> v) {
  std::for_each(v.begin(), v.end(), [](int) { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::for_each' executes 'mini::sync_wait', which blocks the event loop: coroutine 's9' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> s10(std::vector<int> v) {
  std::ranges::for_each(v, [](int) { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::ranges::for_each' executes 'mini::sync_wait', which blocks the event loop: coroutine 's10' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> s11(std::vector<int> v) {
  std::sort(v.begin(), v.end(), [](int a, int b) { return a < b + h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::sort' executes 'mini::sync_wait', which blocks the event loop: coroutine 's11' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> s12(std::vector<int> v) {
  std::transform(v.begin(), v.end(), v.begin(), hx);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'hx' executes 'mini::sync_wait', which blocks the event loop: coroutine 's12' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> s14(std::vector<int> v) {
  for (int x : v | std::views::filter([](int) { return h(); }))
  // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'std::ranges::filter_view::begin' executes 'mini::sync_wait', which blocks the event loop: coroutine 's14' is running; use 'co_await' [async-nested-run]
    (void)x;
  co_return;
}
Task<> s15(std::vector<int> v) {
  auto w = v | std::views::filter([](int) { return h(); });
  (void)w;
  co_return;
}
Task<> s16(std::vector<int> v) {
  int s = std::accumulate(v.begin(), v.end(), 0,
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'std::accumulate' executes 'mini::sync_wait', which blocks the event loop: coroutine 's16' is running; use 'co_await' [async-nested-run]
                          [](int a, int b) { return a + b + h(); });
  (void)s;
  co_return;
}
Task<> s17(std::vector<int> v) {
  if (std::any_of(v.begin(), v.end(), hb)) {
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'hb' executes 'mini::sync_wait', which blocks the event loop: coroutine 's17' is running; use 'co_await' [async-nested-run]
  }
  co_return;
}
Task<> s18() {
  std::apply([](int) { h(); }, std::tuple{1});
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::apply' executes 'mini::sync_wait', which blocks the event loop: coroutine 's18' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> s19(std::optional<int> o) {
  o.value_or(h());
  // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'h' executes 'mini::sync_wait', which blocks the event loop: coroutine 's19' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> s20(std::vector<PM> v) {
  std::ranges::for_each(v, &PM::m);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'PM::m' executes 'mini::sync_wait', which blocks the event loop: coroutine 's20' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> s21() {
  std::vector<int> v(3);
  std::generate(v.begin(), v.end(), h);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' executes 'mini::sync_wait', which blocks the event loop: coroutine 's21' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> s22() {
  std::vector<int> v(3);
  std::ranges::generate(v, [] { return h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::ranges::generate' executes 'mini::sync_wait', which blocks the event loop: coroutine 's22' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> s23() {
  auto cmp = [](int a, int b) { return a < b + h(); };
  std::map<int, int, decltype(cmp)> m(cmp);
  m[1] = 2;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::map::operator[]' executes 'mini::sync_wait', which blocks the event loop: coroutine 's23' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> s24() {
  std::function<int()> f = std::bind(hx, 1);
  f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'hx' executes 'mini::sync_wait', which blocks the event loop: coroutine 's24' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> s25() {
  std::function<int()> f(h);
  f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' executes 'mini::sync_wait', which blocks the event loop: coroutine 's25' is running; use 'co_await' [async-nested-run]
  co_return;
}
struct Deleter {
  void operator()(int *) { h(); }
};
Task<> s27() {
  std::unique_ptr<int, Deleter> p(new int);
  // CHECK-MESSAGES: :[[@LINE-1]]:33: warning: 'std::unique_ptr::~unique_ptr' executes 'mini::sync_wait', which blocks the event loop: coroutine 's27' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> s28() {
  std::shared_ptr<int> p(new int, [](int *) { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:24: warning: 'std::shared_ptr::shared_ptr' executes 'mini::sync_wait', which blocks the event loop: coroutine 's28' is running; use 'co_await' [async-nested-run]
  co_return;
}

// called at once by code that does not show it
std::once_flag flag;
Task<> once() {
  std::call_once(flag, [] { mini::sync_wait(child()); });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: lambda executes 'mini::sync_wait', which blocks the event loop: coroutine 'once' is running; use 'co_await' [async-nested-run]
  std::call_once(flag, [] {});
  co_return;
}
[[clang::annotate("corolint::caller")]] void withRetry(int times, std::function<void()> f);
void keepForLater(std::function<void()> f);
Task<> retried() {
  withRetry(3, [] { mini::sync_wait(child()); });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: lambda executes 'mini::sync_wait', which blocks the event loop: coroutine 'retried' is running; use 'co_await' [async-nested-run]
  keepForLater([] { mini::sync_wait(child()); });
  co_return;
}

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
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s1'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> s2() {
  std::invoke([] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s2'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> s3(PM p) {
  std::invoke(&PM::m, p);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'PM::m' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s3'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> s4() {
  auto f = std::bind_front(hx, 1);
  f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'hx' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s4'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> s5() {
  auto f = std::bind_front(hx, 1);
  (void)f;
  co_return;
}
Task<> s6() {
  std::bind(hx, 1)();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'hx' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s6'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> s7(std::variant<int, char> v) {
  std::visit([](auto x) { h(); }, v);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::visit' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s7'); use 'co_await' [async-nested-run]
  co_return;
}
template <class... Ts> struct overloaded : Ts... {
  using Ts::operator()...;
};
Task<> s8(std::variant<int, char> v) {
  std::visit(overloaded{[](int) { h(); }, [](char) {}}, v);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::visit' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s8'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> s9(std::vector<int> v) {
  std::for_each(v.begin(), v.end(), [](int) { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::for_each' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s9'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> s10(std::vector<int> v) {
  std::ranges::for_each(v, [](int) { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::ranges::for_each' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s10'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> s11(std::vector<int> v) {
  std::sort(v.begin(), v.end(), [](int a, int b) { return a < b + h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::sort' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s11'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> s12(std::vector<int> v) {
  std::transform(v.begin(), v.end(), v.begin(), hx);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'hx' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s12'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> s14(std::vector<int> v) {
  for (int x : v | std::views::filter([](int) { return h(); }))
  // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'std::ranges::filter_view::begin' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s14'); use 'co_await' [async-nested-run]
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
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'std::accumulate' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s16'); use 'co_await' [async-nested-run]
                          [](int a, int b) { return a + b + h(); });
  (void)s;
  co_return;
}
Task<> s17(std::vector<int> v) {
  if (std::any_of(v.begin(), v.end(), hb)) {
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'hb' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s17'); use 'co_await' [async-nested-run]
  }
  co_return;
}
Task<> s18() {
  std::apply([](int) { h(); }, std::tuple{1});
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::apply' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s18'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> s19(std::optional<int> o) {
  o.value_or(h());
  // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s19'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> s20(std::vector<PM> v) {
  std::ranges::for_each(v, &PM::m);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'PM::m' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s20'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> s21() {
  std::vector<int> v(3);
  std::generate(v.begin(), v.end(), h);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s21'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> s22() {
  std::vector<int> v(3);
  std::ranges::generate(v, [] { return h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::ranges::generate' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s22'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> s23() {
  auto cmp = [](int a, int b) { return a < b + h(); };
  std::map<int, int, decltype(cmp)> m(cmp);
  m[1] = 2;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::map::operator[]' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s23'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> s24() {
  std::function<int()> f = std::bind(hx, 1);
  f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'hx' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s24'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> s25() {
  std::function<int()> f(h);
  f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s25'); use 'co_await' [async-nested-run]
  co_return;
}
struct Deleter {
  void operator()(int *) { h(); }
};
Task<> s27() {
  std::unique_ptr<int, Deleter> p(new int);
  // CHECK-MESSAGES: :[[@LINE-1]]:33: warning: 'std::unique_ptr::~unique_ptr' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s27'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> s28() {
  std::shared_ptr<int> p(new int, [](int *) { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:24: warning: 'std::shared_ptr::shared_ptr' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('s28'); use 'co_await' [async-nested-run]
  co_return;
}

// called at once by code that does not show it
std::once_flag flag;
Task<> once() {
  std::call_once(flag, [] { mini::sync_wait(child()); });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('once'); use 'co_await' [async-nested-run]
  std::call_once(flag, [] {});
  co_return;
}
[[clang::annotate("corolint::caller")]] void withRetry(int times, std::function<void()> f);
void keepForLater(std::function<void()> f);
Task<> retried() {
  withRetry(3, [] { mini::sync_wait(child()); });
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('retried'); use 'co_await' [async-nested-run]
  keepForLater([] { mini::sync_wait(child()); });
  co_return;
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runners in implied calls: default arguments, range-for, structured bindings,
// conversions, operators, static locals.
//
// RUN: %check_async %s async-nested-run
#include "Inputs/mini.h"
#include <compare>
#include <ostream>
#include <tuple>

using mini::Task;

Task<int> child();
int h() { return mini::sync_wait(child()); }
// default args
int def(int x = h()) { return x; }
Task<> da1() {
  def();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('da1'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> da2() {
  def(1);
  co_return;
}
struct DA {
  DA(int x = h());
  int operator()(int y = h());
  DA &operator<<(int);
};
Task<> da3() {
  DA d;
  // CHECK-MESSAGES: :[[@LINE-1]]:6: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('da3'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> da4() {
  DA d(2);
  co_return;
}
Task<> da5(DA &d) {
  d();
  // CHECK-MESSAGES: :[[@LINE-1]]:4: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('da5'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> da6(DA &d) {
  d(1);
  co_return;
}
Task<> da7() {
  auto p = new DA;
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('da7'); use 'co_await' [async-nested-run]
  (void)p;
  co_return;
}
// static locals
int stat() {
  static int x = h();
  return x;
}
Task<> st1() {
  stat();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'stat' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('st1'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> st2() {
  static int x = h();
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('st2'); use 'co_await' [async-nested-run]
  (void)x;
  co_return;
}
int glob = h();
Task<> st3() {
  (void)glob;
  co_return;
}
// range-for
struct R {
  int *begin();
  int *end();
};
int *R::begin() {
  h();
  return nullptr;
}
struct R2 {
  struct I {
    int operator*();
    I &operator++();
    bool operator!=(const I &) const;
  };
  I begin();
  I end();
};
R2::I &R2::I::operator++() {
  h();
  return *this;
}
struct R3 {
  struct I {
    int operator*();
    I &operator++();
    bool operator!=(const I &) const;
  };
  I begin();
  I end();
};
int R3::I::operator*() { return h(); }
struct R4 {
  struct I {
    int operator*();
    I &operator++();
    bool operator!=(const I &) const;
  };
  I begin();
  I end();
};
bool R4::I::operator!=(const I &) const { return h(); }
Task<> rf1(R r) {
  for (int x : r)
  // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'R::begin' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('rf1'); use 'co_await' [async-nested-run]
    (void)x;
  co_return;
}
Task<> rf2(R2 r) {
  for (int x : r)
  // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'R2::I::operator++' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('rf2'); use 'co_await' [async-nested-run]
    (void)x;
  co_return;
}
Task<> rf3(R3 r) {
  for (int x : r)
  // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'R3::I::operator*' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('rf3'); use 'co_await' [async-nested-run]
    (void)x;
  co_return;
}
Task<> rf4(R4 r) {
  for (int x : r)
  // CHECK-MESSAGES: :[[@LINE-1]]:14: warning: 'R4::I::operator!=' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('rf4'); use 'co_await' [async-nested-run]
    (void)x;
  co_return;
}
// structured binding
struct SB {
  int a, b;
  template <int I> int get() { return h(); }
};
template <> struct std::tuple_size<SB> : std::integral_constant<size_t, 2> {};
template <size_t I> struct std::tuple_element<I, SB> {
  using type = int;
};
Task<> sb1(SB s) {
  auto [a, b] = s;
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'SB::get' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('sb1'); use 'co_await' [async-nested-run]
  (void)a;
  co_return;
}
// conversions & operators
struct Conv {
  operator int() { return h(); }
  explicit operator bool() { return h(); }
};
void takei(int);
Task<> cv1(Conv c) {
  takei(c);
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'Conv::operator int' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('cv1'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> cv2(Conv c) {
  if (c) {
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'Conv::operator bool' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('cv2'); use 'co_await' [async-nested-run]
  }
  co_return;
}
Task<> cv3(Conv c) {
  int x = c;
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'Conv::operator int' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('cv3'); use 'co_await' [async-nested-run]
  (void)x;
  co_return;
}
Task<> cv4(Conv c) {
  Conv &r = c;
  (void)r;
  co_return;
}
struct Ops {
  Ops &operator+=(int) {
    h();
    return *this;
  }
  int operator[](int) { return h(); }
  Ops *operator->() {
    h();
    return this;
  }
  int x;
  bool operator==(const Ops &) const { return h(); }
  auto operator<=>(const Ops &o) const {
    h();
    return x <=> o.x;
  }
  void operator,(int) { h(); }
};
Ops operator+(const Ops &a, int) {
  h();
  return a;
}
std::ostream &operator<<(std::ostream &o, const Ops &) {
  h();
  return o;
}
int operator""_w(unsigned long long) { return h(); }
Task<> op1(Ops o) {
  o += 1;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Ops::operator+=' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('op1'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> op2(Ops o) {
  o[1];
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Ops::operator[]' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('op2'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> op3(Ops o) {
  o->x;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Ops::operator->' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('op3'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> op4(Ops o) {
  bool b = o == o;
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'Ops::operator==' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('op4'); use 'co_await' [async-nested-run]
  (void)b;
  co_return;
}
Task<> op5(Ops o) {
  bool b = o < o;
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'Ops::operator<=>' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('op5'); use 'co_await' [async-nested-run]
  (void)b;
  co_return;
}
Task<> op6(Ops o) {
  o, 1;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Ops::operator,' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('op6'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> op7(Ops o) {
  o + 1;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'operator+' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('op7'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> op8(Ops o, std::ostream &s) {
  s << o;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'operator<<' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('op8'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> op9() {
  auto x = 1_w;
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'operator""_w' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('op9'); use 'co_await' [async-nested-run]
  (void)x;
  co_return;
}
Task<> op10(Ops o) {
  bool b = o != o;
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'Ops::operator==' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('op10'); use 'co_await' [async-nested-run]
  (void)b;
  co_return;
}

// operator new and delete of a class
struct Pooled {
  static void *operator new(std::size_t size) {
    h();
    return ::operator new(size);
  }
};
struct Returned {
  static void operator delete(void *) { h(); }
};
Task<> pooled() {
  auto *p = new Pooled;
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'Pooled::operator new' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('pooled'); use 'co_await' [async-nested-run]
  delete p;
  auto *r = new Returned;
  delete r;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Returned::operator delete' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('pooled'); use 'co_await' [async-nested-run]
  co_return;
}

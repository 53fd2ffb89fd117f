// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Templates: each instantiation by itself; what is never instantiated stays
// silent.
//
// RUN: %check_async %s async-nested-run
#include "Inputs/mini.h"

using mini::Task;

Task<int> child();
int ok();
int h() { return mini::sync_wait(child()); }
// CRTP
template <class S> struct Base {
  void go() { static_cast<S *>(this)->impl(); }
};
struct C1 : Base<C1> {
  void impl() { h(); }
};
struct C2 : Base<C2> {
  void impl() {}
};
Task<> c1(C1 c) {
  c.go();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Base::go' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('c1'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> c2(C2 c) {
  c.go();
  co_return;
}
// if constexpr
template <bool B> void ifc() {
  if constexpr (B)
    h();
  else
    ok();
}
Task<> i1() {
  ifc<true>();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'ifc' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('i1'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> i2() {
  ifc<false>();
  co_return;
}
template <class T> void unt() { h(); }
template <class T> Task<> tcoro(T x) {
  h();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('tcoro'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> i3() { co_await tcoro(1); }
template <class T> Task<> tcoro2(T x) {
  h();
  co_return;
}
template <class T> Task<> tcoro3(T x) {
  x.f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'XF::f' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('tcoro3'); use 'co_await' [async-nested-run]
  co_return;
}
struct XF {
  void f() { h(); }
};
struct XG {
  void f() {}
};
Task<> i4() {
  co_await tcoro3(XF{});
  co_await tcoro3(XG{});
}
template <class... T> void fold(T... t) { (t(), ...); }
Task<> i5() {
  fold([] { h(); }, [] {});
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'fold' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('i5'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> i6() {
  fold([] {}, [] {});
  co_return;
}
template <class T> struct Tm {
  static int s() { return h(); }
  T m() {
    h();
    return T();
  }
  Tm() { h(); }
  Tm(int) {}
  operator T() {
    h();
    return T();
  }
};
Task<> i7() {
  Tm<int>::s();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Tm::s' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('i7'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> i8() {
  Tm<int> t;
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'Tm::Tm' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('i8'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> i9() {
  Tm<int> t(1);
  co_return;
}
Task<> i10() {
  Tm<int> t(1);
  int x = t;
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'Tm::operator int' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('i10'); use 'co_await' [async-nested-run]
  (void)x;
  co_return;
}
template <class F>
concept Callable = requires(F f) { f(); };
template <Callable F> void cc(F f) {}
Task<> i11() {
  cc([] { h(); });
  co_return;
}
Task<> i12() {
  (void)sizeof(h());
  using T = decltype(h());
  static_assert(noexcept(h()) || true);
  T t{};
  (void)t;
  co_return;
}
Task<> i13() {
  if constexpr (requires { h(); }) {
  }
  co_return;
}

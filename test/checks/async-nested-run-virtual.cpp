// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Virtual calls reach every overrider, unless the object's class is plain to
// see.
//
// RUN: %check_async %s async-nested-run
#include "Inputs/mini.h"
#include <memory>

using mini::Task;

Task<int> child();
int h() { return mini::sync_wait(child()); }
// virtual
struct V {
  virtual void f() {}
  virtual void g() { h(); }
  virtual ~V() = default;
  void nv() { f(); }
};
struct W : V {
  void f() override { h(); }
  void g() override {}
};
struct WF final : V {
  void f() override {}
  void g() override {}
};
struct X : W {
  void f() override {}
  void callbase() { W::f(); }
};
Task<> v1(V &v) {
  v.f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'W::f' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('v1'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> v2(W &v) {
  v.f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'W::f' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('v2'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> v3(V &v) {
  v.V::f();
  co_return;
}
Task<> v4(WF &v) {
  v.f();
  v.g();
  co_return;
}
Task<> v5() {
  V v;
  v.f();
  co_return;
}
Task<> v6() {
  W v;
  v.f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'W::f' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('v6'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> v7() {
  std::unique_ptr<V> v = std::make_unique<W>();
  v->f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'W::f' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('v7'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> v8() {
  std::unique_ptr<V> v = std::make_unique<WF>();
  v->f();
  co_return;
}
Task<> v9() {
  WF w;
  V &v = w;
  v.f();
  co_return;
}
Task<> v10() {
  W w;
  V &v = w;
  v.f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'W::f' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('v10'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> v11(X &x) {
  x.callbase();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'X::callbase' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('v11'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> v12(X &x) {
  x.f();
  co_return;
}
Task<> v13(V *v) {
  v->nv();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'V::nv' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('v13'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> v14() {
  V *v = new WF;
  v->f();
  co_return;
}
Task<> v15() {
  auto v = std::make_unique<WF>();
  v->f();
  co_return;
}
Task<> v16(V *v) {
  auto m = &V::f;
  (v->*m)();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'W::f' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('v16'); use 'co_await' [async-nested-run]
  co_return;
}

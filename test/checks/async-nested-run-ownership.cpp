// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What a smart pointer has given away is not deleted by it.
//
// RUN: %check_async %s async-nested-run
#include "Inputs/mini.h"
#include <memory>

using mini::Task;

Task<int> child();
int h() { return mini::sync_wait(child()); }
struct D {
  ~D() { h(); }
};
void give(std::unique_ptr<D>);
std::shared_ptr<D> keep;
Task<> m1() {
  auto p = std::make_unique<D>();
  keep = std::move(p);
  co_return;
}
Task<> m2() {
  auto p = std::make_unique<D>();
  p.release();
  co_return;
}
Task<> m3() {
  auto p = std::make_shared<D>();
  keep = p;
  co_return;
}
std::unique_ptr<D> makeP();
std::unique_ptr<D> fac() {
  auto p = std::make_unique<D>();
  return p;
}
std::unique_ptr<D> fac2() { return std::make_unique<D>(); }
std::unique_ptr<D> fac3() {
  std::unique_ptr<D> p(new D);
  return p;
}
std::unique_ptr<D> fac4(bool b) {
  if (b) {
    auto p = std::make_unique<D>();
    return p;
  }
  return nullptr;
}
std::unique_ptr<D> stored;
// Nothing shows that there is something in it before.
Task<> m4first() {
  stored = fac();
  co_return;
}
Task<> m4() {
  if (stored)
    (void)*stored;
  stored = fac();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::unique_ptr::operator=' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('m4'); use 'co_await' [async-nested-run]
  co_return;
}
D retD() { return D(); }
D retD2() {
  D d;
  return d;
}
struct Hold {
  D d;
};
Hold retH() { return {D()}; }
Hold retH2() { return Hold{}; }
Task<> m5() {
  new D();
  co_return;
}
Task<> m6() {
  static D d = retD();
  co_return;
}
Task<> m7() {
  static D d = retD2();
  co_return;
}
Task<> o1() {
  auto p = std::make_unique<D>();
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'D::~D' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('o1'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> o2() {
  auto p = std::make_shared<D>();
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'D::~D' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('o2'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> o3() {
  auto p = std::make_shared<D>();
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'D::~D' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('o3'); use 'co_await' [async-nested-run]
  p.reset();
  co_return;
}

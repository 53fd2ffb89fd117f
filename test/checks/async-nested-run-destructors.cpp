// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runners in destructors: of locals, temporaries, members, elements.
//
// RUN: %check_async %s async-nested-run
#include "Inputs/mini.h"
#include <map>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

using mini::Task;

Task<int> child();
Task<> child0();
int h1() { return mini::sync_wait(child()); }
struct D {
  ~D() { h1(); }
};
struct DD {
  D d;
};
struct DDD : DD {};
struct DArr {
  D d[2];
};
struct DOut {
  ~DOut();
};
DOut::~DOut() { h1(); }
Task<> dt1() {
  D d;
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'D::~D' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt1' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt2() {
  DD d;
  // CHECK-MESSAGES: :[[@LINE-1]]:6: warning: 'DD::~DD' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt2' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt3() {
  DDD d;
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'DDD::~DDD' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt3' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt4() {
  DArr d;
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'DArr::~DArr' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt4' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt5() {
  D();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'D::~D' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt5' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt6(D *p) {
  delete p;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'D::~D' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt6' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt7() {
  auto p = std::make_unique<D>();
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'D::~D' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt7' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt8() {
  std::unique_ptr<D> p;
  // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'D::~D' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt8' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt9() {
  auto p = std::make_shared<D>();
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'D::~D' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt9' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt10() {
  std::optional<D> p;
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: 'std::optional::~optional' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt10' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt11() {
  std::vector<D> v(3);
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: 'std::vector::~vector' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt11' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt12() {
  D d[3];
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'D::~D' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt12' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt13() {
  const D &d = D();
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'D::~D' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt13' is running; use 'co_await' [async-nested-run]
  (void)&d;
  co_return;
}
Task<> dt14() {
  static D d;
  co_return;
}
Task<> dt15() {
  D *d = new D;
  (void)d;
  co_return;
}
Task<> dt16(D &d) {
  (void)&d;
  co_return;
}
Task<> dt17() {
  if (D d; true) {
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'D::~D' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt17' is running; use 'co_await' [async-nested-run]
  }
  co_return;
}
D makeD();
Task<> dt18() {
  makeD();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'D::~D' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt18' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt19() {
  auto d = makeD();
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'D::~D' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt19' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt20() {
  auto [x] = DD();
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'DD::~DD' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt20' is running; use 'co_await' [async-nested-run]
  co_return;
}
D passthru() { return makeD(); }
void useD(D d);
Task<> dt22() {
  DOut d;
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'DOut::~DOut' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt22' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt23() {
  for (D d;;) {
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'D::~D' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt23' is running; use 'co_await' [async-nested-run]
    break;
  }
  co_return;
}
Task<> dt24() {
  try {
    throw 1;
  } catch (...) {
    D d;
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'D::~D' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt24' is running; use 'co_await' [async-nested-run]
  }
  co_return;
}
Task<> dt25(std::unique_ptr<D> &p) {
  p.reset();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::unique_ptr::reset' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt25' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt26(std::optional<D> &p) {
  p.reset();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::optional::reset' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt26' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt27(std::vector<D> &p) {
  p.clear();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::vector::clear' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt27' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt28(std::vector<D> &p) {
  p.size();
  co_return;
}
Task<> dt29(std::unique_ptr<D> p) {
  p.release();
  co_return;
}
Task<> dt30() {
  std::map<int, D> m;
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: 'std::map::~map' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt30' is running; use 'co_await' [async-nested-run]
  co_return;
}
struct VD {
  virtual ~VD();
};
struct VDD : VD {
  ~VDD() override { h1(); }
};
Task<> dt31(VD *p) {
  delete p;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'VDD::~VDD' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt31' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt32(std::unique_ptr<VD> &p) {
  p.reset();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::unique_ptr::reset' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt32' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt33() {
  std::variant<int, D> v;
  // CHECK-MESSAGES: :[[@LINE-1]]:24: warning: 'std::variant::~variant' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt33' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt34() {
  std::pair<int, D> v;
  // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: 'std::pair::~pair' executes 'mini::sync_wait', which blocks the event loop: coroutine 'dt34' is running; use 'co_await' [async-nested-run]
  co_return;
}

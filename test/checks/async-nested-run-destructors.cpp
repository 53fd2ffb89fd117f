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
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'D::~D' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt1'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt2() {
  DD d;
  // CHECK-MESSAGES: :[[@LINE-1]]:6: warning: 'DD::~DD' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt2'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt3() {
  DDD d;
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'DDD::~DDD' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt3'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt4() {
  DArr d;
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'DArr::~DArr' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt4'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt5() {
  D();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'D::~D' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt5'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt6(D *p) {
  delete p;
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'D::~D' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt6'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt7() {
  auto p = std::make_unique<D>();
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'D::~D' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt7'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt8() {
  std::unique_ptr<D> p;
  // CHECK-MESSAGES: :[[@LINE-1]]:22: warning: 'D::~D' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt8'); use 'co_await' [async-nested-run]
  p.reset(new D);
  co_return;
}
Task<> dt8b() {
  std::unique_ptr<D> never_filled;
  co_return;
}
Task<> dt9() {
  auto p = std::make_shared<D>();
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'D::~D' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt9'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt10() {
  std::optional<D> empty;
  std::optional<D> p(std::in_place);
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: 'std::optional::~optional' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt10'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt11() {
  std::vector<D> v(3);
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: 'std::vector::~vector' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt11'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt12() {
  D d[3];
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'D::~D' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt12'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt13() {
  const D &d = D();
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'D::~D' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt13'); use 'co_await' [async-nested-run]
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
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'D::~D' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt17'); use 'co_await' [async-nested-run]
  }
  co_return;
}
D makeD();
Task<> dt18() {
  makeD();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'D::~D' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt18'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt19() {
  auto d = makeD();
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'D::~D' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt19'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt20() {
  auto [x] = DD();
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'DD::~DD' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt20'); use 'co_await' [async-nested-run]
  co_return;
}
D passthru() { return makeD(); }
void useD(D d);
Task<> dt22() {
  DOut d;
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'DOut::~DOut' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt22'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt23() {
  for (D d;;) {
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'D::~D' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt23'); use 'co_await' [async-nested-run]
    break;
  }
  co_return;
}
Task<> dt24() {
  try {
    throw 1;
  } catch (...) {
    D d;
    // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'D::~D' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt24'); use 'co_await' [async-nested-run]
  }
  co_return;
}
Task<> dt25(std::unique_ptr<D> &p) {
  p.reset();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::unique_ptr::reset' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt25'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt26(std::optional<D> &p) {
  p.reset();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::optional::reset' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt26'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt27(std::vector<D> &p) {
  p.clear();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::vector::clear' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt27'); use 'co_await' [async-nested-run]
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
std::map<int, D> filled();
Task<> dt30() {
  std::map<int, D> m = filled();
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: 'std::map::~map' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt30'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt30b() {
  std::map<int, D> empty;
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
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'VDD::~VDD' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt31'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt32(std::unique_ptr<VD> &p) {
  p.reset();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::unique_ptr::reset' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt32'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt33() {
  std::variant<int, D> v{std::in_place_type<D>};
  // CHECK-MESSAGES: :[[@LINE-1]]:24: warning: 'std::variant::~variant' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt33'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> dt34() {
  std::pair<int, D> v;
  // CHECK-MESSAGES: :[[@LINE-1]]:21: warning: 'std::pair::~pair' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('dt34'); use 'co_await' [async-nested-run]
  co_return;
}

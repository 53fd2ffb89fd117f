// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runners in constructors, in the initializers of members and bases, and
// constructors that are runners, however they are called.
//
// RUN: %check_async %s async-nested-run
#include "Inputs/mini.h"
#include <memory>
#include <optional>

using mini::Task;

Task<int> child();
Task<> child0();
int h1() { return mini::sync_wait(child()); }
int h() { return h1(); }
Task<> direct10() {
  auto p = std::make_unique<mini::Blocking>(child0());
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'std::make_unique' calls 'mini::Blocking::Blocking', which blocks the event loop when called inside a running coroutine ('direct10'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> direct13() {
  std::optional<mini::Blocking> b;
  b.emplace(child0());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::optional::emplace' calls 'mini::Blocking::Blocking', which blocks the event loop when called inside a running coroutine ('direct13'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> direct14() {
  std::vector<mini::Blocking> v;
  v.emplace_back(child0());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::vector::emplace_back' calls 'mini::Blocking::Blocking', which blocks the event loop when called inside a running coroutine ('direct14'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> direct15() {
  mini::Blocking b{child0()};
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: 'mini::Blocking::Blocking' blocks the event loop when called inside a running coroutine ('direct15'); use 'co_await' [async-nested-run]
  co_return;
}
struct HasB {
  mini::Blocking b;
  HasB() : b(child0()) {}
};
Task<> direct16() {
  HasB b;
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'HasB::HasB' calls 'mini::Blocking::Blocking', which blocks the event loop when called inside a running coroutine ('direct16'); use 'co_await' [async-nested-run]
  co_return;
}
struct HasB2 {
  mini::Blocking b{child0()};
};
Task<> direct17() {
  HasB2 b;
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'HasB2::HasB2' calls 'mini::Blocking::Blocking', which blocks the event loop when called inside a running coroutine ('direct17'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> direct17b() {
  HasB2 b{};
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'mini::Blocking::Blocking' blocks the event loop when called inside a running coroutine ('direct17b'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> direct17c() {
  HasB2 b{mini::Blocking(1)};
  co_return;
}
struct Aggr {
  int a;
  int b = h1();
};
Task<> direct18() {
  Aggr a{1};
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'h1' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('direct18'); use 'co_await' [async-nested-run]
  (void)a;
  co_return;
}
Task<> direct18b() {
  Aggr a{1, 2};
  (void)a;
  co_return;
}
struct MyExec : mini::Executor {
  void drive(Task<void> main) override;
  void prepare() override;
};
Task<> direct19(MyExec &e) {
  e.drive(child0());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'MyExec::drive' blocks the event loop when called inside a running coroutine ('direct19'); use 'co_await' [async-nested-run]
  co_return;
}
struct Inh : mini::Blocking {
  using mini::Blocking::Blocking;
};
Task<> direct20() {
  Inh i(child0());
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'Inh::Inh' calls 'mini::Blocking::Blocking', which blocks the event loop when called inside a running coroutine ('direct20'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> direct20b() {
  Inh i(3);
  co_return;
}
struct Inh2 : mini::Blocking {
  Inh2() : Blocking(child0()) {}
};
Task<> direct21() {
  Inh2 i;
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'Inh2::Inh2' calls 'mini::Blocking::Blocking', which blocks the event loop when called inside a running coroutine ('direct21'); use 'co_await' [async-nested-run]
  co_return;
}
// member init
struct MI {
  int a = h();
  int b;
  MI() : b(0) {}
  MI(int x) : a(x), b(x) {}
  MI(char) : a(0), b(h()) {}
};
Task<> mi1() {
  MI m;
  // CHECK-MESSAGES: :[[@LINE-1]]:6: warning: 'MI::MI' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('mi1'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> mi2() {
  MI m(1);
  co_return;
}
Task<> mi3() {
  MI m('c');
  // CHECK-MESSAGES: :[[@LINE-1]]:6: warning: 'MI::MI' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('mi3'); use 'co_await' [async-nested-run]
  co_return;
}
struct Del {
  Del() { h(); }
  Del(int) : Del() {}
};
Task<> mi4() {
  Del d(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'Del::Del' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('mi4'); use 'co_await' [async-nested-run]
  co_return;
}
struct MMI {
  MI m;
};
Task<> mi5() {
  MMI m;
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'MMI::MMI' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('mi5'); use 'co_await' [async-nested-run]
  co_return;
}
struct MMV : virtual MI {};
Task<> mi6() {
  MMV m;
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'MMV::MMV' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('mi6'); use 'co_await' [async-nested-run]
  co_return;
}

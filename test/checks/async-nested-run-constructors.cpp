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
  // CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'std::make_unique' executes 'mini::Blocking::Blocking', which blocks the event loop: coroutine 'direct10' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> direct13() {
  std::optional<mini::Blocking> b;
  b.emplace(child0());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::optional::emplace' executes 'mini::Blocking::Blocking', which blocks the event loop: coroutine 'direct13' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> direct14() {
  std::vector<mini::Blocking> v;
  v.emplace_back(child0());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::vector::emplace_back' executes 'mini::Blocking::Blocking', which blocks the event loop: coroutine 'direct14' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> direct15() {
  mini::Blocking b{child0()};
  // CHECK-MESSAGES: :[[@LINE-1]]:18: warning: 'mini::Blocking::Blocking' blocks the event loop: coroutine 'direct15' is running; use 'co_await' [async-nested-run]
  co_return;
}
struct HasB {
  mini::Blocking b;
  HasB() : b(child0()) {}
};
Task<> direct16() {
  HasB b;
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'HasB::HasB' executes 'mini::Blocking::Blocking', which blocks the event loop: coroutine 'direct16' is running; use 'co_await' [async-nested-run]
  co_return;
}
struct HasB2 {
  mini::Blocking b{child0()};
};
Task<> direct17() {
  HasB2 b;
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'HasB2::HasB2' executes 'mini::Blocking::Blocking', which blocks the event loop: coroutine 'direct17' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> direct17b() {
  HasB2 b{};
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'mini::Blocking::Blocking' blocks the event loop: coroutine 'direct17b' is running; use 'co_await' [async-nested-run]
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
  // CHECK-MESSAGES: :[[@LINE-1]]:11: warning: 'h1' executes 'mini::sync_wait', which blocks the event loop: coroutine 'direct18' is running; use 'co_await' [async-nested-run]
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
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'MyExec::drive' blocks the event loop: coroutine 'direct19' is running; use 'co_await' [async-nested-run]
  co_return;
}
struct Inh : mini::Blocking {
  using mini::Blocking::Blocking;
};
Task<> direct20() {
  Inh i(child0());
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'Inh::Inh' executes 'mini::Blocking::Blocking', which blocks the event loop: coroutine 'direct20' is running; use 'co_await' [async-nested-run]
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
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'Inh2::Inh2' executes 'mini::Blocking::Blocking', which blocks the event loop: coroutine 'direct21' is running; use 'co_await' [async-nested-run]
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
  // CHECK-MESSAGES: :[[@LINE-1]]:6: warning: 'MI::MI' executes 'mini::sync_wait', which blocks the event loop: coroutine 'mi1' is running; use 'co_await' [async-nested-run]
  co_return;
}
Task<> mi2() {
  MI m(1);
  co_return;
}
Task<> mi3() {
  MI m('c');
  // CHECK-MESSAGES: :[[@LINE-1]]:6: warning: 'MI::MI' executes 'mini::sync_wait', which blocks the event loop: coroutine 'mi3' is running; use 'co_await' [async-nested-run]
  co_return;
}
struct Del {
  Del() { h(); }
  Del(int) : Del() {}
};
Task<> mi4() {
  Del d(1);
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'Del::Del' executes 'mini::sync_wait', which blocks the event loop: coroutine 'mi4' is running; use 'co_await' [async-nested-run]
  co_return;
}
struct MMI {
  MI m;
};
Task<> mi5() {
  MMI m;
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'MMI::MMI' executes 'mini::sync_wait', which blocks the event loop: coroutine 'mi5' is running; use 'co_await' [async-nested-run]
  co_return;
}
struct MMV : virtual MI {};
Task<> mi6() {
  MMV m;
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'MMV::MMV' executes 'mini::sync_wait', which blocks the event loop: coroutine 'mi6' is running; use 'co_await' [async-nested-run]
  co_return;
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Function pointers, tables, containers of callables, pointers to members.
//
// RUN: %check_async %s async-nested-run
#include "Inputs/mini.h"
#include <array>
#include <functional>
#include <map>
#include <string>
#include <vector>

using mini::Task;

Task<int> child();
int h() { return mini::sync_wait(child()); }
// function pointers
Task<> fp1() {
  auto p = &h;
  p();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('fp1'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> fp2() {
  int (*p)() = h;
  (*p)();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('fp2'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> fp3() {
  int (*p)() = h;
  (void)p;
  co_return;
}
int other();
Task<> fp4() {
  int (*t[])() = {other, h};
  t[1]();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('fp4'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> fp5() {
  std::array<int (*)(), 2> t = {other, h};
  t[1]();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('fp5'); use 'co_await' [async-nested-run]
  co_return;
}
constexpr int (*table[])() = {other, h};
Task<> fp6(int i) {
  table[i]();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('fp6'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> fp7(bool b) {
  int (*p)() = b ? other : h;
  p();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('fp7'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> fp8() {
  int (*p)() = other;
  p = h;
  p();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('fp8'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> fp9() {
  int (*p)() = other;
  p();
  p = h;
  co_return;
}
Task<> fp10() {
  int (&r)() = h;
  r();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('fp10'); use 'co_await' [async-nested-run]
  co_return;
}
struct PM {
  int m() { return h(); }
  int n();
};
Task<> fp11(PM p) {
  auto q = &PM::m;
  (p.*q)();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'PM::m' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('fp11'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> fp12(PM p) {
  auto q = &PM::n;
  (p.*q)();
  co_return;
}
Task<> fp13(PM *p) {
  (p->*&PM::m)();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'PM::m' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('fp13'); use 'co_await' [async-nested-run]
  co_return;
}
std::map<std::string, std::function<void()>> cmds = {{"a", [] { h(); }}};
Task<> fp14() {
  std::vector<std::function<void()>> v;
  v.push_back([] { h(); });
  for (auto &f : v)
    f();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: a lambda calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('fp14'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> fp15() {
  std::vector<std::function<void()>> v;
  v.push_back([] { h(); });
  co_return;
}

// what a search gives, called at once
Task<> found() {
  std::map<std::string, int (*)()> table{{"a", h}};
  auto it = table.find("a");
  it->second();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('found'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> foundHarmless() {
  std::map<std::string, int (*)()> table{{"a", other}};
  auto it = table.find("a");
  it->second();
  co_return;
}

// the last value that a variable certainly gets before the call
Task<> reassigned() {
  std::function<void()> f = h;
  f = other;
  f();
  int (*p)() = h;
  p = other;
  p();
  co_return;
}
Task<> reassignedToRun() {
  std::function<void()> f = other;
  f = h;
  f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('reassignedToRun'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> reassignedOnOnePath(bool quiet) {
  std::function<void()> f = h;
  if (quiet)
    f = other;
  f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('reassignedOnOnePath'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> reassignedInALabel(int which) {
  std::function<void()> f = h;
  switch (which) {
  case 0:
    co_return;
    f = other;
  default:
    f();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('reassignedInALabel'); use 'co_await' [async-nested-run]
  }
}

// constant tables with constant indexes
using Command = int (*)();
static constexpr Command commands[] = {h, other};
static const std::array<std::function<void()>, 2> steps = {{h, other}};
enum Index { Running, Harmless };
Task<> indexed() {
  commands[1]();
  commands[Harmless]();
  steps[1]();
  co_return;
}
Task<> indexedToRun(int index) {
  commands[Running]();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('indexedToRun'); use 'co_await' [async-nested-run]
  steps[0]();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('indexedToRun'); use 'co_await' [async-nested-run]
  commands[index]();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'h' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('indexedToRun'); use 'co_await' [async-nested-run]
  co_return;
}

// what each new object has in it
struct Listeners {
  std::vector<std::function<void()>> all;
  Listeners() { all.push_back(h); }
  void call() {
    for (auto &listener : all)
      listener();
  }
};
struct Preset {
  std::function<void()> f = h;
  void call() { f(); }
};
struct Armed {
  std::function<void()> f = other;
  void arm() { f = h; }
  void call() { f(); }
};
Task<> constructed() {
  Listeners listeners;
  listeners.call();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Listeners::call' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('constructed'); use 'co_await' [async-nested-run]
  Preset preset;
  preset.call();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'Preset::call' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('constructed'); use 'co_await' [async-nested-run]
  Armed notArmed;
  notArmed.call();
  co_return;
}

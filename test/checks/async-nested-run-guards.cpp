// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Scope guards, and awaiters: what runs around a coroutine's own statements.
//
// RUN: %check_async %s async-nested-run
#include "Inputs/mini.h"
#include <functional>
#include <memory>

using mini::Task;

Task<int> child();
int ok();
int h() { return mini::sync_wait(child()); }
// scope guards
template <class F> struct Guard {
  F f;
  ~Guard() { f(); }
};
template <class F> Guard(F) -> Guard<F>;
Task<> g1() {
  Guard g{[] { h(); }};
  // CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'Guard::~Guard' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('g1'); use 'co_await' [async-nested-run]
  co_return;
}
struct FGuard {
  std::function<void()> f;
  FGuard(std::function<void()> f) : f(std::move(f)) {}
  ~FGuard() { f(); }
};
Task<> g2() {
  FGuard g{[] { h(); }};
  // CHECK-MESSAGES: :[[@LINE-1]]:10: warning: 'FGuard::~FGuard' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('g2'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> g3() {
  FGuard g{[] { ok(); }};
  co_return;
}
template <class F> auto make_guard(F f) { return Guard<F>{f}; }
Task<> g4() {
  auto g = make_guard([] { h(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:8: warning: 'Guard::~Guard' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('g4'); use 'co_await' [async-nested-run]
  co_return;
}
// awaiters
struct A1 {
  bool await_ready() {
    h();
    return true;
  }
  void await_suspend(std::coroutine_handle<>) {}
  void await_resume() {}
};
struct A2 {
  bool await_ready() { return true; }
  void await_suspend(std::coroutine_handle<>) { h(); }
  void await_resume() {}
};
struct A3 {
  bool await_ready() { return true; }
  void await_suspend(std::coroutine_handle<>) {}
  void await_resume() { h(); }
};
struct A4 {
  A3 operator co_await() { return {}; }
};
struct A5 {
  mini::Event operator co_await() {
    h();
    return {};
  }
};
struct A6 {};
A3 operator co_await(A6);
Task<> a1() { co_await A1(); }
// CHECK-MESSAGES: :[[@LINE-1]]:24: warning: 'A1::await_ready' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('a1'); use 'co_await' [async-nested-run]
Task<> a2() { co_await A2(); }
// CHECK-MESSAGES: :[[@LINE-1]]:24: warning: 'A2::await_suspend' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('a2'); use 'co_await' [async-nested-run]
Task<> a3() { co_await A3(); }
// CHECK-MESSAGES: :[[@LINE-1]]:24: warning: 'A3::await_resume' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('a3'); use 'co_await' [async-nested-run]
Task<> a4() { co_await A4(); }
// CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'A3::await_resume' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('a4'); use 'co_await' [async-nested-run]
Task<> a5() { co_await A5(); }
// CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'A5::operator co_await' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('a5'); use 'co_await' [async-nested-run]
Task<> a6() { co_await A6(); }
// CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'A3::await_resume' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('a6'); use 'co_await' [async-nested-run]

// deleters and clean-up functions
int other();
struct File {};
void closeFile(File *file) {
  h();
  delete file;
}
void closeQuietly(File *file) { delete file; }
Task<> deleter() {
  std::unique_ptr<File, void (*)(File *)> file(new File, closeFile);
  // CHECK-MESSAGES: :[[@LINE-1]]:43: warning: 'closeFile' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('deleter'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> quietDeleter() {
  std::unique_ptr<File, void (*)(File *)> file(new File, closeQuietly);
  co_return;
}
void cleanUp(int *) { h(); }
void cleanUpQuietly(int *) { other(); }
Task<> cleanup() {
  [[gnu::cleanup(cleanUp)]] int x = 0;
  // CHECK-MESSAGES: :[[@LINE-1]]:33: warning: 'cleanUp' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('cleanup'); use 'co_await' [async-nested-run]
  (void)x;
  co_return;
}
Task<> quietCleanup() {
  [[gnu::cleanup(cleanUpQuietly)]] int x = 0;
  (void)x;
  co_return;
}
// a pointer keeps its value, whatever is called on what it points to
struct Engine {
  int go() { return h(); }
};
void start(Engine *engine = nullptr) {
  if (engine)
    engine->go();
}
Task<> no_engine() {
  start();
  start(nullptr);
  co_return;
}
Task<> an_engine(Engine &engine) {
  start(&engine);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'start' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('an_engine'); use 'co_await' [async-nested-run]
  co_return;
}

// arguments that are the opposite of a parameter or of a variable
void stop(bool wait) {
  if (wait)
    h();
}
void close(bool quick) { stop(!quick); }
void reopen(bool keep) { close(!keep); }
void shut(bool quick) {
  const bool wait = !quick;
  if (wait)
    h();
}
Task<> quickly() {
  close(true);
  reopen(false);
  shut(true);
  stop(!true);
  co_return;
}
Task<> slowly() {
  close(false);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'close' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('slowly'); use 'co_await' [async-nested-run]
  reopen(true);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'reopen' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('slowly'); use 'co_await' [async-nested-run]
  shut(false);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'shut' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('slowly'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> unknown(bool quick) {
  close(quick);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'close' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('unknown'); use 'co_await' [async-nested-run]
  co_return;
}

// fields of structs that carry options
struct Options {
  bool wait = false;
  int retries = 0;
};
void stopWith(Options options) {
  if (options.wait)
    h();
}
void stopBy(const Options &options) { stopWith(options); }
void retry(const Options &options) {
  if (options.retries > 1)
    h();
}
Task<> quietOptions() {
  stopWith({});
  stopWith(Options{.wait = false, .retries = 3});
  stopBy({.retries = 3});
  const Options once{.wait = true, .retries = 1};
  retry(once);
  Options none;
  stopBy(none);
  co_return;
}
Task<> loudOptions() {
  stopWith({.wait = true});
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'stopWith' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('loudOptions'); use 'co_await' [async-nested-run]
  stopBy(Options{true, 0});
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'stopBy' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('loudOptions'); use 'co_await' [async-nested-run]
  const Options twice{.retries = 2};
  retry(twice);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'retry' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('loudOptions'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> changedOptions() {
  Options changed;
  changed.wait = true;
  stopWith(changed);
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'stopWith' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('changedOptions'); use 'co_await' [async-nested-run]
  co_return;
}
// a changed copy
void stopLoudly(Options options) {
  options.wait = true;
  stopWith(options);
}
Task<> changedCopy() {
  stopLoudly({});
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'stopLoudly' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('changedCopy'); use 'co_await' [async-nested-run]
  co_return;
}

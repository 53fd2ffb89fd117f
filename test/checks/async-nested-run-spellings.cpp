// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One runner, many spellings; and functions that merely have its name.
//
// RUN: %check_async %s async-nested-run
#include "Inputs/mini.h"
#include <functional>

using mini::Task;

Task<int> child();
int h() { return mini::sync_wait(child()); }
// misc
namespace other {
template <class T> void sync_wait(T &&);
struct Loop {
  template <class T> void run_until_complete(T &&);
};
} // namespace other
Task<> ms1() {
  auto c = child();
  other::sync_wait(c);
  co_await std::move(c);
}
Task<> ms2(other::Loop &l) {
  l.run_until_complete(1);
  co_return;
}
Task<> ms3() {
  auto f = &mini::serve;
  (void)f;
  co_return;
}
Task<> ms4() {
  auto f = &mini::serve;
  f(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::serve' blocks the event loop when called inside a running coroutine ('ms4'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> ms5() {
  auto &sw = mini::sync_wait;
  sw(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'sw' blocks the event loop when called inside a running coroutine ('ms5'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> ms6() {
  mini::SyncWait sw;
  sw(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'sw' blocks the event loop when called inside a running coroutine ('ms6'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> ms7() {
  mini::SyncWait()(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' blocks the event loop when called inside a running coroutine ('ms7'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> ms8() {
  std::invoke(mini::sync_wait, child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' blocks the event loop when called inside a running coroutine ('ms8'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> ms9() {
  std::invoke(mini::serve, child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::serve' blocks the event loop when called inside a running coroutine ('ms9'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> ms10() {
  (mini::sync_wait)(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' blocks the event loop when called inside a running coroutine ('ms10'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> ms11() {
  std::function<int(Task<int>)> f = mini::serve;
  f(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::serve' blocks the event loop when called inside a running coroutine ('ms11'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> ms12() {
  auto f = std::bind_front(&mini::Loop::run_forever, &mini::Loop::current());
  f();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Loop::run_forever' blocks the event loop when called inside a running coroutine ('ms12'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> ms13() {
  using namespace mini;
  sync_wait(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' blocks the event loop when called inside a running coroutine ('ms13'); use 'co_await' [async-nested-run]
  v1::sync_wait(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' blocks the event loop when called inside a running coroutine ('ms13'); use 'co_await' [async-nested-run]
  co_return;
}
Task<> ms14(mini::Loop *l) {
  (l->*&mini::Loop::run_forever)();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::Loop::run_forever' blocks the event loop when called inside a running coroutine ('ms14'); use 'co_await' [async-nested-run]
  co_return;
}
struct MyTask {
  mini::Task<int> t;
  int get() { return mini::sync_wait(std::move(t)); }
};
Task<> ms15(MyTask t) {
  t.get();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'MyTask::get' calls 'mini::sync_wait', which blocks the event loop when called inside a running coroutine ('ms15'); use 'co_await' [async-nested-run]
  co_return;
}

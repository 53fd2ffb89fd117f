// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*'

#include "kj.h"
#include <chrono>
#include <functional>
#include <thread>

kj::Promise<int> fetch(int);
kj::Promise<void> work();
kj::WaitScope *scope;
kj::EventLoop *loop;
void use(int);

int wait_for_it(kj::WaitScope &waitScope) { return fetch(1).wait(waitScope); }

kj::Promise<void> nested() {
  use(fetch(1).wait(*scope));
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'kj::Promise::wait' fails when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  work().wait(*scope);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'kj::Promise::wait' fails when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  use(wait_for_it(*scope));
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'wait_for_it' calls 'kj::Promise::wait', which fails when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  scope->poll();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'kj::WaitScope::poll' fails when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  loop->run();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'kj::EventLoop::run' fails when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  auto later = work();
  later.poll(*scope);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'kj::Promise::poll' fails when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  co_await later;
}

kj::Promise<void> lost() {
  work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'kj::Promise<void>' returned by 'work' is never awaited, so it is cancelled; use 'co_await' [async-unawaited-task]
  fetch(1);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'kj::Promise<int>' returned by 'fetch' is never awaited, so it is cancelled; use 'co_await' [async-unawaited-task]
  kj::Promise<int>(fetch(2));
// CHECK-MESSAGES: :[[@LINE-1]]:20: warning: 'kj::Promise<int>' {{.*}}is never awaited, so it is cancelled; use 'co_await' [async-unawaited-task]
  (void)work();
// CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'kj::Promise<void>' returned by 'work' is cast to void and never awaited, so it is cancelled; use 'co_await' [async-unawaited-task]
  fetch(3).then([](int i) { return i; });
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'kj::Promise<int>' returned by 'kj::Promise::then' is never awaited, so it is cancelled; use 'co_await' [async-unawaited-task]
  kj::evalLater([] { return 1; });
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'kj::Promise<int>' returned by 'kj::evalLater' is never awaited, so it is cancelled; use 'co_await' [async-unawaited-task]
  co_return;
}

kj::Promise<void> blocked() {
  std::this_thread::sleep_for(std::chrono::seconds(1));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::this_thread::sleep_for' blocks the event loop while coroutine 'blocked' is running; use the timer of your event loop [async-blocking-call]
  co_return;
}

void callback() {
  std::function<void()> f = work;
// CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'work' is used as a callback whose result is discarded: the 'kj::Promise<void>' that it returns is never awaited, so it is cancelled [async-unawaited-task]
  f();
  kj::evalLater([] { use(fetch(1).wait(*scope)); return 1; }).detach([](auto &&) {});
// CHECK-MESSAGES: :[[@LINE-1]]:26: warning: 'kj::Promise::wait' fails when called inside a callback of the event loop; use 'co_await' [async-nested-run]
}

kj::Promise<void> held(kj::MutexGuarded<int> &data) {
  auto locked = data.lockExclusive();
  co_await work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'locked', a 'kj::Locked<int>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}

// Silent from here on.

kj::Promise<void> released(kj::MutexGuarded<int> &data) {
  data.lockExclusive();
  auto locked = data.lockExclusive();
  locked.release();
  co_await work();
}

kj::Promise<void> right(kj::TaskSet &tasks) {
  use(co_await fetch(1));
  auto later = fetch(2);
  use(co_await later);
  auto moved = fetch(3);
  use(co_await kj::mv(moved));
  work().detach([](auto &&) {});
  tasks.add(work());
  auto kept = work().eagerlyEvaluate(nullptr);
  co_await kept;
  use(co_await fetch(4).then([](int i) { return i; }));
  use(co_await kj::evalLater([] { return 1; }));
  use(co_await kj::joinPromises(fetch(5), fetch(6)));
}

kj::Promise<void> forward() { return work(); }

// A promise that is kept goes on meanwhile, and ends with its owner.
class Connection {
  kj::Promise<void> reading = work();
};
kj::Promise<void> meanwhile() {
  auto heartbeat = work();
  Connection connection;
  use(co_await fetch(7));
}

int main() {
  kj::EventLoop ownLoop;
  kj::WaitScope waitScope;
  use(fetch(1).wait(waitScope));
  forward().wait(waitScope);
  ownLoop.run();
  auto promise = work();
  promise.poll(waitScope);
  promise.wait(waitScope);
  kj::Thread thread([] {
    kj::WaitScope ownScope;
    work().wait(ownScope);
  });
}

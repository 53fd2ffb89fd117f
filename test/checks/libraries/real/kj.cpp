// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// REQUIRES: kj
// RUN: %check_async %s 'async-*' -- %headers

#include <kj/async.h>
#include <kj/async-io.h>
#include <kj/thread.h>
#include <chrono>
#include <thread>
kj::Promise<int> fetch(int);
kj::Promise<void> work();
void use(int);
void lost() {
  work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [async-unawaited-task]
  fetch(1);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}} [async-unawaited-task]
  auto meanwhile = fetch(2);
  fetch(3).then([](int i) { return i; });
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}}'kj::Promise::then'{{.*}} [async-unawaited-task]
  kj::evalLater([] { return 1; });
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: {{.*}}'kj::evalLater'{{.*}} [async-unawaited-task]
}
void cb(kj::WaitScope &ws) {
  kj::evalLater([&] { return fetch(1).wait(ws); }).detach([](kj::Exception &&) {});
// CHECK-MESSAGES: :[[@LINE-1]]:30: warning: {{.*}}'kj::Promise::wait'{{.*}} [async-nested-run]
}
struct H : kj::TaskSet::ErrorHandler { void taskFailed(kj::Exception &&) override; };
kj::Promise<void> forward() { return work(); }
int main() {
  auto io = kj::setupAsyncIo();
  H h;
  kj::TaskSet tasks(h);
  tasks.add(work());
  use(fetch(1).wait(io.waitScope));
  forward().wait(io.waitScope);
  kj::Promise<void> kept = work().eagerlyEvaluate(nullptr);
  kept.poll(io.waitScope);
  auto fork = fetch(1).fork();
  fork.addBranch().wait(io.waitScope);
  work().then([] { return work(); }).detach([](kj::Exception &&) {});
  work().exclusiveJoin(work()).wait(io.waitScope);
}

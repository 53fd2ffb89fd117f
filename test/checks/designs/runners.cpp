// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Runners and schedulers of home-made designs, without profile or annotation.
//
// RUN: %check_async %s 'async-*'
#include "designs-runners.h"

using home::task;

task<> work();
task<int> number();
void use(int);
extern home::scheduler scheduler;

void helper() { home::run_cv(work()); }

task<> misuse() {
  home::run_cv(work());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'home::run_cv' calls 'std::condition_variable::wait', which blocks the event loop while coroutine 'misuse' is running; await it, or call it on another thread [async-blocking-call]
  home::run_semaphore(work());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'home::run_semaphore' calls 'std::counting_semaphore::acquire', which blocks the event loop while coroutine 'misuse' is running; await it, or call it on another thread [async-blocking-call]
  home::run_latch(work(), work());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'home::run_latch' calls 'std::latch::wait', which blocks the event loop while coroutine 'misuse' is running; await it, or call it on another thread [async-blocking-call]
  use(home::run_future(number()));
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'home::run_future' calls 'std::future::get', which blocks the event loop while coroutine 'misuse' is running; await it, or call it on another thread [async-blocking-call]
  home::run_atomic(work());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'home::run_atomic' calls 'std::atomic::wait', which blocks the event loop while coroutine 'misuse' is running; await it, or call it on another thread [async-blocking-call]
  scheduler.block_on(work());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'home::scheduler::block_on' calls 'std::condition_variable::wait', which blocks the event loop while coroutine 'misuse' is running; await it, or call it on another thread [async-blocking-call]
  helper();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'helper' calls 'std::condition_variable::wait', which blocks the event loop while coroutine 'misuse' is running; await it, or call it on another thread [async-blocking-call]
  home::event ready;
  ready.wait();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'home::event::wait' calls 'std::condition_variable::wait', which blocks the event loop while coroutine 'misuse' is running; await it, or call it on another thread [async-blocking-call]
  scheduler.loop();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'home::scheduler::loop' calls 'std::condition_variable::wait', which blocks the event loop while coroutine 'misuse' is running; await it, or call it on another thread [async-blocking-call]
  home::worker short_lived;
  // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'home::worker::~worker' calls 'std::thread::join', which blocks the event loop while coroutine 'misuse' is running; await it, or call it on another thread [async-blocking-call]
  auto inner = [] { home::run_cv(work()); };
  inner();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: a lambda calls 'std::condition_variable::wait', which blocks the event loop while coroutine 'misuse' is running; await it, or call it on another thread [async-blocking-call]
  work();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'nested::task<>' returned by 'work' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  co_return;
}

forgotten::fire_and_forget misuse_without_result() {
  home::run_cv(work());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'home::run_cv' calls 'std::condition_variable::wait', which blocks the event loop while coroutine 'misuse_without_result' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}

// Silent from here on.

task<> right(home::worker &pool) {
  scheduler.spawn(work());
  co_await work();
  use(co_await number());
  co_await home::new_thread();
  std::thread elsewhere([] { home::run_cv(work()); });
  elsewhere.detach();
  std::thread([] { scheduler.loop(); }).detach();
  home::event ready;
  ready.set();
}

task<> given(home::stepper &steps) {
  scheduler.spawn(right(*new home::worker));
  co_return;
}

void plain() {
  home::run_cv(work());
  home::run_semaphore(work());
  home::run_latch(work(), work());
  use(home::run_future(number()));
  scheduler.block_on(work());
  helper();
  home::worker pool;
}

int main() {
  scheduler.spawn(work());
  std::thread loop([] { scheduler.loop(); });
  home::run_cv(work());
  loop.join();
}

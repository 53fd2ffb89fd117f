// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*'

#include "cobalt.h"
#include <chrono>
#include <functional>
#include <mutex>

namespace cobalt = boost::cobalt;

cobalt::task<int> fetch(int);
cobalt::task<> work();
cobalt::promise<int> begin(int);
cobalt::promise<> background();
cobalt::generator<int> numbers();
cobalt::detached forget();
cobalt::thread on_thread();
cobalt::executor executor;
void use(int);

int wait_for_it() { return cobalt::run(fetch(1)); }

cobalt::task<> nested() {
  use(cobalt::run(fetch(1)));
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'boost::cobalt::run' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  use(wait_for_it());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'wait_for_it' calls 'boost::cobalt::run', which stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  co_return;
}

cobalt::promise<> nested_in_promise() {
  cobalt::run(work());
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'boost::cobalt::run' stalls the event loop when called inside a running coroutine ('nested_in_promise'); use 'co_await' [async-nested-run]
  co_return;
}

cobalt::task<> lost() {
  work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'boost::cobalt::task<>' returned by 'work' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  begin(1);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'boost::cobalt::promise<int>' returned by 'begin' is never awaited, so it is cancelled, which ends the program; use 'co_await' [async-unawaited-task]
  auto task = fetch(2);
// CHECK-MESSAGES: :[[@LINE-1]]:15: warning: 'boost::cobalt::task<int>' returned by 'fetch' is stored in 'task' and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  auto promise = begin(2);
// CHECK-MESSAGES: :[[@LINE-1]]:18: warning: 'boost::cobalt::promise<int>' returned by 'begin' is stored in 'promise' and never awaited, so it is cancelled, which ends the program; use 'co_await' [async-unawaited-task]
  (void)work();
// CHECK-MESSAGES: :[[@LINE-1]]:9: warning: 'boost::cobalt::task<>' returned by 'work' is cast to void and never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  cobalt::join(begin(3), begin(4));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'boost::cobalt::detail::awaiter<int>' returned by 'boost::cobalt::join' is never awaited, so it may never run, and its result is lost; use 'co_await' [async-unawaited-task]
  cobalt::spawn(executor, work(), cobalt::use_op);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'boost::cobalt::detail::awaiter<void>' returned by 'boost::cobalt::spawn' is never awaited, so it runs, but its result and exception are lost; use 'co_await' [async-unawaited-task]
  co_return;
}

cobalt::task<> wrong() {
  auto once = work();
  co_await cobalt::spawn(executor, std::move(once), cobalt::use_op);
  cobalt::spawn(executor, std::move(once), cobalt::detached_completion);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'boost::cobalt::spawn' expects a fresh coroutine object, but gets 'once', which is already consumed [async-non-coroutine-argument]
}

cobalt::task<> blocked() {
  std::this_thread::sleep_for(std::chrono::seconds(1));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::this_thread::sleep_for' blocks the event loop while coroutine 'blocked' is running; use the timer of your event loop [async-blocking-call]
  auto thread = on_thread();
  thread.join();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'boost::cobalt::thread::join' blocks the event loop while coroutine 'blocked' is running; use 'co_await' on the thread [async-blocking-call]
  co_return;
}

void callback() {
  std::function<void()> f = work;
// CHECK-MESSAGES: :[[@LINE-1]]:29: warning: 'work' is used as a callback whose result is discarded: the 'boost::cobalt::task<>' that it returns is never awaited, so it never runs [async-unawaited-task]
  f();
}

cobalt::task<> held(std::mutex &plain, cobalt::channel<int> &values) {
  values.write(1);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'boost::cobalt::detail::awaiter<void>' returned by 'boost::cobalt::channel::write' is never awaited, so it never starts; use 'co_await' [async-unawaited-task]
  values.read();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'boost::cobalt::detail::awaiter<int>' returned by 'boost::cobalt::channel::read' is never awaited, so it never starts; use 'co_await' [async-unawaited-task]
  std::lock_guard lock(plain);
  co_await values.write(2);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'lock', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}

// Silent from here on.

cobalt::task<> passed(std::mutex &plain, cobalt::channel<int> &values) {
  { std::lock_guard lock(plain); }
  co_await values.write(1);
  use(co_await values.read());
}

cobalt::task<> right(cobalt::wait_group &group) {
  use(co_await fetch(1));
  auto task = fetch(2);
  use(co_await task);
  auto promise = begin(1);
  use(co_await promise);
  +background();
  auto detached = background();
  detached.detach();
  group.push_back(background());
  co_await group.wait();
  use(co_await cobalt::join(begin(3), begin(4)));
  use(co_await cobalt::race(begin(5), begin(6)));
  auto slow = begin(7);
  use(co_await cobalt::left_race(slow, begin(8)));
  use(co_await slow);
  auto values = numbers();
  use(co_await values);
  use(co_await values);
  forget();
  auto thread = on_thread();
  co_await thread;
  cobalt::spawn(executor, work(), cobalt::detached_completion);
}

cobalt::task<> forward() { return work(); }

int main() {
  use(cobalt::run(fetch(1)));
  cobalt::run(forward());
  std::thread other([] { cobalt::run(work()); });
  other.join();
  on_thread().join();
}

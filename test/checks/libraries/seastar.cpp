// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*'

#include "seastar.h"
#include <chrono>
#include <mutex>
#include <thread>

using seastar::future;

future<int> fetch(int);
future<> work();
void use(int);

int wait_for_it() { return fetch(1).get(); }

future<> nested() {
  use(fetch(1).get());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'seastar::future::get' fails when called inside a running coroutine ('nested'); use 'co_await', or 'seastar::async' [async-nested-run]
  work().wait();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'seastar::future::wait' fails when called inside a running coroutine ('nested'); use 'co_await', or 'seastar::async' [async-nested-run]
  use(wait_for_it());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'wait_for_it' calls 'seastar::future::get', which fails when called inside a running coroutine ('nested'); use 'co_await', or 'seastar::async' [async-nested-run]
  seastar::app_template app;
  app.run(0, nullptr, work);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'seastar::app_template::run' fails when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  co_return;
}

future<> lost() {
  work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'seastar::future<>' returned by 'work' is never awaited, so it goes on unobserved, and its exception is only logged; use 'co_await' [async-unawaited-task]
  fetch(1);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'seastar::future<int>' returned by 'fetch' is never awaited, so it goes on unobserved, and its exception is only logged; use 'co_await' [async-unawaited-task]
  auto later = fetch(2);
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'seastar::future<int>' returned by 'fetch' is stored in 'later' and never awaited, so it goes on unobserved, and its exception is only logged; use 'co_await' [async-unawaited-task]
  work().then([] { return 1; });
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'seastar::future<>' returned by 'seastar::future::then' is never awaited, so it goes on unobserved, and its exception is only logged; use 'co_await' [async-unawaited-task]
  seastar::when_all(fetch(3), fetch(4));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'seastar::future<std::tuple<seastar::future<int>, seastar::future<int>>>' returned by 'seastar::when_all' is never awaited, so it goes on unobserved, and its exception is only logged; use 'co_await' [async-unawaited-task]
  seastar::smp::submit_to(1, [] { return work(); });
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'seastar::future<>' returned by 'seastar::smp::submit_to' is never awaited, so it goes on unobserved, and its exception is only logged; use 'co_await' [async-unawaited-task]
  co_return;
}

future<> wrong() {
  auto once = fetch(1);
  co_await seastar::when_all(std::move(once));
  co_await seastar::when_all(std::move(once));
// CHECK-MESSAGES: :[[@LINE-1]]:12: warning: 'seastar::when_all' expects a fresh coroutine object, but gets 'once', which is already consumed [async-non-coroutine-argument]
}

future<> blocked() {
  std::this_thread::sleep_for(std::chrono::seconds(1));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::this_thread::sleep_for' blocks the event loop while coroutine 'blocked' is running; use the timer of your event loop [async-blocking-call]
  std::thread helper([] {});
  helper.join();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::thread::join' blocks the event loop while coroutine 'blocked' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}

void elsewhere() {
  (void)seastar::smp::submit_to(1, [] {
    std::this_thread::sleep_for(std::chrono::seconds(1));
// CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'std::this_thread::sleep_for' blocks the event loop while one of its callbacks is running; use the timer of your event loop [async-blocking-call]
    return work();
  });
  (void)seastar::smp::submit_to(1, [] { use(fetch(1).get()); return work(); });
// CHECK-MESSAGES: :[[@LINE-1]]:45: warning: 'seastar::future::get' fails when called inside a callback of the event loop; use 'co_await', or 'seastar::async' [async-nested-run]
}

seastar::future<> held(std::mutex &plain, seastar::shared_mutex &gate, seastar::semaphore &slots) {
  gate.lock();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'seastar::future<>' returned by 'seastar::shared_mutex::lock' is never awaited, so it goes on unobserved, and its exception is only logged; use 'co_await' [async-unawaited-task]
  auto units = seastar::get_units(slots, 1);
// CHECK-MESSAGES: :[[@LINE-1]]:16: warning: 'seastar::future<seastar::semaphore_units>' returned by 'seastar::get_units' is stored in 'units' and never awaited, so it goes on unobserved, and its exception is only logged; use 'co_await' [async-unawaited-task]
  std::lock_guard lock(plain);
  co_await work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'lock', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}

// The action of a loop continues on the reactor, not in the thread that calls.
template <class Done> future<> poll(Done done) {
  return seastar::repeat([done] { return seastar::futurize_invoke(done); });
// CHECK-MESSAGES: :[[@LINE-1]]:42: warning: 'seastar::futurize_invoke' calls 'seastar::future::get', which fails when called inside a callback of the event loop; use 'co_await', or 'seastar::async' [async-nested-run]
}
future<> polls() {
  return poll([] { return fetch(1).get() != 0; });
}

future<> slow(std::string &&name) {
  co_await work();
  (void)name.size();
}
future<> in_the_background_with(std::string name, bool now) {
  future<> later = slow(std::move(name));
  // CHECK-MESSAGES: :[[@LINE-1]]:20: warning: coroutine 'slow' keeps 'name', which refers to 'name' that is dead{{.*}} [async-dangling-argument]
  if (now)
    co_await std::move(later);
  else
    (void)later;
}
future<> after_work() {
  return work().then([] { use(fetch(1).get()); });
  // CHECK-MESSAGES: :[[@LINE-1]]:31: warning: 'seastar::future::get' fails when called inside a callback of the event loop{{.*}} [async-nested-run]
}
int serves(int argc, char **argv) {
  seastar::app_template app;
  return app.run(argc, argv, [&app]() -> future<> {
    // CHECK-MESSAGES: :[[@LINE-1]]:30: warning: coroutine lambda uses its capture 'app' after a suspension, but 'seastar::app_template::run' does not keep the lambda until then{{.*}} [async-dangling-argument]
    co_await work();
    use(app.configured());
  });
}

// Silent from here on.

seastar::future<> locked(std::mutex &plain, seastar::shared_mutex &gate, seastar::semaphore &slots) {
  co_await gate.lock();
  co_await work();
  gate.unlock();
  auto units = co_await seastar::get_units(slots, 1);
  co_await work();
  { std::lock_guard lock(plain); }
  co_await work();
}

future<int> at_once(int i) { co_return i + 1; }
future<> is_ready() {
  use(seastar::make_ready_future<int>(1).get());
  use(at_once(1).get());
  auto value = seastar::futurize<int>::from_tuple(1);
  co_return;
}

template <class Done> future<> poll_well(Done done) {
  return seastar::repeat([done] { return seastar::futurize_invoke(done); });
}
future<> loops_well() {
  co_await poll_well([] { return fetch(1); });
  co_await seastar::do_until([] { return true; }, [] { return work(); });
  co_await seastar::repeat(work);
}
future<> right() {
  use(co_await fetch(1));
  auto later = fetch(2);
  use(co_await std::move(later));
  (void)work();
  auto failed = co_await seastar::coroutine::as_future(fetch(3));
  if (!failed.failed())
    use(failed.get());
  auto [first, second] = co_await seastar::when_all(fetch(4), fetch(5));
  use(first.get());
  use(second.get());
  auto ready = fetch(6);
  if (ready.available())
    use(ready.get());
  else
    use(co_await std::move(ready));
  co_await seastar::async([] { return fetch(7).get(); });
  co_await seastar::parallel_for_each(0, 9, [](int i) { return fetch(i); });
  use(co_await seastar::with_timeout(1, fetch(8)));
  work().ignore_ready_future();
}

future<> after_work_with_its_result() {
  return fetch(1).then([](future<int> done) { use(done.get()); });
}
future<> forward() {
  return work().then([] { return work(); });
}

future<> in_the_background(bool now) {
  future<> later = work();
  if (now)
    co_await std::move(later);
  else
    (void)later;
}
future<> then_waits(std::string name) {
  future<> later = slow(std::move(name));
  (void)later;
  co_await work();
}
int main(int argc, char **argv) {
  seastar::app_template app;
  return app.run(argc, argv, [] { return work(); });
}

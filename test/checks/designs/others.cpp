// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What is no task in home-made designs, without profile or annotation.
//
// RUN: %check_async %s 'async-*'
#include "designs-others.h"
#include <mutex>

using nested::task;

ranges::generator<int> numbers(int to);
pull::sequence<int> pulled();
stream::async_generator<int> streamed();
forgotten::fire_and_forget forget();
queued::detached push();
void nothing_at_all(nothing::tag);
at_the_end::job at_end();
by_hand::script script();
checked::result<int> parse(const char *);
perhaps::maybe<int> find(int);
noted::outcome<int> measure(int);
cancelled::task cancellable();
bare::coroutine bare_one();
owners::connection connect();
task<> work();
void use(int);
extern gates::async_mutex gate;
extern std::mutex plain;

task<> wrong() {
  cancellable();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'cancelled::task' returned by 'cancellable' is never awaited, so it runs, but its result and exception are lost; use 'co_await' [async-unawaited-task]
  bare_one();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'bare::coroutine' returned by 'bare_one' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  script();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'by_hand::script' returned by 'script' is never awaited, so it never runs; use 'co_await' [async-unawaited-task]
  std::lock_guard g(plain);
  co_await work();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'g', a 'std::lock_guard<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}

task<> wrong_with_gate() {
  auto guard = co_await gate.scoped_lock();
  std::unique_lock l(plain);
  co_await work();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'l', a 'std::unique_lock<std::mutex>', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}

// Silent from here on.

task<> right() {
  for (int n : {1, 2})
    use(n);
  auto from = pulled();
  while (from.move_next())
    use(from.value());
  auto s = streamed();
  while (auto v = co_await s.next())
    use(*v);
  forget();
  push();
  nothing_at_all({});
  at_end();
  at_end().after(3);
  auto job = at_end();
  auto sc = script();
  sc.start();
  script().start();
}

task<> awaits() {
  co_await awaitables::after(3);
  awaitables::after(4);
  auto f = awaitables::request(1);
  use(co_await std::move(f));
  auto ignored = awaitables::request(2);
  if (!ignored.done())
    co_return;
}

checked::result<int> sum(const char *a, const char *b) {
  parse(a);
  auto first = parse(a);
  int x = co_await first;
  int y = co_await first;
  auto unread = parse(b);
  co_return x + y + co_await parse(b);
}

perhaps::maybe<int> both() {
  find(3);
  auto m = find(4);
  co_return co_await find(1) + co_await m + co_await m;
}

noted::outcome<int> all() {
  measure(3);
  auto m = measure(4);
  co_return co_await measure(1) + co_await m + co_await m;
}

void by_handle() {
  auto h = bare_one();
  while (!h.done())
    h.resume();
  h.destroy();
  auto called = bare_one();
  called();
  called();
  called.destroy();
}

void plain_function() {
  parse("1");
  (void)parse("2");
  auto kept = parse("3");
  connect();
}

task<> locked(gates::async_semaphore &slots) {
  auto guard = co_await gate.scoped_lock();
  co_await work();
  co_await gate.lock();
  co_await work();
  gate.unlock();
  std::unique_lock adopted(gate, std::adopt_lock);
  co_await slots.acquire();
  co_await work();
  slots.release();
}

nothing::tag t;
void returns_nothing(nothing::tag) { co_return; }

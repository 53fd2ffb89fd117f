// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*'

#include "cppwinrt.h"
#include <chrono>
#include <future>
#include <thread>

using winrt::Windows::Foundation::IAsyncAction;
using winrt::Windows::Foundation::IAsyncOperation;

IAsyncAction work();
IAsyncOperation<int> fetch(int);
winrt::fire_and_forget forget();
std::future<int> foreign();
void use(int);

int wait_for_it() { return fetch(1).get(); }
void finish() { work().get(); }

IAsyncAction nested() {
  work().get();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'winrt::impl::consume_Windows_Foundation_IAsyncAction::get' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  use(fetch(1).get());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'winrt::impl::consume_Windows_Foundation_IAsyncOperation::get' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  use(wait_for_it());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'wait_for_it' calls 'winrt::impl::consume_Windows_Foundation_IAsyncOperation::get', which stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  finish();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'finish' calls 'winrt::impl::consume_Windows_Foundation_IAsyncAction::get', which stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  work().wait_for(1000);
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'winrt::impl::consume_Windows_Foundation_IAsyncAction::wait_for' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  auto later = work();
  later.get();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'winrt::impl::consume_Windows_Foundation_IAsyncAction::get' stalls the event loop when called inside a running coroutine ('nested'); use 'co_await' [async-nested-run]
  co_return;
}

winrt::fire_and_forget nested_in_detached() {
  work().get();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'winrt::impl::consume_Windows_Foundation_IAsyncAction::get' stalls the event loop when called inside a running coroutine ('nested_in_detached'); use 'co_await' [async-nested-run]
  co_return;
}

IAsyncOperation<int> nested_in_operation() { co_return fetch(1).get(); }
// CHECK-MESSAGES: :[[@LINE-1]]:56: warning: 'winrt::impl::consume_Windows_Foundation_IAsyncOperation::get' stalls the event loop when called inside a running coroutine ('nested_in_operation'); use 'co_await' [async-nested-run]

IAsyncAction lost() {
  auto action = work();
// CHECK-MESSAGES: :[[@LINE-1]]:17: warning: 'IAsyncAction' returned by 'work' is stored in 'action' and never awaited, so it runs, but its result and exception are lost; use 'co_await' [async-unawaited-task]
  auto operation = fetch(2);
// CHECK-MESSAGES: :[[@LINE-1]]:20: warning: 'winrt::Windows::Foundation::IAsyncOperation<int>' returned by 'fetch' is stored in 'operation' and never awaited, so it runs, but its result and exception are lost; use 'co_await' [async-unawaited-task]
  co_return;
}

IAsyncAction blocked() {
  std::this_thread::sleep_for(std::chrono::seconds(1));
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::this_thread::sleep_for' blocks the event loop while coroutine 'blocked' is running; use the timer of your event loop [async-blocking-call]
  use(foreign().get());
// CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'std::future::get' blocks the event loop while coroutine 'blocked' is running; await it, or call it on another thread [async-blocking-call]
  std::thread helper([] {});
  helper.join();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'std::thread::join' blocks the event loop while coroutine 'blocked' is running; await it, or call it on another thread [async-blocking-call]
  co_return;
}

IAsyncAction held(winrt::slim_mutex &mutex) {
  winrt::resume_background();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'winrt::resume_background_awaitable' returned by 'winrt::resume_background' is never awaited, so it changes no thread; use 'co_await' [async-unawaited-task]
  winrt::slim_lock_guard lock(mutex);
  co_await work();
// CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'lock', a 'winrt::slim_lock_guard', is held while the coroutine is suspended; release it before 'co_await', or use an asynchronous mutex [async-lock-across-await]
}

// Silent from here on.

IAsyncAction released(winrt::slim_mutex &mutex) {
  co_await winrt::resume_background();
  { winrt::slim_lock_guard lock(mutex); }
  co_await work();
}

IAsyncAction right() {
  co_await work();
  use(co_await fetch(1));
  work();
  fetch(2);
  (void)work();
  forget();
  auto action = work();
  co_await action;
  auto operation = fetch(3);
  use(co_await operation);
  use(operation.GetResults());
  co_await winrt::resume_background();
  co_await winrt::when_all(work(), work());
  std::thread helper([] { work().get(); });
  helper.detach();
}

IAsyncAction forward() { return work(); }

int main() {
  forward().get();
  use(fetch(1).get());
  use(nested_in_operation().get());
  forget();
  work();
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
// RUN: %check_async %s 'async-*' --config='{CheckOptions: {AsyncProfiles: "%S/../Inputs/net.yaml"}}'

#include <coroutine>
#include <functional>

namespace net {
template <class T = void> class job {
public:
  struct promise_type {
    job get_return_object();
    std::suspend_always initial_suspend();
    std::suspend_always final_suspend() noexcept;
    void unhandled_exception();
    void return_void();
  };
  job(job &&) noexcept;
  ~job();
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  T await_resume();
};
class loop {
public:
  void run();
  void later(int ms, std::function<void()> callback);
};
template <class T> T wait(job<T>);
template <class T> void post(loop &, job<T>);
} // namespace net

net::job<> send();

net::job<> misuse(net::loop &main_loop) {
  net::wait(send());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'net::wait' stalls the event loop when called inside a running coroutine ('misuse'); use 'co_await' [async-nested-run]
  main_loop.run();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'net::loop::run' deadlocks when called inside a running coroutine ('misuse'); use 'co_await' [async-nested-run]
  net::loop own;
  own.run();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'net::loop::run' stalls the event loop when called inside a running coroutine ('misuse'); use 'co_await' [async-nested-run]
  send();
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'net::job<>' returned by 'send' is never awaited, so it is never sent; use 'co_await' [async-unawaited-task]
  main_loop.later(1, [&] { main_loop.run(); });
  // CHECK-MESSAGES: :[[@LINE-1]]:28: warning: 'net::loop::run' deadlocks when called inside a callback of the event loop; use 'co_await' [async-nested-run]
  co_return;
}

net::job<> use(net::loop &main_loop) {
  co_await send();
  net::post(main_loop, send());
  main_loop.later(1, [] {});
}

int main() {
  net::loop loop;
  net::post(loop, use(loop));
  loop.run();
  net::wait(send());
}

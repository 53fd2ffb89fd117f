// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Helpers that wait for what they have started.
//
// RUN: %check_async %s async-dangling-argument
#include "Inputs/asio.h"
#include <functional>
#include <future>
#include <string>

asio::awaitable<void> later();
asio::awaitable<void> print(const std::string &text) {
  co_await later();
  (void)text.size();
}

template <class Function>
auto start(asio::io_context &context, Function &&function) {
  return asio::co_spawn(context, std::forward<Function>(function), asio::use_future);
}
struct Test {
  asio::io_context &context;
  template <class Task> auto spawn(Task &&task) { return start(context, std::forward<Task>(task)); }
  template <class Task> auto spawn_and_wait(Task &&task) { return spawn(std::forward<Task>(task)).get(); }
  void run_to_the_end(std::function<asio::awaitable<void>()> function) {
    asio::co_spawn(context, function, asio::detached);
    context.run();
  }
  void only_start(std::function<asio::awaitable<void>()> function) {
    asio::co_spawn(context, function, asio::detached);
  }
  void waits() {
    std::string text;
    spawn_and_wait(print(text));
    run_to_the_end([&]() -> asio::awaitable<void> {
      co_await later();
      (void)text.size();
    });
  }
  void goes_on() {
    std::string text;
    only_start([&]() -> asio::awaitable<void> {
      // CHECK-MESSAGES: :[[@LINE-1]]:16: warning: {{.*}} refers to 'text' that is dead{{.*}} [async-dangling-argument]
      co_await later();
      (void)text.size();
    });
  }
};

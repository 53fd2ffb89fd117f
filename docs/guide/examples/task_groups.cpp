// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Tasks that end together, and fail together.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>
#include <stdexcept>

// [success]
asyncrt::coroutine<void> step(const char *what) {
  co_await asyncrt::sleep(0.01);
  std::printf("%s\n", what);
}

asyncrt::coroutine<void> breakfast() {
  co_await asyncrt::with_task_group([](asyncrt::task_group &group) -> asyncrt::coroutine<void> {
    group.create_task(step("coffee"));
    group.create_task(step("toast"));
    std::printf("both are on their way\n");
    co_return;
  });
  std::printf("breakfast is ready\n"); // not before
}
// [/success]

// [failure]
asyncrt::coroutine<void> burn() {
  co_await asyncrt::sleep(0);
  throw std::runtime_error("the toast is black");
}

asyncrt::coroutine<void> bad_morning() {
  try {
    co_await asyncrt::with_task_group([](asyncrt::task_group &group) -> asyncrt::coroutine<void> {
      group.create_task(step("coffee")); // is cancelled
      group.create_task(burn());
      co_return;
    });
  } catch (const asyncrt::exception_group &errors) {
    std::printf("%s\n", errors.what());
    errors.handle<std::runtime_error>([](const std::runtime_error &error) { std::printf("- %s\n", error.what()); });
  }
}
// [/failure]

int main() {
  asyncrt::run(breakfast());
  asyncrt::run(bad_morning());
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Combinators want what can be awaited, and what was not consumed before.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> scheduled() {
  try {
    co_await asyncrt::wait_for(answer, 1); // misuse: async-non-coroutine-argument
  } catch (const asyncrt::type_error &) {
  }
  try {
    co_await asyncrt::wait_for(42, 1); // misuse: async-non-coroutine-argument
  } catch (const asyncrt::type_error &) {
  }
  try {
    co_await asyncrt::shield(answer); // misuse: async-non-coroutine-argument
  } catch (const asyncrt::type_error &) {
  }
  try {
    co_await asyncrt::gather(asyncrt::return_exceptions, answer(), answer); // misuse: async-non-coroutine-argument
  } catch (const asyncrt::type_error &) {
  }
  try {
    co_await asyncrt::gather(answer(), answer(), answer(), answer(), 42); // misuse: async-non-coroutine-argument
  } catch (const asyncrt::type_error &) {
  }
}

asyncrt::coroutine<void> consumed() {
  auto once = answer();
  co_await asyncrt::wait_for(std::move(once), 1);
  try {
    co_await asyncrt::shield(std::move(once)); // misuse: async-non-coroutine-argument
  } catch (const asyncrt::type_error &) {
  }
  asyncrt::task<int> empty;
  try {
    co_await asyncrt::gather(empty); // misuse: async-non-coroutine-argument
  } catch (const asyncrt::type_error &) {
  }
}

asyncrt::coroutine<void> in_a_group() {
  co_await asyncrt::with_task_group([](asyncrt::task_group &group) -> asyncrt::coroutine<void> {
    try {
      group.create_task(answer); // misuse: async-non-coroutine-argument
    } catch (const asyncrt::type_error &) {
    }
    co_return;
  });
}

int main() {
  asyncrt::run(scheduled());
  asyncrt::run(consumed());
  asyncrt::run(in_a_group());
  std::puts("done");
}

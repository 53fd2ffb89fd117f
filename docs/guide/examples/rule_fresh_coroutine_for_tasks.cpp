// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rule: create_task requires a fresh coroutine, gather awaitables, wait tasks.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>
#include <vector>

asyncrt::coroutine<int> answer() { co_return 42; }

// [program]
asyncrt::coroutine<void> amain() {
  auto task = asyncrt::create_task(answer());
  try {
    co_await asyncrt::create_task(task); // misuse: async-non-coroutine-argument
  } catch (const asyncrt::type_error &error) {
    std::printf("create_task: %s\n", error.what());
  }
  try {
    co_await asyncrt::gather(answer, task); // misuse: async-non-coroutine-argument
  } catch (const asyncrt::type_error &error) {
    std::printf("gather: %s\n", error.what());
  }
  try {
    std::vector<asyncrt::coroutine<int>> all;
    all.push_back(answer());
    co_await asyncrt::wait(all); // missed: async-non-coroutine-argument
  } catch (const asyncrt::type_error &error) {
    std::printf("wait: %s\n", error.what());
  }
  co_await task;
}
// [/program]

int main() { asyncrt::run(amain()); }

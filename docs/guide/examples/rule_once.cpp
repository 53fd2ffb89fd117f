// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rule: a coroutine is awaited once.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

// [program]
asyncrt::coroutine<void> amain() {
  auto once = answer();
  std::printf("%d\n", co_await once);
  try {
    co_await once; // misuse: async-awaited-twice
  } catch (const asyncrt::runtime_error &error) {
    std::printf("runtime_error: %s\n", error.what());
  }
  auto often = asyncrt::create_task(answer()); // right: a task keeps its result
  std::printf("%d %d\n", co_await often, co_await often);
}

int main() { asyncrt::run(amain()); }
// [/program]

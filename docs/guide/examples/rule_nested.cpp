// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rule: no run() while a loop runs. Broken in a coroutine.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>

// [program]
asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> amain() {
  try {
    std::printf("%d\n", asyncrt::run(answer())); // misuse: async-nested-run
  } catch (const asyncrt::runtime_error &error) {
    std::printf("runtime_error: %s\n", error.what());
  }
  std::printf("%d\n", co_await answer()); // right
}

int main() { asyncrt::run(amain()); }
// [/program]

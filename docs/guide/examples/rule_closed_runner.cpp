// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rule: a closed runner runs nothing.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>

// [program]
asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  asyncrt::runner runner;
  std::printf("%d\n", runner.run(answer()));
  runner.close();
  try {
    runner.run(answer()); // missed: async-repeated-run
  } catch (const asyncrt::runtime_error &error) {
    std::printf("runtime_error: %s\n", error.what());
  }
}
// [/program]

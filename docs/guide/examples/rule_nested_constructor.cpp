// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rule: no run() while a loop runs. Broken in a constructor.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

// [program]
struct settings {
  settings() : value(asyncrt::run(answer())) {} // violation: async-nested-run
  int value;
};

asyncrt::coroutine<void> amain() {
  try {
    settings loaded; // finding: async-nested-run
  } catch (const asyncrt::runtime_error &error) {
    std::printf("runtime_error: %s\n", error.what());
  }
  co_return;
}
// [/program]

int main() { asyncrt::run(amain()); }

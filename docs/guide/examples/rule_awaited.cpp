// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rule: every coroutine is awaited.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>

// [program]
asyncrt::coroutine<void> save() {
  std::printf("saved\n");
  co_return;
}

asyncrt::coroutine<void> amain() {
  save(); // misuse: async-unawaited-task
  std::printf("that saved nothing\n");
  co_await save(); // right
}

int main() { asyncrt::run(amain()); }
// [/program]

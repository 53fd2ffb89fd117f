// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rule: what gather and shield return is awaited.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>

// [program]
asyncrt::coroutine<void> save() {
  co_await asyncrt::sleep(0.01);
  std::printf("saved\n");
}

asyncrt::coroutine<void> amain() {
  asyncrt::gather(save(), save()); // misuse: async-unawaited-task
  asyncrt::shield(save());         // misuse: async-unawaited-task
  co_await asyncrt::sleep(0);
}

int main() { asyncrt::run(amain()); }
// [/program]

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The entry gets arguments; the runner uses them.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

asyncrt::coroutine<int> twice(int n) { co_return 2 * n; }

int main() {
  int result = 0;
  std::thread background(
      [](int n, int *out) {
        try {
          *out = asyncrt::run(twice(n)); // misuse: async-run-off-main-thread
        } catch (const asyncrt::runtime_error &) {
        }
      },
      21, &result);
  background.join();
  std::puts("done");
}

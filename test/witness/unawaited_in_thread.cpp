// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The lambda is the entry; the dropped call stands in it.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

asyncrt::coroutine<void> greet() { co_return; }

int main() {
  std::thread background([] {
    greet(); // misuse: async-unawaited-task
  });
  background.join();
  std::puts("done");
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The constructor of a local runs a coroutine.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

struct connection {
  connection() {
    try {
      asyncrt::run(open()); // violation: async-nested-run
    } catch (const asyncrt::runtime_error &) {
    }
  }
  asyncrt::coroutine<void> open() { co_return; }
};

asyncrt::coroutine<void> worker() {
  connection c; // finding: async-nested-run
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

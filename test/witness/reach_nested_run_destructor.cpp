// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The destructor of a local runs a coroutine when the scope ends.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

struct log_file {
  ~log_file() {
    try {
      asyncrt::run(flush()); // violation: async-nested-run
    } catch (const asyncrt::runtime_error &) {
    }
  }
  asyncrt::coroutine<void> flush() { co_return; }
};

asyncrt::coroutine<void> worker() {
  log_file log; // finding: async-nested-run
  std::puts("working");
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

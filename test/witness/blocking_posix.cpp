// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The blocking calls of POSIX.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <unistd.h>

asyncrt::coroutine<void> worker() {
  usleep(150000); // misuse: async-blocking-call
  co_return;
}

int main() {
  asyncrt::run(worker(), {.debug = true});
  std::puts("done");
}

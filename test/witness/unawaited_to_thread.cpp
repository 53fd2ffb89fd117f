// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// to_thread is a coroutine as well: the function is not called.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<void> worker() {
  asyncrt::to_thread([] { std::puts("saved"); }); // misuse: async-unawaited-task
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

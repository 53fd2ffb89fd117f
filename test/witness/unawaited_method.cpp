// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A method of an object.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

struct connection {
  asyncrt::coroutine<void> close() { co_return; }
};

asyncrt::coroutine<void> worker() {
  connection c;
  c.close(); // misuse: async-unawaited-task
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The runner under another name.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

namespace rt = asyncrt;

rt::coroutine<int> answer() { co_return 42; }

rt::coroutine<void> worker() {
  using rt::run;
  try {
    run(answer()); // misuse: async-nested-run
  } catch (const rt::runtime_error &) {
  }
  co_return;
}

int main() {
  rt::run(worker());
  std::puts("done");
}

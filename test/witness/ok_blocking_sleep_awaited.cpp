// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What to write instead.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>

// [example]
asyncrt::coroutine<void> worker() {
  co_await asyncrt::sleep(std::chrono::milliseconds(150));
}
// [/example]

int main() {
  asyncrt::run(worker(), {.debug = true});
  std::puts("done");
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The loop calls plain functions: soon, later, or never when they are cancelled.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>

// [program]
asyncrt::coroutine<void> amain() {
  asyncrt::event_loop &loop = asyncrt::get_running_loop();
  loop.call_later(0.01, [] { std::printf("third\n"); });
  loop.call_soon([] { std::printf("second\n"); });
  auto handle = loop.call_soon([] { std::printf("never\n"); });
  handle.cancel();
  std::printf("first\n");
  co_await asyncrt::sleep(0.02);
}

int main() { asyncrt::run(amain()); }
// [/program]

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A std::future has its own way to wait.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <future>

int main() {
  std::future<int> result = std::async(std::launch::deferred, [] { return 42; });
  try {
    asyncrt::run(std::move(result)); // misuse: async-non-coroutine-argument
  } catch (const asyncrt::value_error &) {
  }
  std::puts("done");
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The runner itself is the entry: the finding is the launching expression.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <future>
#include <source_location>

using here = std::source_location;

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  auto *run = &asyncrt::run<asyncrt::coroutine<int>>;
  asyncrt::run_options options;
  auto result = std::async(std::launch::async, run, answer(), options, here::current()); // misuse: async-run-off-main-thread
  try {
    result.get();
  } catch (const asyncrt::runtime_error &) {
  }
  std::puts("done");
}

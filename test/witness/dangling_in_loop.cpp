// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The string of each iteration is gone when the collected coroutines run.
// ends: dangling
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

asyncrt::coroutine<void> print(const std::string &text) {
  std::printf("%s\n", text.c_str());
  co_return;
}

asyncrt::coroutine<void> worker() {
  std::vector<asyncrt::coroutine<void>> all;
  for (int n = 0; n < 2; ++n) {
    std::string text(100, 'a');
    all.push_back(print(text)); // misuse: async-dangling-argument
  }
  for (auto &task : all)
    co_await std::move(task);
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

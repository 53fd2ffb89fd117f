// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A function that takes a callback is no thread launcher: this one calls it.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <functional>

asyncrt::coroutine<int> answer() { co_return 42; }

void post(const std::function<void()> &job) { job(); }

int main() {
  post([] { std::printf("%d\n", asyncrt::run(answer())); });
  std::puts("done");
}

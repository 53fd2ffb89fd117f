// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The entry is an object with a call operator.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

asyncrt::coroutine<int> answer() { co_return 42; }

struct job {
  void operator()() const {
    try {
      asyncrt::run(answer()); // misuse: async-run-off-main-thread
    } catch (const asyncrt::runtime_error &) {
    }
  }
};

int main() {
  std::thread background(job{});
  background.join();
  std::puts("done");
}

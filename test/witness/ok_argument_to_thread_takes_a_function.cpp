// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// to_thread and std::thread want the function, not a call.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

int compute() { return 42; }

asyncrt::coroutine<int> worker() { co_return co_await asyncrt::to_thread(compute); }

int main() {
  std::printf("%d\n", asyncrt::run(worker()));
  std::puts("done");
}

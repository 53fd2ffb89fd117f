// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// gather takes tasks and coroutines alike.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> worker() {
  auto handle = asyncrt::create_task(answer());
  co_await asyncrt::gather(handle, answer());
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What to write instead.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

// [example]
asyncrt::coroutine<int> answer() { co_return 42; }

int start() { return asyncrt::run(answer()); }
// [/example]

int main() {
  std::printf("%d\n", start());
  std::puts("done");
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Either coroutine will do.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> one() { co_return 1; }
asyncrt::coroutine<int> two() { co_return 2; }

int main(int argc, char **) {
  std::printf("%d\n", asyncrt::run(argc > 1 ? one() : two()));
  std::puts("done");
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Each branch moves the object once.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

asyncrt::coroutine<int> answer() { co_return 42; }

int main(int argc, char **) {
  auto job = answer();
  if (argc > 1)
    std::puts("with arguments"), asyncrt::run(std::move(job));
  else
    asyncrt::run(std::move(job));
  std::puts("done");
}

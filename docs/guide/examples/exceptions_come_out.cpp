// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// An exception leaves the coroutine at the co_await, and the program at run().
#include <asyncrt/asyncrt.hpp>

#include <cstdio>
#include <stdexcept>

// [program]
asyncrt::coroutine<int> parse(const char *text) {
  co_await asyncrt::sleep(0);
  if (*text < '0' || *text > '9')
    throw std::invalid_argument("not a digit");
  co_return *text - '0';
}

asyncrt::coroutine<int> parse_or_zero(const char *text) {
  try {
    co_return co_await parse(text);
  } catch (const std::invalid_argument &) {
    co_return 0;
  }
}

int main() {
  std::printf("%d %d\n", asyncrt::run(parse_or_zero("7")), asyncrt::run(parse_or_zero("x")));
  try {
    asyncrt::run(parse("x"));
  } catch (const std::invalid_argument &error) {
    std::printf("out of run(): %s\n", error.what());
  }
}
// [/program]

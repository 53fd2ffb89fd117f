// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// gather runs awaitables at the same time and keeps their order.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

// [functions]
asyncrt::coroutine<int> square(int n) {
  co_await asyncrt::sleep(0.01 * (3 - n % 3)); // the order of completion is another
  if (n == 4)
    throw std::runtime_error("four is not allowed");
  co_return n *n;
}
// [/functions]

// [pack]
asyncrt::coroutine<void> some() {
  auto [one, name] = co_await asyncrt::gather(square(1), asyncrt::sleep(0.01, std::string("name")));
  std::printf("%d %s\n", one, name.c_str());
}
// [/pack]

// [range]
asyncrt::coroutine<void> many() {
  std::vector<asyncrt::coroutine<int>> all;
  for (int n = 1; n <= 3; ++n)
    all.push_back(square(n));
  for (int result : co_await asyncrt::gather(all))
    std::printf("%d\n", result);
}
// [/range]

// [exceptions]
asyncrt::coroutine<void> with_failures() {
  auto [three, four] = co_await asyncrt::gather(asyncrt::return_exceptions, square(3), square(4));
  std::printf("three: %d\n", three.value());
  try {
    four.value();
  } catch (const std::runtime_error &error) {
    std::printf("four: %s\n", error.what());
  }
}
// [/exceptions]

int main() {
  asyncrt::run(some());
  asyncrt::run(many());
  asyncrt::run(with_failures());
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// std::invoke, std::apply and algorithms call their argument here and now.
#include <algorithm>
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <functional>
#include <tuple>
#include <vector>

asyncrt::coroutine<int> twice(int n) { co_return 2 * n; }

int main() {
  auto blocking = [](int n) { return asyncrt::run(twice(n)); };
  int sum = std::invoke(blocking, 1) + std::apply(blocking, std::tuple(2));
  std::vector<int> numbers{3, 4};
  std::for_each(numbers.begin(), numbers.end(), [&](int n) { sum += blocking(n); });
  std::printf("%d\n", sum);
  std::puts("done");
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One coroutine that is never awaited: for the test of the default report.

#include <asyncrt/asyncrt.hpp>

asyncrt::coroutine<int> fetch(int number) { co_return number; }

int main() {
  const int number = 1;

  static_cast<void>(fetch(number));
}

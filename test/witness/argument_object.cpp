// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// An object that has a coroutine method is not a coroutine.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

struct service {
  asyncrt::coroutine<int> start() { co_return 42; }
};

int main() {
  service s;
  try {
    asyncrt::run(s); // misuse: async-non-coroutine-argument
  } catch (const asyncrt::value_error &) {
  }
  try {
    asyncrt::run(&service::start); // misuse: async-non-coroutine-argument
  } catch (const asyncrt::value_error &) {
  }
  std::puts("done");
}

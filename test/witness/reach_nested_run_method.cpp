// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A method of a class that is used inside and outside of coroutines.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

class cache {
public:
  int value() {
    return asyncrt::run(load()); // violation: async-nested-run
  }

private:
  asyncrt::coroutine<int> load() { co_return 42; }
};

asyncrt::coroutine<void> worker(cache &c) {
  try {
    c.value(); // finding: async-nested-run
  } catch (const asyncrt::runtime_error &) {
  }
  co_return;
}

int main() {
  cache c;
  std::printf("%d\n", c.value());
  asyncrt::run(worker(c));
  std::puts("done");
}

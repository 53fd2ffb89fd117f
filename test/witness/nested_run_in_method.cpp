// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A method is a coroutine like any other.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

class service {
public:
  asyncrt::coroutine<void> start() {
    try {
      asyncrt::run(connect()); // misuse: async-nested-run
    } catch (const asyncrt::runtime_error &) {
    }
    co_return;
  }

private:
  asyncrt::coroutine<void> connect() { co_return; }
};

int main() {
  service s;
  asyncrt::run(s.start());
  std::puts("done");
}

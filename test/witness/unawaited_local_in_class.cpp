// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The constructor makes a coroutine and drops it.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

class service {
public:
  service() {
    connect(); // misuse: async-unawaited-task
  }

private:
  asyncrt::coroutine<void> connect() { co_return; }
};

int main() {
  service s;
  std::puts("done");
}

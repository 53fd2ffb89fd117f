// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The object of the method is a temporary.
// ends: dangling
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

struct client {
  std::string host;
  asyncrt::coroutine<void> print() {
    std::printf("%s\n", host.c_str());
    co_return;
  }
};

asyncrt::coroutine<void> worker() {
  auto task = client{std::string("a text that does not fit into the object itself")}.print(); // misuse: async-dangling-argument
  co_await task;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

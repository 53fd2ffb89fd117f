// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A temporary lives to the end of the expression, and so does the await.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

// [example]
asyncrt::coroutine<void> print(const std::string &text) {
  std::printf("%s\n", text.c_str());
  co_return;
}

asyncrt::coroutine<void> worker() {
  co_await print(std::string("a text that does not fit into the object itself"));
}
// [/example]

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

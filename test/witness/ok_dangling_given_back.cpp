// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The object, of which a getter gives back a part, lives on.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>

struct config {
  std::string name_ = "a text that does not fit into the object itself";
  const std::string &name() const { return name_; }
};

asyncrt::coroutine<void> print(const std::string &text) {
  std::printf("%s\n", text.c_str());
  co_return;
}

asyncrt::coroutine<void> worker() {
  config own;
  auto task = print(own.name());
  co_await task;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

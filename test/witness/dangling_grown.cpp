// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A vector moves its elements when it grows, while a task refers to one.
// ends: dangling
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <vector>

// [example]
asyncrt::coroutine<void> print(const std::string &text) {
  std::printf("%s\n", text.c_str());
  co_return;
}

asyncrt::coroutine<void> worker(std::vector<std::string> texts) {
  auto task = print(texts[0]); // misuse: async-dangling-argument
  texts.push_back("another");
  co_await std::move(task);
}
// [/example]

int main() {
  asyncrt::run(worker({"a text that does not fit into the object itself"}));
  std::puts("done");
}

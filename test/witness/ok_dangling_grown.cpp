// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// There is room for more elements, so the first one stays in its place.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <vector>

asyncrt::coroutine<void> print(const std::string &text) {
  std::printf("%s\n", text.c_str());
  co_return;
}

asyncrt::coroutine<void> worker(std::vector<std::string> texts) {
  texts.reserve(2);
  auto task = print(texts[0]);
  texts.push_back("another");
  co_await std::move(task);
}

int main() {
  asyncrt::run(worker({"a text that does not fit into the object itself"}));
  std::puts("done");
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutines run before the strings go.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

asyncrt::coroutine<void> print(const std::string &text) {
  std::printf("%s\n", text.c_str());
  co_return;
}

asyncrt::coroutine<void> worker(std::vector<std::string> texts) {
  std::vector<asyncrt::coroutine<void>> all;
  for (auto &text : texts)
    all.push_back(print(text));
  for (auto &task : all)
    co_await std::move(task);
  texts.clear();
}

int main() {
  asyncrt::run(worker({"a text that does not fit into the object itself"}));
  std::puts("done");
}

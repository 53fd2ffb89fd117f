// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The strings are gone when the coroutines, which are lazy, run.
// ends: dangling
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

asyncrt::coroutine<void> worker(std::vector<std::string> texts) {
  std::vector<asyncrt::coroutine<void>> all;
  for (auto &text : texts)
    all.push_back(print(text)); // misuse: async-dangling-argument
  texts.clear();
  for (auto &task : all)
    co_await std::move(task);
}
// [/example]

int main() {
  asyncrt::run(worker({"a text that does not fit into the object itself"}));
  std::puts("done");
}

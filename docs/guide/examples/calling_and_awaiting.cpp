// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A call makes a coroutine object; awaiting the object runs the body.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>
#include <string>

// [program]
asyncrt::coroutine<std::string> fetch(std::string page) {
  std::printf("fetching %s\n", page.c_str());
  co_await asyncrt::sleep(0.01);
  co_return "<" + page + ">";
}

asyncrt::coroutine<std::size_t> length(std::string page) {
  auto later = fetch(page);
  std::printf("nothing has happened yet\n");
  std::string text = co_await later;
  std::printf("got %s\n", text.c_str());
  co_return text.size();
}

int main() { std::printf("%zu characters\n", asyncrt::run(length("index"))); }
// [/program]

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A coroutine returns a view of a variable of its own.
// ends: dangling
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <string_view>

// [example]
asyncrt::coroutine<std::string_view> name() {
  std::string text = "a text that does not fit into the object itself";
  co_return text; // misuse: async-dangling-argument
}
// [/example]

asyncrt::coroutine<void> worker() {
  auto view = co_await name();
  std::printf("%c\n", view[0]);
}

int main() { asyncrt::run(worker()); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A view of the result of a task, which dies at the end of the expression.
// ends: dangling
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <string_view>

asyncrt::coroutine<std::string> name() { co_return "a text that does not fit into the object itself"; }

// [example]
asyncrt::coroutine<void> worker() {
  std::string_view view = co_await name(); // misuse: async-dangling-argument
  std::printf("%c\n", view[0]);
}
// [/example]

int main() { asyncrt::run(worker()); }

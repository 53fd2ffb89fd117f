// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The loop calls a function later that refers to a local of the one that posted
// it.
// ends: dangling
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>

// [example]
void greet(asyncrt::event_loop &loop, const char *name) {
  std::string text = std::string("good morning to you, ") + name;
  loop.call_soon([&text] { std::printf("%s\n", text.c_str()); }); // misuse: async-dangling-argument
}
// [/example]

asyncrt::coroutine<void> serve() {
  greet(asyncrt::get_running_loop(), "corolint");
  co_await asyncrt::sleep(std::chrono::milliseconds(1));
}

int main() {
  asyncrt::run(serve());
  std::puts("done");
}

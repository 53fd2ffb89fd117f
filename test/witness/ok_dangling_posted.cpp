// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The callback has a copy, or is called before the local dies.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>

// [example]
void greet(asyncrt::event_loop &loop, const char *name) {
  std::string text = std::string("good morning to you, ") + name;
  loop.call_soon([text] { std::printf("%s\n", text.c_str()); });
}

asyncrt::coroutine<void> serve() {
  std::string text = "good evening to you";
  auto &loop = asyncrt::get_running_loop();
  greet(loop, "corolint");
  loop.call_soon([&text] { std::printf("%s\n", text.c_str()); });
  co_await asyncrt::sleep(std::chrono::milliseconds(1));
}
// [/example]

int main() {
  asyncrt::run(serve());
  std::puts("done");
}

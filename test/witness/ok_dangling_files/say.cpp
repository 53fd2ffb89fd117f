// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One coroutine uses its parameter before it suspends; one function runs
// another until its end.
#include "say.h"

#include <cstdio>

detached say_first(const std::string &name) {
  std::printf("hello %s\n", name.c_str());
  co_await later();
}

detached say(const std::string &name) {
  co_await later();
  std::printf("hello %s\n", name.c_str());
}

asyncrt::coroutine<void> print(const std::string &name) {
  co_await asyncrt::sleep(0);
  std::printf("hello %s\n", name.c_str());
}

void print_now(const std::string &name) { asyncrt::run(print(name)); }

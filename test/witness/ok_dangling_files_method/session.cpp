// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// One coroutine has its own object, one uses it only at first.
#include "session.h"

#include <cstdio>

detached session::run() {
  auto copied = name;
  co_await later();
  std::printf("hello %s\n", copied.c_str());
}

detached session::copy(session s) {
  co_await later();
  std::printf("hello %s\n", s.name.c_str());
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine, which uses its parameter after a suspension.
#include "say.h"

#include <cstdio>

// [say]
detached say(const std::string &name) {
  co_await later();
  std::printf("hello %s\n", name.c_str());
}
// [/say]

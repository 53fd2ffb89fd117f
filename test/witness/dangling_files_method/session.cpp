// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The coroutine uses its object after a suspension; a plain method starts it.
#include "session.h"

#include <cstdio>

detached session::run() {
  co_await later();
  std::printf("hello %s\n", name.c_str());
}

void session::start() { run(); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The launcher lets the task run by itself.
#include "launch.h"

#include <vector>

static std::vector<asyncrt::task<void>> running;

void launch(asyncrt::coroutine<void> work) {
  running.push_back(asyncrt::create_task(std::move(work)));
}

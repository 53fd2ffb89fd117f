// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The threads.
#include "jobs.h"

#include <cstdio>
#include <thread>

int main() {
  std::thread(refresh).join();
  std::thread(save).join();
  std::puts("done");
}

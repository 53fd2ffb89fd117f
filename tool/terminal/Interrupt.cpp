// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "terminal/Interrupt.h"
#include <atomic>
#include <csignal>

namespace corolint::tool {

// Without a lock, so that a signal handler may write it.
static std::atomic<bool> WasInterrupted = false;

void watchForInterrupt() {
  struct sigaction Action = {};
  Action.sa_handler = [](int) { WasInterrupted = true; };
  // The second one has the default effect: it ends the program.
  Action.sa_flags = SA_RESETHAND | SA_RESTART;
  sigaction(SIGINT, &Action, nullptr);
}

bool isInterrupted() { return WasInterrupted; }

} // namespace corolint::tool

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "terminal/Interrupt.h"
#include "options/Usage.h"
#include <atomic>
#include <csignal>

namespace corolint::tool {

// Without a lock, so that a signal handler may write it.
static std::atomic<int> Received = 0;

void watchForInterrupt() {
  struct sigaction Action = {};
  Action.sa_handler = [](int Signal) { Received = Signal; };
  // The second one has the default effect: it ends the program.
  Action.sa_flags = SA_RESETHAND | SA_RESTART;
  sigaction(SIGINT, &Action, nullptr);
  sigaction(SIGTERM, &Action, nullptr);
}

bool isInterrupted() { return Received != 0; }

int interruptedStatus() { return Interrupted + Received; }

} // namespace corolint::tool

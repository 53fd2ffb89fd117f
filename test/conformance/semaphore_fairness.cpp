// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

int inside = 0;

coroutine<> worker(std::string name, semaphore &semaphore) {
  {
    const auto held = co_await semaphore.scoped();
    ++inside;
    report(name, "enters", inside);
    co_await sleep(0);
    --inside;
  }
  report(name, "left");
}

coroutine<> amain() {
  semaphore semaphore(2);
  std::vector<coroutine<>> workers;
  for (const char *name : {"a", "b", "c", "d", "e"})
    workers.push_back(worker(name, semaphore));
  co_await gather(workers);
  report(semaphore.locked());
}

} // namespace

void scenario() { start(amain()); }

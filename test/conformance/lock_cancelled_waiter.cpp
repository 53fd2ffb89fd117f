// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> worker(std::string name, lock &lock) {
  try {
    co_await lock.acquire();
  } catch (const cancelled_error &) {
    report(name, caught());
    throw;
  }
  report(name, "has it");
  lock.release();
}

coroutine<> amain() {
  lock lock;
  co_await lock.acquire();
  auto first = create_task(worker("first", lock));
  auto second = create_task(worker("second", lock));
  co_await sleep(0);
  lock.release();
  first.cancel("too late");
  const auto results = co_await gather(return_exceptions, first, second);
  report(results, lock.locked());
}

} // namespace

void scenario() { start(amain()); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> worker(std::string name, lock &lock) {
  report(name, "asks");
  {
    const auto held = co_await lock.scoped();
    report(name, "has it");
    co_await sleep(0);
  }
  report(name, "released", lock.locked());
}

coroutine<> amain() {
  lock lock;
  co_await gather(worker("a", lock), worker("b", lock), worker("c", lock));
  try {
    lock.release();
  } catch (const runtime_error &) {
    report(caught());
  }
}

} // namespace

void scenario() { start(amain()); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> amain() {
  try {
    semaphore negative(-1);
  } catch (const value_error &) {
    report(caught());
  }
  bounded_semaphore bounded(1);
  co_await bounded.acquire();
  report(bounded.locked());
  bounded.release();
  try {
    bounded.release();
  } catch (const value_error &) {
    report(caught());
  }
}

} // namespace

void scenario() { start(amain()); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<int> work() { co_return 7; }

coroutine<> amain() {
  auto done = create_task(work());
  report(co_await done);
  // One after the other: C++ does not say in which order arguments are evaluated.
  bool accepted = done.cancel("too late");
  report(accepted, done.cancelled(), done.cancelling());
  report(done.result());
  auto pending = create_task(work());
  accepted = pending.cancel();
  report(accepted, pending.cancelled(), pending.cancelling());
  accepted = pending.cancel();
  report(accepted, pending.cancelling());
  try {
    co_await pending;
  } catch (const cancelled_error &) {
    report(caught());
  }
  accepted = pending.cancel();
  report(accepted, pending.cancelled(), pending.cancelling());
}

} // namespace

void scenario() { start(amain()); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> amain() {
  try {
    co_await timeout(10, [](timeout_scope &limit) -> coroutine<> {
      limit.reschedule(asyncrt::clock::now() + std::chrono::milliseconds(5));
      co_await sleep(10);
    });
  } catch (const timeout_error &) {
    report(caught());
  }
  co_await timeout(0.005, [](timeout_scope &limit) -> coroutine<> {
    limit.reschedule(std::nullopt);
    co_await sleep(0.015);
  });
  report("not expired");
  co_await timeout(0.005, [](timeout_scope &limit) -> coroutine<> {
    try {
      co_await sleep(10);
    } catch (const cancelled_error &) {
      try {
        limit.reschedule(std::nullopt);
      } catch (const runtime_error &) {
        report(caught());
      }
    }
  });
}

} // namespace

void scenario() { start(amain()); }

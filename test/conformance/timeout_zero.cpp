// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> limited(double seconds, int turns) {
  bool expired = false;
  try {
    co_await timeout(seconds, [&](timeout_scope &limit) -> coroutine<> {
      struct at_end {
        timeout_scope &limit;
        bool &expired;
        ~at_end() { expired = limit.expired(); }
      } look{limit, expired};
      report("in the block", limit.expired());
      for (int turn = 0; turn != turns; ++turn) {
        co_await sleep(0);
        report("turn", turn);
      }
      co_await sleep(turns ? 10 : 0);
      report("after the wait");
    });
  } catch (const timeout_error &) {
    report(caught(), expired);
  }
}

coroutine<> no_wait(double seconds) {
  bool expired = true;
  co_await timeout(seconds, [&](timeout_scope &limit) -> coroutine<> {
    report("no wait");
    expired = limit.expired();
    co_return;
  });
  report(expired);
}

coroutine<> amain() {
  co_await limited(0, 1);
  co_await limited(-1, 1);
  co_await no_wait(0);
}

} // namespace

void scenario() { start(amain()); }

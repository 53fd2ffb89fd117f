// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> amain() {
  event_loop &loop = get_running_loop();
  handle second;
  loop.call_soon([&] {
    report("first cancels the second");
    second.cancel();
  });
  second = loop.call_soon([] { report("second"); });
  loop.call_soon([] { report("third"); });
  co_await sleep(0);
  report(second.cancelled());
}

} // namespace

void scenario() { start(amain()); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> amain() {
  event_loop &loop = get_running_loop();
  const auto start = asyncrt::clock::now();
  loop.call_at(start + std::chrono::milliseconds(20), [] { report("b"); });
  loop.call_at(start + std::chrono::milliseconds(10), [] { report("a"); });
  auto cancelled = loop.call_at(start + std::chrono::milliseconds(15), [] { report("never"); });
  cancelled.cancel();
  report(cancelled.cancelled());
  co_await sleep(0.03);
  report("end");
}

} // namespace

void scenario() { start(amain()); }

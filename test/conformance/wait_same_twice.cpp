// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<int> work() {
  report("works");
  co_await sleep(0);
  co_return 7;
}

coroutine<> amain() {
  auto one = create_task(work());
  auto [done, pending] = co_await wait(std::vector{one, one});
  report(done.size(), pending.size());
  for (auto result : as_completed(std::vector{one, one}))
    report(co_await result);
  report(co_await gather(one, one));
}

} // namespace

void scenario() { start(amain()); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child(int turns) {
  for (int turn = 0; turn != turns; ++turn)
    co_await sleep(0);
  report("the other ends");
}

coroutine<> amain() {
  auto first = create_task(child(9));
  get_running_loop().call_soon([=] { first.cancel("only this"); });
  auto second = create_task(child(4));
  try {
    co_await gather(first, second);
  } catch (const cancelled_error &) {
    report(caught(), current_task().cancelling(), second.done());
  }
  co_await second;
}

} // namespace

void scenario() { start(amain()); }

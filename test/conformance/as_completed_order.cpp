// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<int> worker(int turns) {
  for (int turn = 0; turn != turns; ++turn)
    co_await sleep(0);
  if (turns == 5)
    throw value_error("five");
  co_return turns;
}

coroutine<> amain() {
  std::vector<task<int>> tasks;
  for (const int turns : {9, 1, 5})
    tasks.push_back(create_task(worker(turns)));
  for (auto following : as_completed(tasks)) {
    try {
      report(co_await following);
    } catch (const value_error &) {
      report(caught());
    }
  }
}

} // namespace

void scenario() { start(amain()); }

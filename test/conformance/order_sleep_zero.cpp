// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> count(std::string name, int turns) {
  for (int turn = 0; turn != turns; ++turn) {
    report(name, turn);
    co_await sleep(0);
  }
}

coroutine<> amain() {
  auto first = create_task(count("a", 3));
  auto second = create_task(count("b", 2));
  for (int turn = 0; turn != 5; ++turn) {
    report("main", turn);
    co_await sleep(0);
  }
  report(first.done(), second.done());
}

} // namespace

void scenario() { start(amain()); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<std::string> worker(std::string name, int turns) {
  std::string result;
  for (int turn = 0; turn != turns; ++turn) {
    report(name, turn);
    result += name;
    co_await sleep(0);
  }
  co_return result;
}

coroutine<> amain() {
  auto whole = gather(worker("a", 2), worker("b", 3), worker("c", 1));
  report("gathered");
  report(co_await whole);
}

} // namespace

void scenario() { start(amain()); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<std::string> worker(std::string name, int turns, const char *error = nullptr) {
  for (int turn = 0; turn != turns; ++turn)
    co_await sleep(0);
  report("ends", name);
  if (error)
    throw value_error(error);
  co_return name;
}

coroutine<> amain() {
  auto slow = create_task(worker("slow", 4));
  try {
    co_await gather(worker("a", 1), worker("b", 2, "from b"), slow);
  } catch (const value_error &) {
    report("caught", caught(), slow.done(), slow.cancelled());
  }
  report(co_await slow);
}

} // namespace

void scenario() { start(amain()); }

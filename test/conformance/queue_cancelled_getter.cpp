// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> getter(std::string name, queue<std::string> &queue) { report(name, co_await queue.get()); }

coroutine<> amain() {
  queue<std::string> queue;
  auto first = create_task(getter("first", queue));
  auto second = create_task(getter("second", queue));
  co_await sleep(0);
  queue.put_nowait("item");
  first.cancel();
  co_await second;
  report(first.cancelled(), queue.empty());
}

} // namespace

void scenario() { start(amain()); }

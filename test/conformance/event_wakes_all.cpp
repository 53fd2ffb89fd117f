// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> waiter(std::string name, event &event) {
  co_await event.wait();
  report(name, event.is_set());
}

coroutine<> amain() {
  event event;
  std::vector<task<>> waiting;
  for (const char *name : {"a", "b", "c"})
    waiting.push_back(create_task(waiter(name, event)));
  co_await sleep(0);
  event.set();
  report("set");
  event.clear();
  co_await sleep(0);
  auto late = create_task(waiter("late", event));
  co_await gather(waiting);
  report(late.done());
  event.set();
  co_await late;
}

} // namespace

void scenario() { start(amain()); }

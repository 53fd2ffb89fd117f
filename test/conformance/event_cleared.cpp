// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> waiter(std::string name, event &event) {
  report(name, "waits", event.is_set());
  co_await event.wait();
  report(name, "is awake", event.is_set());
}

coroutine<> amain() {
  event event;
  auto first = create_task(waiter("a", event));
  co_await sleep(0);
  event.set();
  event.clear();
  auto second = create_task(waiter("b", event));
  co_await first;
  report(second.done());
  event.set();
  co_await second;
  co_await waiter("c", event);
}

} // namespace

void scenario() { start(amain()); }

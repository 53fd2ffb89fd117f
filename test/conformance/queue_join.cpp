// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> worker(queue<int> &queue) {
  while (true) {
    const int item = co_await queue.get();
    co_await sleep(0);
    report("worked on", item);
    queue.task_done();
  }
}

coroutine<> amain() {
  queue<int> queue;
  for (int number = 0; number != 3; ++number)
    queue.put_nowait(number);
  auto task = create_task(worker(queue));
  co_await queue.join();
  report("joined", queue.empty());
  task.cancel();
  try {
    queue.task_done();
  } catch (const value_error &) {
    report(caught());
  }
}

} // namespace

void scenario() { start(amain()); }

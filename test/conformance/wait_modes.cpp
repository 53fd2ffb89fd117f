// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> worker(int number, bool fails = false) {
  for (int turn = 0; turn != number; ++turn)
    co_await sleep(0);
  if (fails)
    throw value_error("failed");
}

coroutine<> amain() {
  for (const auto mode : {return_when::first_completed, return_when::first_exception, return_when::all_completed}) {
    const std::vector<task<>> tasks{create_task(worker(1)), create_task(worker(5, true)), create_task(worker(20))};
    const auto [done, pending] = co_await wait(tasks, {.return_when = mode});
    std::vector<std::string> each;
    for (const auto &task : tasks)
      each.push_back(text(task.done()));
    report(done.size(), pending.size(), each);
    co_await gather(return_exceptions, tasks);
  }
  auto late = create_task(sleep(10));
  const auto [done, pending] = co_await wait(std::vector{late}, {.timeout = 0.005});
  report(done.size(), pending.size(), late.cancelled());
}

} // namespace

void scenario() { start(amain()); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> awaiter(std::string name, future<int> future) { report(name, co_await future); }

coroutine<> amain() {
  auto future = get_running_loop().create_future<int>();
  std::vector<task<>> waiting;
  for (const char *name : {"a", "b"})
    waiting.push_back(create_task(awaiter(name, future)));
  co_await sleep(0);
  report(future.done());
  future.set_result(9);
  report(future.done(), future.result());
  try {
    future.set_result(10);
  } catch (const invalid_state_error &) {
    report("InvalidStateError");
  }
  for (auto &task : waiting)
    co_await task;
}

} // namespace

void scenario() { start(amain()); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child(std::string name) {
  report("start", name);
  co_await sleep(0);
  report("end", name);
}

coroutine<> amain() {
  std::vector<task<>> tasks;
  for (const char *name : {"a", "b", "c"})
    tasks.push_back(create_task(child(name)));
  report("created");
  for (auto &task : tasks)
    co_await task;
  report("done");
}

} // namespace

void scenario() { start(amain()); }

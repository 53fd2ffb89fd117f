// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<int> child() {
  report("child");
  co_return 7;
}

coroutine<> awaiter(std::string name, task<int> task) {
  report(name, "waits");
  report(name, co_await task);
}

coroutine<> amain() {
  auto task = create_task(child());
  std::vector<asyncrt::task<>> waiting;
  for (const char *name : {"a", "b", "c"})
    waiting.push_back(create_task(awaiter(name, task)));
  report("main", co_await task);
  for (auto &other : waiting)
    co_await other;
}

} // namespace

void scenario() { start(amain()); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child() {
  report(current_task().get_name(), all_tasks().size());
  co_await sleep(0);
}

coroutine<> amain() {
  auto main = current_task();
  auto task = create_task(child(), {.name = "child"});
  std::vector<std::string> names;
  for (const auto &each : all_tasks())
    names.push_back(each.get_name());
  report(names);
  get_running_loop().call_soon([] { report("callback", !current_task()); });
  co_await task;
  report(current_task() == main, all_tasks().size());
}

} // namespace

void scenario() { start(amain()); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<std::string> worker(event &go_on) {
  co_await go_on.wait();
  report("worker goes on");
  co_return "worked";
}

coroutine<task<std::string>> first(event &go_on) {
  auto task = create_task(worker(go_on));
  co_await sleep(0);
  report(current_task().get_name(), task.done());
  co_return task;
}

coroutine<> second(task<std::string> task, event &go_on) {
  go_on.set();
  const std::string name = current_task().get_name();
  report(name, co_await task);
}

} // namespace

void scenario() {
  event go_on;
  runner runner(options());
  const auto task = runner.run(first(go_on));
  runner.run(second(task, go_on));
}

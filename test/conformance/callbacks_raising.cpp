// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

void broken() { throw std::runtime_error("in callback"); }

coroutine<> amain() {
  event_loop &loop = get_running_loop();
  loop.set_exception_handler([](event_loop &, const exception_context &context) { report("handler:", context.exception); });
  loop.call_soon(broken);
  loop.call_soon([] { report("next"); });
  co_await sleep(0);
  auto task = create_task(sleep(0));
  task.add_done_callback(broken);
  task.add_done_callback([] { report("second callback"); });
  co_await task;
  report("end");
}

} // namespace

void scenario() { start(amain()); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> fail(int turns, const char *text) {
  for (int turn = 0; turn != turns; ++turn)
    co_await sleep(0);
  report("fails", text);
  throw value_error(text);
}

coroutine<> amain() {
  event_loop &loop = get_running_loop();
  loop.set_exception_handler([](event_loop &, const exception_context &context) { report("handler", context.message); });
  try {
    co_await gather(fail(3, "late"), fail(1, "early"));
  } catch (const value_error &) {
    report(caught());
  }
  for (int turn = 0; turn != 5; ++turn)
    co_await sleep(0);
  report("end");
}

} // namespace

void scenario() { start(amain()); }

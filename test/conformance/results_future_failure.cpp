// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> amain() {
  event_loop &loop = get_running_loop();
  auto failed = loop.create_future(), cancelled = loop.create_future();
  loop.call_soon([&] { failed.set_exception(std::make_exception_ptr(value_error("set"))); });
  loop.call_soon([&] { report(cancelled.cancel("why")); });
  for (auto &future : {failed, cancelled}) {
    try {
      co_await future;
    } catch (...) {
      report(caught());
    }
  }
  report(failed.exception(), cancelled.cancelled(), cancelled.cancel());
}

} // namespace

void scenario() { start(amain()); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> amain() {
  event_loop &loop = get_running_loop();
  const std::chrono::duration<double, std::milli> slow = loop.slow_callback_duration();
  report(loop.get_debug(), static_cast<int>(slow.count()));
  loop.set_debug(!loop.get_debug());
  report(loop.get_debug());
  co_return;
}

} // namespace

void scenario() {
  for (const std::optional<bool> debug : {std::optional<bool>(), std::optional(true), std::optional(false)})
    run(amain(), options(debug));
}

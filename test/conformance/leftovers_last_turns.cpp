// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> left() {
  report("left");
  co_return;
}

coroutine<> amain() {
  auto task = create_task(left());
  task.add_done_callback([](const auto &t) { report("cancelled", t.cancelled()); });
  report("main ends");
  co_return;
}

} // namespace

void scenario() { start(amain()); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> forgotten() {
  report("never");
  co_return;
}

coroutine<> amain() {
  set_violation_handler([](const violation &v) { report(v.message.substr(0, v.message.find(" (created"))); });
  static_cast<void>(forgotten());
  report("main goes on");
  co_return;
}

} // namespace

void scenario() { start(amain()); }

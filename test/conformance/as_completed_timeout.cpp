// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> amain() {
  auto quick = create_task(sleep(0, std::string("quick")));
  auto late = create_task(sleep(10, std::string("late")));
  for (auto following : as_completed(std::vector{quick, late}, 0.01)) {
    try {
      report(co_await following);
    } catch (const timeout_error &) {
      report(caught(), late.done());
    }
  }
}

} // namespace

void scenario() { start(amain()); }

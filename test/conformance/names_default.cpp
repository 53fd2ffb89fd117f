// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child() {
  report(current_task().get_name());
  co_return;
}

coroutine<> amain() {
  co_await child();
  auto first = create_task(child());
  auto second = create_task(child());
  report(second.get_name(), first.get_name());
  co_await gather(first, second, child());
}

} // namespace

void scenario() { start(amain()); }

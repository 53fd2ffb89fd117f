// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> amain() {
  report(current_task().get_name());
  co_await create_task(sleep(0));
}

} // namespace

void scenario() {
  for (int i = 0; i != 3; ++i)
    start(amain());
}

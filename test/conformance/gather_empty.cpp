// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> amain() {
  report(co_await gather());
  report(co_await gather(std::vector<coroutine<int>>{}));
}

} // namespace

void scenario() { start(amain()); }

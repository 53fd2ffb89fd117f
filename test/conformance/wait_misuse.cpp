// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child() { co_return; }

coroutine<> amain() {
  try {
    std::vector<coroutine<>> list;
    list.push_back(child());
    co_await wait(list);
  } catch (const type_error &) {
    report(caught());
  }
  try {
    co_await wait(std::vector<task<>>{});
  } catch (const value_error &) {
    report("ValueError");
  }
}

} // namespace

void scenario() { start(amain()); }

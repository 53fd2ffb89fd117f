// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> amain() {
  try {
    co_await current_task();
  } catch (const runtime_error &error) {
    const std::string text = error.what();
    report(text.substr(0, text.find(':')));
  }
}

} // namespace

void scenario() { start(amain()); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

template <class Attempt> void refused(Attempt attempt) {
  const auto words = [](std::string text) { return text.substr(0, text.find(" got")); };
  try {
    attempt();
  } catch (const type_error &error) {
    report("TypeError", words(error.what()));
  } catch (const value_error &error) {
    report("ValueError", words(error.what()));
  }
}

coroutine<> amain() {
  refused([] { create_task(42); });
  refused([] { gather(42); });
  refused([] { shield(42); });
  co_return;
}

} // namespace

void scenario() {
  refused([] { start(42); });
  refused([] { start(amain); });
  start(amain());
}

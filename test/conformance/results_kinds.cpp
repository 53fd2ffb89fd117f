// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<int> number() { co_return 42; }

coroutine<std::vector<std::string>> words() {
  co_await sleep(0);
  co_return std::vector<std::string>{"a", "b"};
}

coroutine<> nothing() { co_return; }

coroutine<std::string> amain() {
  const int first = co_await number();
  const auto second = co_await words();
  co_await nothing();
  report(first, second, true);
  report(co_await gather(number(), words(), nothing()));
  report(co_await sleep(0, std::string("slept")));
  co_return "from main";
}

} // namespace

void scenario() { report(start(amain())); }

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> child() { co_return; }

template <class Run> void attempt(Run run) {
  try {
    run(child());
  } catch (const runtime_error &error) {
    report(error.what());
  }
}

coroutine<> amain() {
  const auto run = [](coroutine<> main) { start(std::move(main)); };
  attempt(run);
  get_running_loop().call_soon([=] { attempt(run); });
  co_await sleep(0);
  runner runner(options());
  attempt([&](coroutine<> main) { runner.run(std::move(main)); });
  report("main goes on");
}

} // namespace

void scenario() { start(amain()); }

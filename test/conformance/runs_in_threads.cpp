// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

#include <thread>

namespace {

coroutine<int> child() { co_return 1; }

run_options anywhere() {
  run_options result = options();
  result.threads = thread_policy::per_thread;
  return result;
}

coroutine<int> amain() {
  co_await sleep(0);
  auto late = child();
  try {
    run(late, anywhere());
  } catch (const runtime_error &) {
    report("refused");
  }
  co_return co_await late;
}

} // namespace

void scenario() {
  for (const char *name : {"first", "second"}) {
    std::thread thread([=] { report(name, run(amain(), anywhere())); });
    thread.join();
  }
}

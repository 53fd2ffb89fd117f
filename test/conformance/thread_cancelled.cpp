// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

#include <future>
#include <thread>

namespace {

std::promise<void> gate;

void work() {
  gate.get_future().wait();
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  report("work ends");
}

coroutine<> amain() {
  auto task = create_task(to_thread(work));
  co_await sleep(0.005);
  task.cancel("no patience");
  try {
    co_await task;
  } catch (const cancelled_error &) {
    report(caught());
  }
  gate.set_value();
  report("main ends");
}

} // namespace

void scenario() {
  start(amain());
  report("run returned");
}

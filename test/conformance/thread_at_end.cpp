// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

#include <atomic>
#include <chrono>
#include <thread>

namespace {

void slow(std::string name, std::atomic<bool> *started) {
  *started = true;
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  report(name, "has ended");
}

coroutine<> amain(std::string name) {
  std::atomic<bool> started = false;
  auto task = create_task(to_thread(slow, name, &started));
  while (!started)
    co_await sleep(0.001);
  report(name, "main ends", task.done());
  if (name == "b")
    throw runtime_error("main failed");
}

} // namespace

void scenario() {
  start(amain("a"));
  report("run has returned");
  try {
    start(amain("b"));
  } catch (const runtime_error &) {
    report(caught());
  }
}

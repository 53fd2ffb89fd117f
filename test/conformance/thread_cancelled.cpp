// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

#include <future>
#include <thread>

namespace {

std::promise<void> gate;

void work(event_loop &loop, event &started) {
  loop.call_soon_threadsafe([&] { started.set(); });
  gate.get_future().wait();
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  report("work ends");
}

coroutine<> amain() {
  event started;
  auto task = create_task(to_thread(work, std::ref(get_running_loop()), std::ref(started)));
  co_await started.wait();
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

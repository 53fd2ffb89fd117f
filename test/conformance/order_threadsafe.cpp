// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

#include <thread>

namespace {

coroutine<> amain() {
  event_loop &loop = get_running_loop();
  const auto here = std::this_thread::get_id();
  auto done = loop.create_future();
  std::thread thread([&] {
    for (int number = 0; number != 3; ++number)
      loop.call_soon_threadsafe([=] { report(number, std::this_thread::get_id() == here); });
    loop.call_soon_threadsafe([&] { done.set_result(); });
  });
  co_await done;
  thread.join();
  report("done");
}

} // namespace

void scenario() { start(amain()); }

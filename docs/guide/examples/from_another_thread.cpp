// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// call_soon_threadsafe is the only call that other threads may make.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>
#include <string>
#include <thread>

// [program]
asyncrt::coroutine<void> amain() {
  asyncrt::event_loop &loop = asyncrt::get_running_loop();
  asyncrt::future<std::string> answer = loop.create_future<std::string>();
  std::thread sensor([&] {
    // The future belongs to the loop's thread, so it is completed there.
    loop.call_soon_threadsafe([&] { answer.set_result("21 degrees"); });
  });
  std::printf("%s\n", (co_await answer).c_str());
  co_await asyncrt::to_thread([&] { sensor.join(); }); // join() blocks
}

int main() { asyncrt::run(amain()); }
// [/program]

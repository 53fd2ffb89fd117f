// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The result of std::async outlives the coroutine.
#include <asyncrt/asyncrt.hpp>
#include <chrono>
#include <cstdio>
#include <future>
#include <thread>

void log_line() { std::this_thread::sleep_for(std::chrono::milliseconds(150)); }

asyncrt::coroutine<void> worker(std::future<void> &written) {
  written = std::async(std::launch::async, log_line);
  co_return;
}

int main() {
  std::future<void> written;
  asyncrt::run(worker(written), {.debug = true});
  written.get();
  std::puts("done");
}

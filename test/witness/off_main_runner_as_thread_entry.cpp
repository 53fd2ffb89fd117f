// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The runner itself is the entry of a std::thread. Nobody can catch what it
// throws.
// ends: terminate
#include <asyncrt/asyncrt.hpp>
#include <source_location>
#include <thread>

using here = std::source_location;

asyncrt::coroutine<int> answer() { co_return 42; }

int main() {
  asyncrt::run_options options;
  std::thread background(&asyncrt::run<asyncrt::coroutine<int>>, answer(), options, here::current()); // misuse: async-run-off-main-thread
  background.join();
}

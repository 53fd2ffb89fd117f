// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The entry is a method, given with its object.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

class service {
public:
  void loop() {
    try {
      asyncrt::run(serve()); // misuse: async-run-off-main-thread
    } catch (const asyncrt::runtime_error &) {
    }
  }

private:
  asyncrt::coroutine<void> serve() { co_return; }
};

int main() {
  service s;
  std::thread background(&service::loop, &s);
  background.join();
  std::puts("done");
}

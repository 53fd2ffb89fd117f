// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A method that is called run is not a runner.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

struct job {
  int done = 0;
  void run() { ++done; }
};

asyncrt::coroutine<int> worker() {
  job j;
  j.run();
  co_return j.done;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

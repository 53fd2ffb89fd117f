// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The entry calls a `run` that is no runner.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <thread>

struct engine {
  int turns = 0;
  void run() { ++turns; }
};

int run(engine &e) { return ++e.turns; }

int main() {
  engine e;
  std::thread first([&e] { e.run(); });
  first.join();
  std::thread second([&e] { ::run(e); });
  second.join();
  std::printf("%d\n", e.turns);
  std::puts("done");
}

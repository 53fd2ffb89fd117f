// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A task runs beside its creator: it starts when the creator waits.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>

// [program]
asyncrt::coroutine<int> count(const char *who, int to) {
  for (int i = 1; i <= to; ++i) {
    std::printf("%s %d\n", who, i);
    co_await asyncrt::sleep(0); // lets the others run once
  }
  co_return to;
}

asyncrt::coroutine<void> amain() {
  auto sheep = asyncrt::create_task(count("sheep", 3));
  auto goats = asyncrt::create_task(count("goats", 2), {.name = "goatherd"});
  std::printf("both are scheduled, none has started\n");
  int animals = co_await sheep + co_await goats;
  std::printf("%d animals, counted by %s and %s\n", animals, sheep.get_name().c_str(), goats.get_name().c_str());
}

int main() { asyncrt::run(amain()); }
// [/program]

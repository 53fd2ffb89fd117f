// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// An event wakes all that wait for it.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>

// [program]
asyncrt::coroutine<void> guest(asyncrt::event &door_open, const char *name) {
  co_await door_open.wait();
  std::printf("%s comes in\n", name);
}

asyncrt::coroutine<void> amain() {
  asyncrt::event door_open;
  auto party = asyncrt::gather(guest(door_open, "Ann"), guest(door_open, "Bob"));
  co_await asyncrt::sleep(0.01);
  std::printf("the door opens\n");
  door_open.set();
  co_await party;
}

int main() { asyncrt::run(amain()); }
// [/program]

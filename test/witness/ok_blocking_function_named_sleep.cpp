// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Somebody else's `sleep_for` does not block.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

namespace game {
int sleep_for(int turns) { return turns; }
struct monster {
  int wait() { return 1; }
  int join(monster &) { return 2; }
};
} // namespace game

asyncrt::coroutine<int> worker() {
  game::monster a, b;
  co_return game::sleep_for(3) + a.wait() + a.join(b);
}

int main() {
  asyncrt::run(worker(), {.debug = true});
  std::puts("done");
}

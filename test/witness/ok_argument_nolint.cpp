// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A test of the error itself; the branch is not taken here.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

// [silencing]
void provoke(bool really) {
  if (really)
    asyncrt::run(42); // NOLINT(async-non-coroutine-argument)
}
// [/silencing]

int main() {
  provoke(false);
  std::puts("done");
}

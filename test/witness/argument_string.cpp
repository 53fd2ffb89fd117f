// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A string: the name of a coroutine is not a coroutine.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>

int main() {
  try {
    asyncrt::run("answer"); // misuse: async-non-coroutine-argument
  } catch (const asyncrt::value_error &) {
  }
  std::string name = "answer";
  try {
    asyncrt::run(name); // misuse: async-non-coroutine-argument
  } catch (const asyncrt::value_error &) {
  }
  std::puts("done");
}

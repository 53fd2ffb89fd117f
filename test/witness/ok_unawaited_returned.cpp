// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Who gets the coroutine awaits it.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<int> make() { return answer(); }

asyncrt::coroutine<int> make_with_a_name() {
  auto made = answer();
  return made;
}

int main() {
  std::printf("%d\n", asyncrt::run(make()) + asyncrt::run(make_with_a_name()));
  std::puts("done");
}

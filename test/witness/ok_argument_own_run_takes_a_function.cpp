// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A `run` of one's own may want the function itself.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

namespace app {
template <typename Function> int run(Function function) { return asyncrt::run(function()); }
} // namespace app

int main() {
  std::printf("%d\n", app::run(answer));
  std::puts("done");
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A member keeps the coroutine until another method awaits it.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <utility>

class service {
public:
  void prepare() { pending = connect(); }
  asyncrt::coroutine<int> finish() { co_return co_await std::move(pending); }

private:
  asyncrt::coroutine<int> connect() { co_return 42; }
  asyncrt::coroutine<int> pending;
};

int main() {
  service s;
  s.prepare();
  std::printf("%d\n", asyncrt::run(s.finish()));
  std::puts("done");
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A qualified call names the base class's function, whatever the object is.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

int wait_for_answer() { return asyncrt::run(answer()); }

struct source {
  virtual ~source() = default;
  virtual int read() { return 0; }
};
struct remote_source : source {
  int read() override { return wait_for_answer(); }
};

asyncrt::coroutine<void> worker() {
  remote_source s;
  s.source::read();
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The override that blocks is not the one of this object.
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
struct local_source final : source {
  int read() override { return 1; }
};

asyncrt::coroutine<void> worker() {
  local_source s;
  s.read();
  co_return;
}

int main() {
  remote_source().read();
  asyncrt::run(worker());
  std::puts("done");
}

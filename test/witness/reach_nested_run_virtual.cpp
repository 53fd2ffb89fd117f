// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A virtual function of an object whose type is known.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<int> answer() { co_return 42; }

int wait_for_answer() {
  try {
    return asyncrt::run(answer()); // violation: async-nested-run
  } catch (const asyncrt::runtime_error &) {
    return 0;
  }
}

struct source {
  virtual ~source() = default;
  virtual int read() { return 0; }
};
struct remote_source final : source {
  int read() override { return wait_for_answer(); }
};

asyncrt::coroutine<void> worker() {
  remote_source s;
  s.read(); // finding: async-nested-run
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

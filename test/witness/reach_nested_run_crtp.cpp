// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The base class calls a method of the derived class it is given.
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

template <typename Derived> struct base {
  int read() { return static_cast<Derived *>(this)->fetch(); }
};
struct derived : base<derived> {
  int fetch() { return wait_for_answer(); }
};

asyncrt::coroutine<void> worker() {
  derived d;
  d.read(); // finding: async-nested-run
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// In an instantiated template there is one finding, not one per instance.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

template <typename T> asyncrt::coroutine<T> value_of(T value) { co_return value; }

template <typename T> asyncrt::coroutine<void> worker(T value) {
  try {
    asyncrt::run(value_of(value)); // misuse: async-nested-run
  } catch (const asyncrt::runtime_error &) {
  }
  co_return;
}

int main() {
  asyncrt::run(worker(1));
  asyncrt::run(worker('c'));
  std::puts("done");
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where the runner is.
#include "far.h"

static asyncrt::coroutine<int> answer() { co_return 42; }

int blocking() {
  try {
    return asyncrt::run(answer()); // violation: async-nested-run
  } catch (const asyncrt::runtime_error &) {
    return 0;
  }
}

constructed::constructed() { blocking(); }

ended::~ended() { blocking(); }

namespace {
struct implementation : interface {
  void act() override { blocking(); }
};
} // namespace

std::unique_ptr<interface> make_implementation() { return std::make_unique<implementation>(); }

int with_default(int value) { return value; }

int initialised_on_first_use() {
  static const int once = blocking();
  return once;
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The same shapes; the runner is where no loop runs.
#ifndef COROLINT_TEST_WITNESS_FAR_H
#define COROLINT_TEST_WITNESS_FAR_H

#include <asyncrt/asyncrt.hpp>
#include <functional>

int blocking();
int quiet();
asyncrt::coroutine<int> awaited();

struct constructed {
  constructed();
  explicit constructed(int);
};

int with_default(int value = blocking());
void keep(std::function<void()> callback);
void call_kept();
void call_now(const std::function<void()> &callback);

#endif

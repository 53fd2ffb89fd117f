// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Nothing here says which of these block.
#ifndef COROLINT_TEST_WITNESS_FAR_H
#define COROLINT_TEST_WITNESS_FAR_H

#include <asyncrt/asyncrt.hpp>
#include <functional>
#include <memory>

int blocking();
int through_a_third_file();

struct constructed {
  constructed();
};
struct ended {
  ~ended();
};
struct interface {
  virtual ~interface() = default;
  virtual void act() = 0;
};
std::unique_ptr<interface> make_implementation();

int with_default(int value = blocking());
int initialised_on_first_use();
void call_now(const std::function<void()> &callback);

template <class T> void in_template(T value) {
  if (value)
    blocking();
}

#endif

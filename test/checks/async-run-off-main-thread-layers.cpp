// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A launch deep in a library whose functions call each other in many ways: more
// paths lead there than anybody could walk.
//
// RUN: %check_async %s async-run-off-main-thread
#include "Inputs/layers.h"
#include "Inputs/mini.h"
#include <thread>

mini::Task<int> child();
int h() { return mini::serve(child()); }

struct Background {
  void operator()() const {
    h();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'mini::serve' may only be called on the main thread, but 'h' calls it on another thread [async-run-off-main-thread]
  }
};
struct Here {
  void operator()() const { h(); }
};
void deep() {
  layers::layer<24>::start<std::thread>(Background());
  layers::layer<24>::call(Here());
}

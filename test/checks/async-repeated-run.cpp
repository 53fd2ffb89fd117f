// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Off unless it is named in full; `async-*` does not ask for it.
//
// RUN: %check_async %s async-repeated-run
// RUN: %corolint --checks='-*,async-*' %s -- -std=c++20 -I %S | FileCheck %s --check-prefix=OFF --allow-empty
// OFF-NOT: async-repeated-run
#include "Inputs/mini.h"
#include <thread>

using mini::Task;

Task<int> child();

namespace helper {
void boot() { mini::sync_wait(child()); }
void twice() {
  mini::sync_wait(child());
  mini::sync_wait(child());
  // CHECK-MESSAGES: :[[@LINE-1]]:3: warning: 'mini::sync_wait' is called a second time on this thread; use one entry point that awaits both [async-repeated-run]
  // CHECK-NOTES: :[[@LINE-3]]:3: note: the first call is here
}
void either(bool b) {
  if (b)
    mini::sync_wait(child());
  else
    boot();
}
} // namespace helper

// Not called here: perhaps each call is made on a thread of its own.
void unused() {
  mini::sync_wait(child());
  mini::sync_wait(child());
}

// Goes on with the same loop.
void again(mini::Loop &loop) {
  loop.run_until_complete(child());
  loop.run_until_complete(child());
}

int main(int argc, char **) {
  if (argc > 3)
    helper::twice();
  else if (argc > 2)
    helper::either(true);
  else if (argc > 1)
    mini::sync_wait(child());
  else
    for (int i = 0; i < 3; ++i)
      helper::boot();
  // CHECK-MESSAGES: :[[@LINE-1]]:7: warning: 'helper::boot' calls 'mini::sync_wait' more than once on this thread; put the loop into one coroutine [async-repeated-run]
  // CHECK-NOTES: :[[@LINE-38]]:15: note: 'mini::sync_wait' called here
  std::thread worker([] {
    mini::sync_wait(child());
    helper::boot();
    // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'helper::boot' calls 'mini::sync_wait' a second time on this thread; use one entry point that awaits both [async-repeated-run]
    // CHECK-NOTES: :[[@LINE-3]]:5: note: the first call is here
    // CHECK-NOTES: :[[@LINE-44]]:15: note: 'mini::sync_wait' called here
  });
  std::thread other([] { mini::sync_wait(child()); });
  worker.join();
  other.join();
  mini::Loop loop;
  again(loop);
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A function that waits until a queue has space again is back pressure. A coroutine that does so itself is not.
//
// RUN: %check_async %s async-blocking-call
#include "Inputs/mini.h"
#include <atomic>

using mini::Task;

struct bounded {
  bool try_push(int);
  bool try_pop(int &);
  void wait_for_push() { changed.wait(0); }
  void wait_for_pop() { changed.wait(0); }
  std::atomic<int> changed{0};
};

struct scheduler {
  void post(int job) {
    for (;;) {
      if (queue.try_push(job))
        return;
      else
        queue.wait_for_push();
    }
  }
  int next() {
    int job = 0;
    while (!queue.try_pop(job))
      queue.wait_for_pop();
    return job;
  }
  bounded queue;
};

Task<> posts(scheduler &s) {
  s.post(1);
  co_return;
}

Task<int> takes(scheduler &s) {
  co_return s.next();
  // CHECK-MESSAGES: :[[@LINE-1]]:13: warning: 'scheduler::next' calls 'std::atomic::wait', which blocks the event loop while coroutine 'takes' is running{{.*}} [async-blocking-call]
}

Task<> pushes(bounded &queue) {
  while (!queue.try_push(1))
    queue.wait_for_push();
  // CHECK-MESSAGES: :[[@LINE-1]]:5: warning: 'bounded::wait_for_push' calls 'std::atomic::wait', which blocks the event loop while coroutine 'pushes' is running{{.*}} [async-blocking-call]
  co_return;
}

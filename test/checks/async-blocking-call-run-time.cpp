// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// An `if consteval` has no condition, and only its other branch executes at run time.
//
// RUN: %check_async %s async-blocking-call --std=c++23
#include "Inputs/mini.h"
#include <future>
#include <memory>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using mini::Task;

Task<> tick();

constexpr void pauses() {
  if consteval {
    mini::pause(1);
  } else {
    mini::pause(1);
  }
}
constexpr void pauses_for_constants() {
  if consteval {
    mini::pause(1);
  }
}
constexpr void leaves_at_run_time() {
  if not consteval {
    return;
  }
  mini::pause(1);
}
constexpr void leaves_for_constants() {
  if consteval {
    return;
  }
  mini::pause(1);
}
Task<> calls() {
  // CHECK-MESSAGES: :[[@LINE+1]]:3: warning: 'pauses' calls 'mini::pause', which blocks
  pauses();
  pauses_for_constants();
  leaves_at_run_time();
  // CHECK-MESSAGES: :[[@LINE+1]]:3: warning: 'leaves_for_constants' calls 'mini::pause', which blocks
  leaves_for_constants();
  co_await tick();
}

Task<int> asks(std::future<int> f) {
  if consteval {
    co_return 0;
  }
  // CHECK-MESSAGES: :[[@LINE+1]]:13: warning: 'std::future::get' blocks
  co_return f.get();
}
Task<int> asks_first(std::future<int> f) {
  if not consteval {
    co_await tick();
  }
  if (f.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
    co_return 0;
  co_return f.get();
}

Task<> forks() {
  int child = fork(), status;
  if consteval {
    co_return;
  }
  if (child == 0)
    waitpid(1, &status, 0), _exit(0);
  // CHECK-MESSAGES: :[[@LINE+1]]:3: warning: 'waitpid' blocks
  waitpid(child, &status, 0);
}

class Joins {
public:
  ~Joins() {
    if (t.joinable())
      t.join();
  }
  std::thread t;
};
class Owner {
public:
  Task<> runs() {
    if not consteval {
      // CHECK-MESSAGES: :[[@LINE+1]]:7: warning: 'std::unique_ptr::reset' calls 'std::thread::join', which blocks
      joins.reset();
    }
    co_await tick();
  }
  void starts() { joins = std::make_unique<Joins>(); }

private:
  std::unique_ptr<Joins> joins;
};

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Where the runners are.
#include "jobs.h"

#include <asyncrt/asyncrt.hpp>
#include <thread>

static asyncrt::coroutine<int> answer() { co_return 42; }

static void load() {
  try {
    asyncrt::run(answer()); // violation: async-run-off-main-thread
  } catch (const asyncrt::runtime_error &) {
  }
}

void refresh() {
  load(); // finding: async-run-off-main-thread
}

void save() { asyncrt::run(answer(), {.threads = asyncrt::thread_policy::per_thread}); }

void start(std::function<void()> job) { std::thread(std::move(job)).join(); }

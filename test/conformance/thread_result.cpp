// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

#include <future>
#include <thread>

namespace {

int work(int number) {
  if (number < 0)
    throw value_error("negative");
  return number * 2;
}

bool elsewhere(std::thread::id here) { return std::this_thread::get_id() != here; }

coroutine<> amain() {
  report(co_await to_thread(work, 21));
  report(co_await to_thread(elsewhere, std::this_thread::get_id()));
  try {
    co_await to_thread(work, -1);
  } catch (const value_error &) {
    report(caught());
  }
  std::promise<void> gate;
  get_running_loop().call_soon([&] {
    report("loop runs");
    gate.set_value();
  });
  co_await to_thread([&] { gate.get_future().wait(); });
  report("joined");
}

} // namespace

void scenario() { start(amain()); }

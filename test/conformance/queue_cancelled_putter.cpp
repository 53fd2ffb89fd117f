// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> putter(queue<int> &queue, int value) {
  try {
    co_await queue.put(value);
    report("put", value);
  } catch (const cancelled_error &) {
    report("not put", value, caught());
    throw;
  }
}

coroutine<> amain() {
  queue<int> queue(1);
  co_await queue.put(0);
  std::vector<task<>> putters;
  for (int value : {1, 2, 3})
    putters.push_back(create_task(putter(queue, value)));
  co_await sleep(0);
  report(queue.full(), queue.qsize());
  putters[0].cancel();
  co_await sleep(0);
  for (int i = 0; i != 3; ++i)
    report("got", co_await queue.get());
  report(queue.empty());
  co_await wait(putters);
}

} // namespace

void scenario() { start(amain()); }

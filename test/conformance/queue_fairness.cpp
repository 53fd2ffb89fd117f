// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> getter(std::string name, queue<int> &queue) {
  const int number = co_await queue.get();
  report(name, "got", number);
}

coroutine<> putter(int number, queue<int> &queue) {
  co_await queue.put(number);
  report("put", number, queue.qsize());
}

coroutine<> amain() {
  queue<int> queue;
  std::vector<task<>> getters, putters;
  for (const char *name : {"a", "b", "c"})
    getters.push_back(create_task(getter(name, queue)));
  co_await sleep(0);
  for (int number = 0; number != 3; ++number)
    queue.put_nowait(number);
  co_await gather(getters);
  asyncrt::queue<int> small(1);
  for (int number = 0; number != 3; ++number)
    putters.push_back(create_task(putter(number, small)));
  co_await sleep(0);
  report(small.full());
  for (int turn = 0; turn != 3; ++turn) {
    report("got", co_await small.get());
    co_await sleep(0);
  }
  co_await gather(putters);
}

} // namespace

void scenario() { start(amain()); }

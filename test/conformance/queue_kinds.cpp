// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

template <class Queue> void empty(Queue &queue) {
  const std::size_t size = queue.qsize();
  const bool full = queue.full();
  std::vector<int> values;
  for (int turn = 0; turn != 3; ++turn)
    values.push_back(queue.get_nowait());
  report(size, full, values);
}

coroutine<> amain() {
  lifo_queue<int> lifo(3);
  priority_queue<int> priority;
  for (const int number : {2, 3, 1}) {
    lifo.put_nowait(number);
    priority.put_nowait(number);
  }
  empty(lifo);
  empty(priority);
  try {
    lifo.get_nowait();
  } catch (const queue_empty &) {
    report(caught());
  }
  try {
    queue<int> small(1);
    small.put_nowait(1);
    small.put_nowait(2);
  } catch (const queue_full &) {
    report(caught());
  }
  co_return;
}

} // namespace

void scenario() { start(amain()); }

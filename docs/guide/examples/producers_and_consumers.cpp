// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A queue hands values from tasks to tasks; a full one makes the producer wait.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>
#include <vector>

// [program]
asyncrt::coroutine<void> produce(asyncrt::queue<int> &queue) {
  for (int i = 1; i <= 4; ++i) {
    co_await queue.put(i); // waits while two are in the queue
    std::printf("put %d\n", i);
  }
}

asyncrt::coroutine<void> consume(asyncrt::queue<int> &queue) {
  for (;;) {
    int value = co_await queue.get();
    co_await asyncrt::sleep(0.005);
    std::printf("got %d\n", value);
    queue.task_done();
  }
}

asyncrt::coroutine<void> amain() {
  asyncrt::queue<int> queue(2);
  auto consumer = asyncrt::create_task(consume(queue));
  co_await produce(queue);
  co_await queue.join(); // until task_done was called for every value
  consumer.cancel();
  co_await asyncrt::wait(std::vector{consumer}); // it uses the queue until it has ended
}

int main() { asyncrt::run(amain()); }
// [/program]

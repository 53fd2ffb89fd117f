// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Whatever returns a coroutine, a task or a future has to be awaited.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <vector>

asyncrt::coroutine<int> answer() { co_return 42; }

asyncrt::coroutine<void> block(asyncrt::task_group &) { co_return; }

asyncrt::coroutine<void> worker() {
  asyncrt::event event;
  asyncrt::lock lock;
  asyncrt::semaphore semaphore;
  asyncrt::queue<int> queue;
  std::vector<asyncrt::task<int>> tasks{asyncrt::create_task(answer())};
  asyncrt::with_task_group(block);                       // misuse: async-unawaited-task
  asyncrt::timeout(1, answer());                         // misuse: async-unawaited-task
  asyncrt::timeout(1, [] { return answer(); });          // misuse: async-unawaited-task
  asyncrt::timeout_at(asyncrt::clock::now(), answer);    // misuse: async-unawaited-task
  asyncrt::wait_for(answer(), 1);                        // misuse: async-unawaited-task
  asyncrt::wait(tasks);                                  // misuse: async-unawaited-task
  asyncrt::sleep(1, 2);                                  // misuse: async-unawaited-task
  event.wait();                                          // misuse: async-unawaited-task
  lock.acquire();                                        // misuse: async-unawaited-task
  lock.scoped();                                         // misuse: async-unawaited-task
  semaphore.acquire();                                   // misuse: async-unawaited-task
  semaphore.scoped();                                    // misuse: async-unawaited-task
  queue.put(1);                                          // misuse: async-unawaited-task
  queue.get();                                           // misuse: async-unawaited-task
  queue.join();                                          // misuse: async-unawaited-task
  auto kept = asyncrt::timeout(1, answer());             // misuse: async-unawaited-task
  auto shielded = asyncrt::shield(answer());             // misuse: async-unawaited-task
  auto gathered = asyncrt::gather(answer(), answer());   // misuse: async-unawaited-task
  asyncrt::gather(asyncrt::return_exceptions, answer()); // misuse: async-unawaited-task
  for (auto next : asyncrt::as_completed(tasks)) {       // misuse: async-unawaited-task
  }
  co_await tasks.front();
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

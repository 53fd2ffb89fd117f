// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report.hpp"

namespace {

coroutine<> user(std::string name, semaphore &semaphore) {
  co_await semaphore.acquire();
  report(name, "is in", semaphore.locked());
}

coroutine<> amain() {
  semaphore semaphore(2);
  report(semaphore.locked());
  std::vector<task<>> users;
  for (const char *name : {"a", "b", "c"})
    users.push_back(create_task(user(name, semaphore)));
  co_await sleep(0);
  report(semaphore.locked(), users[2].done());
  semaphore.release();
  co_await users[2];
  semaphore.release();
  semaphore.release();
  semaphore.release();
  report(semaphore.locked());
  co_await gather(user("d", semaphore), user("e", semaphore));
}

} // namespace

void scenario() { start(amain()); }

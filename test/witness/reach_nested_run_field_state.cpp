// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A destructor runs a coroutine unless a field says otherwise.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

asyncrt::coroutine<void> rollback() { co_return; }

class transaction {
public:
  void commit() { committed = true; }
  ~transaction() {
    if (committed)
      return;
    try {
      asyncrt::run(rollback()); // violation: async-nested-run
    } catch (const asyncrt::runtime_error &) {
    }
  }

private:
  bool committed = false;
};

asyncrt::coroutine<void> worker() {
  transaction of_database; // finding: async-nested-run
  std::puts("working");
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

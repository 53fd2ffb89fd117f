// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The field says that the destructor has nothing to do.
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
      asyncrt::run(rollback());
    } catch (const asyncrt::runtime_error &) {
    }
  }

private:
  bool committed = false;
};

asyncrt::coroutine<void> worker() {
  transaction of_database;
  std::puts("working");
  of_database.commit();
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

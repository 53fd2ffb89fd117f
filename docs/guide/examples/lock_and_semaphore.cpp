// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A lock lets one task in, a semaphore a few.
#include <asyncrt/asyncrt.hpp>

#include <algorithm>
#include <cstdio>

// [lock]
struct account {
  int balance = 100;
  asyncrt::lock mutex;
};

asyncrt::coroutine<void> withdraw(account &from, int amount) {
  const auto held = co_await from.mutex.scoped(); // until the end of the scope, also over co_await
  if (from.balance >= amount) {
    co_await asyncrt::sleep(0);
    from.balance -= amount;
  }
}
// [/lock]

// [semaphore]
asyncrt::coroutine<void> request(asyncrt::semaphore &slots, int &now, int &most) {
  const auto slot = co_await slots.scoped();
  most = std::max(most, ++now);
  co_await asyncrt::sleep(0);
  --now;
}
// [/semaphore]

asyncrt::coroutine<void> amain() {
  account joint;
  co_await asyncrt::gather(withdraw(joint, 80), withdraw(joint, 80));
  std::printf("balance: %d\n", joint.balance);

  asyncrt::semaphore slots(2);
  int now = 0;
  int most = 0;
  co_await asyncrt::gather(request(slots, now, most), request(slots, now, most), request(slots, now, most));
  std::printf("at most %d at a time\n", most);
}

int main() { asyncrt::run(amain()); }

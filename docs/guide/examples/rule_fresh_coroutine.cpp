// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The rule: run() requires a fresh coroutine object.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>
#include <functional>

asyncrt::coroutine<int> answer() { co_return 42; }
int plain() { return 42; }

// [program]
void attempt(const std::function<void()> &misuse) {
  try {
    misuse();
  } catch (const asyncrt::value_error &error) {
    std::printf("value_error: %s\n", error.what());
  }
}

asyncrt::task<int> scheduled;
asyncrt::coroutine<void> schedule() {
  scheduled = asyncrt::create_task(answer());
  co_await scheduled;
}

int main() {
  attempt([] { asyncrt::run(answer); });                  // misuse: async-non-coroutine-argument
  attempt([] { asyncrt::run([] { return answer(); }); }); // misuse: async-non-coroutine-argument
  attempt([] { asyncrt::run(plain()); });                 // misuse: async-non-coroutine-argument
  attempt([] { asyncrt::run(nullptr); });                 // misuse: async-non-coroutine-argument
  asyncrt::run(schedule());
  attempt([] { asyncrt::run(scheduled); }); // misuse: async-non-coroutine-argument
  attempt([] {
    asyncrt::coroutine<int> empty;
    asyncrt::run(empty); // misuse: async-non-coroutine-argument
  });
  attempt([] {
    auto once = answer();
    asyncrt::run(once);
    asyncrt::run(once); // misuse: async-non-coroutine-argument
  });
  attempt([] {
    auto moved = answer();
    asyncrt::run(std::move(moved));
    asyncrt::run(std::move(moved)); // misuse: async-non-coroutine-argument
  });
}
// [/program]

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Only the type of the call's result is asked for.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <future>

asyncrt::coroutine<unsigned long> worker() {
  std::promise<int> promise;
  using result = decltype(promise.get_future().get());
  co_return sizeof(result) + noexcept(promise.get_future().wait());
}

int main() {
  asyncrt::run(worker(), {.debug = true});
  std::puts("done");
}

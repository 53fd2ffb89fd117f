// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What main leaves behind is cancelled, and its clean-up is waited for.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>

// [program]
struct connection {
  ~connection() { std::printf("connection closed\n"); }
};

asyncrt::coroutine<void> serve() {
  connection open;
  for (;;)
    co_await asyncrt::sleep(3600);
}

asyncrt::coroutine<int> amain() {
  auto server = asyncrt::create_task(serve());
  co_await asyncrt::sleep(0.01);
  std::printf("main ends; the server is done: %s\n", server.done() ? "yes" : "no");
  co_return 0;
}

int main() {
  int status = asyncrt::run(amain());
  std::printf("run() returns\n");
  return status;
}
// [/program]

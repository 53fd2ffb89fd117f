// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The argument is an object with a reference to a temporary.
// ends: dangling
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>

struct request {
  explicit request(const std::string &path) : path(path) {}
  const std::string &path;
};

asyncrt::coroutine<void> serve(request r) {
  std::printf("%s\n", r.path.c_str());
  co_return;
}

std::string name() { return "a name that does not fit into the object itself"; }

asyncrt::coroutine<void> worker() {
  auto task = serve(request(name())); // misuse: async-dangling-argument
  co_await task;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

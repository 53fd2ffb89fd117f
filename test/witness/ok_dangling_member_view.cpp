// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A member of the object is a view of a variable.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <string_view>

struct session {
  explicit session(std::string_view host) : host(host) {}
  asyncrt::coroutine<void> run() {
    std::printf("%d\n", host[0]);
    co_return;
  }
  std::string_view host;
};

std::string name() { return "a name that does not fit into the object itself"; }

asyncrt::coroutine<void> worker() {
  std::string text = name();
  session own(text);
  co_await own.run();
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

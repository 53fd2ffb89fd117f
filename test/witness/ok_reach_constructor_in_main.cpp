// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The object whose constructor and destructor run coroutines lives in main.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>

class log_file {
public:
  log_file() { asyncrt::run(open()); }
  ~log_file() { asyncrt::run(flush()); }
  asyncrt::coroutine<void> write(const char *line) {
    std::puts(line);
    co_return;
  }

private:
  asyncrt::coroutine<void> open() { co_return; }
  asyncrt::coroutine<void> flush() { co_return; }
};

asyncrt::coroutine<void> worker(log_file &log) { co_await log.write("working"); }

int main() {
  {
    log_file log;
    asyncrt::run(worker(log));
  }
  std::puts("done");
}

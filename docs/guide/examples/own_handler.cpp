// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A handler for violations, for tests and for logs.
#include <asyncrt/asyncrt.hpp>

#include <cstdio>

asyncrt::coroutine<void> greet() { co_return; }

// [program]
int misuses = 0;

void note(const asyncrt::violation &seen) {
  ++misuses;
  std::fprintf(stderr, "%s:%u: violation: %s [%s]\n", seen.file.c_str(), seen.line, seen.message.c_str(),
               seen.kind.c_str());
}

asyncrt::coroutine<void> amain() {
  static_cast<void>(greet()); // misuse: async-unawaited-task
  co_return;
}

int main() {
  asyncrt::set_violation_handler(note);
  asyncrt::run(amain());
  std::printf("%d\n", misuses); // a test would fail if this is not 0
}
// [/program]

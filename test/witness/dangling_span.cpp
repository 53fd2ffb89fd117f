// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The bytes of a local are gone when the coroutine, which is lazy, runs.
// ends: dangling
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <span>
#include <string>

// [example]
asyncrt::coroutine<void> write(std::span<const std::byte> bytes) {
  std::printf("%d\n", static_cast<int>(bytes[0]));
  co_return;
}

asyncrt::coroutine<void> greet() {
  std::string text(100, 'a');
  return write(std::as_bytes(std::span(text))); // misuse: async-dangling-argument
}
// [/example]

int main() {
  asyncrt::run(greet());
  std::puts("done");
}

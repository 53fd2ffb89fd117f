// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The bytes live until the coroutine is done.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <span>
#include <string>

asyncrt::coroutine<void> write(std::span<const std::byte> bytes) {
  std::printf("%d\n", static_cast<int>(bytes[0]));
  co_return;
}

asyncrt::coroutine<void> greet(std::string text) { co_await write(std::as_bytes(std::span(text))); }

asyncrt::coroutine<void> greet_view(std::span<const char> text) { return write(std::as_bytes(text)); }

int main() {
  asyncrt::run(greet("a text that does not fit into the object itself"));
  asyncrt::run(greet_view("text"));
  std::puts("done");
}

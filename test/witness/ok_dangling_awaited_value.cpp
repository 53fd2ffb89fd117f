// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Results that live as long as they are used.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <string>
#include <string_view>

asyncrt::coroutine<std::string> name() { co_return "a text that does not fit into the object itself"; }
asyncrt::coroutine<std::string_view> first(std::string_view text) { co_return text.substr(0, 1); }

asyncrt::coroutine<void> worker() {
  std::string text = co_await name();
  const auto &extended = co_await name();
  std::string_view view = co_await first(text);
  std::printf("%c %c %zu\n", view[0], extended[0], std::string_view(co_await name()).size());
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The same callables: other ones are called, or none.
#include <algorithm>
#include <array>
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <functional>
#include <map>
#include <mutex>
#include <ranges>
#include <string>
#include <tuple>
#include <variant>
#include <vector>

asyncrt::coroutine<int> answer() { co_return 42; }

int blocking() { return 0; }

int blocking_for_main() { return asyncrt::run(answer()); }

int twice(int value) { return value + blocking(); }
int once(int value) { return value; }
struct service {
  void refresh() { blocking(); }
  void rest() {}
};
struct polite {
  void act() { blocking(); }
};
struct quiet {
  void act() {}
};
auto maker() {
  return [] { blocking(); };
}
void call(const std::function<void()> &callback) { callback(); }
void pass_on(const std::function<void()> &callback) { call(callback); }
std::once_flag flag;

std::function<void()> for_main;

asyncrt::coroutine<void> worker() {
  service object;
  std::invoke(&service::rest, object);
  auto bound = std::bind_front(&service::rest, &object);
  bound();
  void (service::*method)() = &service::rest;
  (object.*method)();
  int (*table[])(int) = {once, twice};
  table[1](1);
  std::map<std::string, int (*)(int)> commands{{"twice", twice}};
  if (auto found = commands.find("twice"); found != commands.end())
    found->second(1);
  for_main = [] { blocking_for_main(); };
  auto never_called = [] { blocking_for_main(); };
  (void)never_called;
  auto never_iterated =
      std::views::iota(0, 3) | std::views::transform([](int) { return blocking_for_main(); });
  (void)never_iterated;
  std::variant<polite, quiet> either = quiet();
  std::visit([](auto &one) { one.act(); }, either);
  pass_on([] {});
  maker()();
  co_return;
}

int main() {
  asyncrt::run(worker());
  for_main();
  std::call_once(flag, [] { blocking_for_main(); });
  pass_on([] { blocking_for_main(); });
  std::puts("done");
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Callables that are called indirectly: tables, bound methods, the
// standard library.
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

int blocking() {
  try {
    return asyncrt::run(answer()); // violation: async-nested-run
  } catch (const asyncrt::runtime_error &) {
    return 0;
  }
}

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

asyncrt::coroutine<void> worker() {
  service object;
  std::invoke(&service::refresh, object); // finding: async-nested-run
  auto bound = std::bind_front(&service::refresh, &object);
  bound(); // finding: async-nested-run
  auto in_member = std::mem_fn(&service::refresh);
  in_member(object); // finding: async-nested-run
  void (service::*method)() = &service::refresh;
  (object.*method)(); // finding: async-nested-run
  int (*table[])(int) = {once, twice};
  table[1](1); // finding: async-nested-run
  std::map<std::string, int (*)(int)> commands{{"twice", twice}};
  commands.at("twice")(1); // finding: async-nested-run
  auto found = commands.find("twice");
  found->second(1); // finding: async-nested-run
  std::vector<std::function<void()>> handlers;
  handlers.push_back([] { blocking(); });
  for (auto &handler : handlers)
    handler(); // finding: async-nested-run
  std::variant<polite, quiet> either = polite();
  std::visit([](auto &one) { one.act(); }, either); // finding: async-nested-run
  std::apply([](int) { blocking(); }, std::tuple(1)); // finding: async-nested-run
  std::vector<int> numbers = {3, 1, 2};
  std::ranges::sort(numbers, [](int a, int b) { return blocking() == 0 && a < b; }); // finding: async-nested-run
  for (int number : numbers | std::views::transform([](int n) { return n + blocking(); })) // finding: async-nested-run
    (void)number;
  std::call_once(flag, [] { blocking(); }); // finding: async-nested-run
  maker()(); // finding: async-nested-run
  [] { blocking(); }(); // finding: async-nested-run
  pass_on([] { blocking(); }); // finding: async-nested-run
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

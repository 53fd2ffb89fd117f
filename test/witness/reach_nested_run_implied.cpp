// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Implied calls: bindings, operators, literals, awaiters,
// overriders.
#include <asyncrt/asyncrt.hpp>
#include <coroutine>
#include <cstddef>
#include <cstdio>
#include <memory>
#include <tuple>

asyncrt::coroutine<int> answer() { co_return 42; }

int blocking() {
  try {
    return asyncrt::run(answer()); // violation: async-nested-run
  } catch (const asyncrt::runtime_error &) {
    return 0;
  }
}

struct pair_like {};
template <std::size_t> int get(const pair_like &) { return blocking(); }

template <> struct std::tuple_size<pair_like> : std::integral_constant<std::size_t, 2> {};
template <std::size_t I> struct std::tuple_element<I, pair_like> {
  using type = int;
};

struct version {
  int number;
  bool operator==(const version &other) const {
    return blocking() == 0 && number == other.number;
  }
};
struct log_line {
  template <class T> log_line &operator<<(const T &) {
    blocking();
    return *this;
  }
};
unsigned long long operator""_units(unsigned long long value) {
  blocking();
  return value;
}
struct ready {
  bool await_ready() { return blocking() == 0; }
  void await_suspend(std::coroutine_handle<>) {}
  void await_resume() {}
};
struct resumed {
  bool await_ready() { return true; }
  void await_suspend(std::coroutine_handle<>) {}
  void await_resume() { blocking(); }
};
struct interface {
  virtual ~interface() = default;
  virtual void act() = 0;
};
struct implementation : interface {
  void act() override { blocking(); }
};
void use(interface &object) { object.act(); }

asyncrt::coroutine<void> worker() {
  auto [first, second] = pair_like(); // finding: async-nested-run
  (void)first;
  (void)second;
  version one{1}, two{2};
  bool differ = one != two; // finding: async-nested-run
  (void)differ;
  log_line() << 1; // finding: async-nested-run
  (void)12_units; // finding: async-nested-run
  co_await ready(); // finding: async-nested-run
  co_await resumed(); // finding: async-nested-run
  implementation concrete;
  use(concrete); // finding: async-nested-run
  std::unique_ptr<interface> owned = std::make_unique<implementation>();
  owned->act(); // finding: async-nested-run
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The same objects where nothing blocks, or where they end after the loop.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <memory>
#include <new>
#include <optional>
#include <vector>

asyncrt::coroutine<int> answer() { co_return 42; }

int blocking() { return 0; }

int blocking_for_main() { return asyncrt::run(answer()); }

struct resource {
  ~resource() { blocking(); }
};
struct resource_of_main {
  ~resource_of_main() { blocking_for_main(); }
};
void close_in_main(int *handle) {
  blocking_for_main();
  delete handle;
}
std::shared_ptr<resource_of_main> kept_by_main;
struct delegating {
  delegating() : delegating(1) {}
  explicit delegating(int value) : value(value + blocking()) {}
  int value;
};
struct counted {
  explicit counted(int start) : value(start + blocking()) {}
  int value;
};
struct inheriting : counted {
  using counted::counted;
};
struct pooled {
  static void *operator new(std::size_t size) {
    blocking();
    return ::operator new(size);
  }
};
struct pool_returned {
  static void operator delete(void *memory) {
    blocking();
    ::operator delete(memory);
  }
};
struct owner {
  resource members[2];
};
void close_handle(int *handle) {
  blocking();
  delete handle;
}
void clean_up(int *) { blocking(); }

asyncrt::coroutine<void> worker() {
  std::vector<resource> elements(2);
  std::optional<resource> optional;
  optional.emplace();
  auto shared = std::make_shared<resource_of_main>();
  kept_by_main = shared;
  owner array_member;
  delegating delegated;
  inheriting inherited(1);
  auto *allocated = new pooled;
  delete allocated;
  auto *returned = new pool_returned;
  delete returned;
  std::unique_ptr<int, void (*)(int *)> handle(new int, close_handle);
  [[gnu::cleanup(clean_up)]] int cleaned = 0;
  cleaned = delegated.value + inherited.value;
  co_return;
}

int main() {
  asyncrt::run(worker());
  kept_by_main.reset();
  std::unique_ptr<int, void (*)(int *)> handle(new int, close_in_main);
  handle.reset();
  std::puts("done");
}

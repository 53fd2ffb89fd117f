// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// What making and ending objects calls: containers, owners, delegation,
// allocation, deleters.
#include <asyncrt/asyncrt.hpp>
#include <cstdio>
#include <memory>
#include <new>
#include <optional>
#include <vector>

asyncrt::coroutine<int> answer() { co_return 42; }

int blocking() {
  try {
    return asyncrt::run(answer()); // violation: async-nested-run
  } catch (const asyncrt::runtime_error &) {
    return 0;
  }
}

struct resource {
  ~resource() { blocking(); }
};
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
  {
    std::vector<resource> elements(2); // finding: async-nested-run
  }
  {
    std::optional<resource> optional; // finding: async-nested-run
    for (int i = 0; i != 2; ++i)
      optional.emplace(); // finding: async-nested-run
  }
  {
    auto shared = std::make_shared<resource>(); // finding: async-nested-run
  }
  {
    owner array_member; // finding: async-nested-run
  }
  delegating delegated; // finding: async-nested-run
  inheriting inherited(1); // finding: async-nested-run
  auto *allocated = new pooled; // finding: async-nested-run
  delete allocated;
  auto *returned = new pool_returned;
  delete returned; // finding: async-nested-run
  {
    std::unique_ptr<int, void (*)(int *)> handle(new int, close_handle); // finding: async-nested-run
  }
  {
    [[gnu::cleanup(clean_up)]] int cleaned = 0; // finding: async-nested-run
    cleaned = delegated.value + inherited.value;
  }
  co_return;
}

int main() {
  asyncrt::run(worker());
  std::puts("done");
}

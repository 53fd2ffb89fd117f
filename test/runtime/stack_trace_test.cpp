// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The fast way through the stack must see what the unwinder of the C++ runtime sees.

#include "stack_trace.hpp"

#include <asyncrt/asyncrt.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <thread>
#include <vector>

using namespace asyncrt;
using asyncrt::detail::take_complete_trace;
using asyncrt::detail::take_trace;

namespace {

/// Both traces, without the frames of the two functions that take them.
[[gnu::noinline]] void compare(const char *what) {
  std::array<void *, 64> fast{};
  std::array<void *, 64> slow{};
  const int fast_count = take_trace(fast);
  const int slow_count = take_complete_trace(slow);
  ASSERT_GT(fast_count, 1) << what;
  ASSERT_LE(fast_count, slow_count) << what;
  // The first address of each is inside this function; from its caller on they are the same.
  const auto start = std::find(slow.begin(), slow.begin() + slow_count, fast[1]);
  ASSERT_NE(start, slow.begin() + slow_count) << what;
  for (int i = 1; i != fast_count; ++i)
    EXPECT_EQ(start[i - 1], fast[static_cast<std::size_t>(i)]) << what << ", frame " << i;
}

[[gnu::noinline]] void with_variable_frame(int size) {
  auto *const memory = static_cast<volatile char *>(__builtin_alloca(static_cast<std::size_t>(size)));
  memory[0] = 1;
  compare("alloca");
  memory[size - 1] = 2;
}

[[gnu::noinline]] void with_aligned_frame() {
  alignas(64) char memory[128];
  asm volatile("" : : "r"(memory) : "memory"); // keeps the array on the stack
  compare("aligned");
  asm volatile("" : : "r"(memory) : "memory");
}

[[gnu::noinline]] int recursive(int depth) {
  if (depth == 0) {
    compare("recursion");
    return 0;
  }
  return recursive(depth - 1) + 1;
}

coroutine<void> child() {
  compare("coroutine");
  co_return;
}

TEST(StackTrace, FastEqualsComplete) {
  compare("plain");
  with_variable_frame(100);
  with_variable_frame(10000);
  with_aligned_frame();
  recursive(10);
  std::function<void()> stored = [] { compare("std::function"); };
  stored();
  std::vector<int> numbers{1, 2, 3};
  std::for_each(numbers.begin(), numbers.end(), [](int) { compare("for_each"); });
  std::sort(numbers.begin(), numbers.end(), [](int a, int b) {
    compare("sort");
    return a < b;
  });
  std::thread([] { compare("thread"); }).join();
  try {
    throw 1;
  } catch (int) {
    compare("catch");
  }
}

TEST(StackTrace, InCoroutinesItEndsAtTheLoop) {
  auto amain = []() -> coroutine<void> {
    compare("main coroutine");
    co_await child();
    co_await sleep(0);
    compare("resumed");
    get_running_loop().call_soon([] { compare("callback"); });
    co_await create_task(child());
  };
  run(amain());
}

} // namespace

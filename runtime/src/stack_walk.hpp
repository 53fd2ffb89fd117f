// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The fast way through the calling thread's stack. Private to the library.

#ifndef ASYNCRT_SRC_STACK_WALK_HPP
#define ASYNCRT_SRC_STACK_WALK_HPP

#include "call_frame_rule.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

/// The calling function's frame. Its use makes the compiler set up a frame pointer, where the walk begins.
#define ASYNCRT_OWN_FRAME reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0))

#if defined(__clang__) || defined(__GNUC__)
#define ASYNCRT_READS_STACK __attribute__((no_sanitize("address", "thread", "undefined")))
#endif

namespace asyncrt::detail {

/// One word of the stack, with its value at the time of the walk.
ASYNCRT_READS_STACK inline std::uintptr_t stack_word(std::uintptr_t address) noexcept {
  return *reinterpret_cast<const std::uintptr_t *>(address);
}

/// The words that a walk depended on: as long as they are the same, the trace is the same.
class stack_words {
public:
  void clear() noexcept { count_ = 0; }
  void add(std::uintptr_t address, std::uintptr_t value) noexcept {
    if (count_ < capacity)
      words_[count_] = {address, value};
    ++count_;
  }
  /// True if there was room for all of them.
  [[nodiscard]] bool complete() const noexcept { return count_ <= capacity; }
  [[nodiscard]] bool unchanged() const noexcept {
    for (std::size_t i = 0; i != count_; ++i)
      if (stack_word(words_[i].address) != words_[i].value)
        return false;
    return true;
  }

private:
  struct word {
    std::uintptr_t address;
    std::uintptr_t value;
  };
  static constexpr std::size_t capacity = 12;
  std::array<word, capacity> words_;
  std::size_t count_ = 0;
};

/// Writes the return addresses from the caller of the function with `own_frame` on, up to the loop; returns their
/// number, or -1 if some frame is not simple enough. Records the words that it reads in `read`, if given.
int walk_stack(std::span<void *> frames, std::uintptr_t own_frame, stack_words *read) noexcept;

} // namespace asyncrt::detail

#endif // ASYNCRT_SRC_STACK_WALK_HPP

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A queue in one block of memory that grows and never shrinks: the ready queue of a loop.

#ifndef ASYNCRT_DETAIL_RING_HPP
#define ASYNCRT_DETAIL_RING_HPP

#include <cstddef>
#include <type_traits>
#include <utility>
#include <vector>

namespace asyncrt::detail {

/// First in, first out, of trivial values.
template <class T> class ring {
  static_assert(std::is_trivially_copyable_v<T>);

public:
  [[nodiscard]] std::size_t size() const noexcept { return tail_ - head_; }
  [[nodiscard]] bool empty() const noexcept { return head_ == tail_; }

  void push(T value) {
    if (size() == slots_.size()) [[unlikely]]
      grow();
    slots_[tail_++ & (slots_.size() - 1)] = value;
  }
  T pop() noexcept { return slots_[head_++ & (slots_.size() - 1)]; }

private:
  void grow() {
    std::vector<T> larger(slots_.empty() ? 64 : slots_.size() * 2);
    const std::size_t count = size();
    for (std::size_t i = 0; i != count; ++i)
      larger[i] = slots_[(head_ + i) & (slots_.size() - 1)];
    slots_ = std::move(larger);
    head_ = 0;
    tail_ = count;
  }

  std::vector<T> slots_; // a power of two, or none yet
  std::size_t head_ = 0; // both only ever count up
  std::size_t tail_ = 0;
};

} // namespace asyncrt::detail

#endif // ASYNCRT_DETAIL_RING_HPP

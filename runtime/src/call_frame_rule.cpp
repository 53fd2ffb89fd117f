// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "call_frame_rule.hpp"

#include <atomic>
#include <cstddef>

namespace asyncrt::detail {

#if ASYNCRT_HAVE_FRAME_RULES
namespace {

/// One remembered rule. Two words that check each other, so that readers need no lock: a reader that sees
/// halves of two writes sees an address that is not the one it looked for.
struct slot {
  std::atomic<std::uint64_t> key{0};
  std::atomic<std::uint64_t> value{0};
};

constexpr std::size_t slot_count = 4096;
slot slots[slot_count];

constexpr int offset_bits = 30;
constexpr std::uint64_t offset_mask = (std::uint64_t{1} << offset_bits) - 1;

std::uint64_t pack(const call_frame_rule &rule) noexcept {
  return std::uint64_t{static_cast<std::uint8_t>(rule.cfa_base)} << 2 * offset_bits |
         (static_cast<std::uint64_t>(rule.cfa_offset) & offset_mask) << offset_bits |
         (static_cast<std::uint64_t>(rule.frame_pointer_offset) & offset_mask);
}

std::int32_t signed_offset(std::uint64_t bits) noexcept {
  return static_cast<std::int32_t>(static_cast<std::uint32_t>(bits & offset_mask) << 2) >> 2;
}

call_frame_rule unpack(std::uint64_t value) noexcept {
  return {static_cast<call_frame_rule::base>(value >> 2 * offset_bits), signed_offset(value >> offset_bits),
          signed_offset(value)};
}

} // namespace

call_frame_rule find_call_frame_rule(std::uintptr_t address) noexcept {
  slot &place = slots[(address ^ address >> 12) % slot_count];
  const std::uint64_t value = place.value.load(std::memory_order_relaxed);
  if ((place.key.load(std::memory_order_relaxed) ^ value) == address)
    return unpack(value);
  const call_frame_rule rule = read_call_frame_rule(address);
  place.value.store(pack(rule), std::memory_order_relaxed);
  place.key.store(address ^ pack(rule), std::memory_order_relaxed);
  return rule;
}

#else

call_frame_rule find_call_frame_rule(std::uintptr_t) noexcept { return {}; }

#endif

} // namespace asyncrt::detail

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "stack_record.hpp"

#include "stack_trace.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <new>

namespace asyncrt::detail {

struct stack_record {
  stack_record *next;
  std::uint64_t hash;
  std::size_t count;
  void *frames[1]; // as many as there are
};

namespace {

constexpr std::size_t deepest = 20;
constexpr std::size_t bucket_count = 8192;
/// A program with more places than that (deep recursion, in all its depths) goes without traces for the rest.
constexpr std::size_t most_records = 100'000;

std::array<std::atomic<stack_record *>, bucket_count> buckets;
std::atomic<std::size_t> record_count{0};

std::uint64_t hash_of(std::span<void *const> frames) noexcept {
  std::uint64_t hash = frames.size();
  for (void *const frame : frames) {
    hash = (hash ^ reinterpret_cast<std::uintptr_t>(frame)) * 0x9e3779b97f4a7c15u;
    hash ^= hash >> 29;
  }
  return hash;
}

bool is_same(const stack_record &record, std::uint64_t hash, std::span<void *const> frames) noexcept {
  return record.hash == hash && record.count == frames.size() &&
         std::equal(frames.begin(), frames.end(), record.frames);
}

stack_record *make_record(std::uint64_t hash, std::span<void *const> frames) noexcept {
  void *const memory = std::malloc(sizeof(stack_record) + frames.size_bytes());
  if (!memory)
    return nullptr;
  auto *const record = new (memory) stack_record{nullptr, hash, frames.size(), {}};
  std::copy(frames.begin(), frames.end(), record->frames);
  return record;
}

const stack_record *intern(std::span<void *const> frames) noexcept {
  const std::uint64_t hash = hash_of(frames);
  auto &bucket = buckets[hash % bucket_count];
  stack_record *head = bucket.load(std::memory_order_acquire);
  for (const stack_record *record = head; record; record = record->next)
    if (is_same(*record, hash, frames))
      return record;
  if (record_count.fetch_add(1, std::memory_order_relaxed) >= most_records)
    return nullptr;
  stack_record *const record = make_record(hash, frames);
  if (!record)
    return nullptr;
  // Two threads may store the same trace twice: no harm.
  do
    record->next = head;
  while (!bucket.compare_exchange_weak(head, record, std::memory_order_release, std::memory_order_acquire));
  return record;
}

} // namespace

const stack_record *record_stack() noexcept {
  void *frames[deepest];
  const auto count = static_cast<std::size_t>(take_trace(frames));
  return intern(std::span(frames).first(count));
}

std::span<void *const> frames_of(const stack_record *record) noexcept {
  return record ? std::span<void *const>(record->frames, record->count) : std::span<void *const>();
}

} // namespace asyncrt::detail

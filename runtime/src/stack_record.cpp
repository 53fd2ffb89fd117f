// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "stack_record.hpp"

#include "stack_trace.hpp"
#include "stack_walk.hpp"

#include <asyncrt/detail/thread_state.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <new>
#include <utility>

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

/// The last walk from one place. A loop that creates coroutines finds its trace here by looking at a few words
/// of the stack.
struct alignas(256) remembered_walk {
  std::uintptr_t own_frame = 0;
  std::uintptr_t return_address = 0;
  std::uintptr_t boundary = 0;
  const stack_record *record = nullptr;
  stack_words words;
};

using memory_of_walks = std::array<remembered_walk, 64>;

constinit thread_local memory_of_walks *memory = nullptr;
constinit thread_local bool memory_is_gone = false;

/// Made with the first coroutine of a thread, freed with the thread.
memory_of_walks *make_memory() noexcept {
  struct owner {
    ~owner() {
      delete std::exchange(memory, nullptr);
      memory_is_gone = true;
    }
  };
  if (!memory && !memory_is_gone) {
    thread_local owner at_exit;
    static_cast<void>(at_exit);
    memory = new (std::nothrow) memory_of_walks;
  }
  return memory;
}

/// The slow way, through the unwind tables.
const stack_record *walk_completely() noexcept {
  void *frames[deepest];
  return intern(std::span(frames).first(static_cast<std::size_t>(take_complete_trace(frames))));
}

[[gnu::noinline]] const stack_record *walk_and_remember(remembered_walk &walk,
                                                        std::uintptr_t own_frame) noexcept {
  void *frames[deepest];
  walk.words.clear();
  walk.record = nullptr;
  const int count = walk_stack(frames, own_frame, &walk.words);
  if (count < 0)
    return walk_completely();
  const stack_record *const record = intern(std::span(frames).first(static_cast<std::size_t>(count)));
  if (walk.words.complete()) {
    walk.own_frame = own_frame;
    walk.return_address = stack_word(own_frame + 8);
    walk.boundary = this_thread.boundary;
    walk.record = record;
  }
  return record;
}

[[gnu::noinline]] const stack_record *record_first_stack(std::uintptr_t own_frame) noexcept {
  memory_of_walks *const walks = ASYNCRT_HAVE_FRAME_RULES ? make_memory() : nullptr;
  return walks ? walk_and_remember(walks->front(), own_frame) : walk_completely();
}

const stack_record *record_stack_from(std::uintptr_t own_frame) noexcept {
  if (!memory) [[unlikely]]
    return record_first_stack(own_frame);
  const std::uintptr_t return_address = stack_word(own_frame + 8);
  remembered_walk &walk = (*memory)[(return_address ^ return_address >> 6 ^ own_frame >> 4) % memory->size()];
  const bool same = walk.record && walk.own_frame == own_frame && walk.return_address == return_address &&
                    walk.boundary == this_thread.boundary && walk.words.unchanged();
  return same ? walk.record : walk_and_remember(walk, own_frame);
}

} // namespace

[[gnu::noinline]] const stack_record *record_stack() noexcept {
  const stack_record *const record = record_stack_from(ASYNCRT_OWN_FRAME);
  // Without this the call above becomes a jump, and what it calls overwrites the frame that it is to read.
  asm volatile("" ::: "memory");
  return record;
}

std::span<void *const> frames_of(const stack_record *record) noexcept {
  return record ? std::span<void *const>(record->frames, record->count) : std::span<void *const>();
}

} // namespace asyncrt::detail

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/detail/pool.hpp>

#include <array>
#include <new>
#include <utility>

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define ASYNCRT_POOL 0
#elif defined(__has_feature)
#define ASYNCRT_POOL                                                                                         \
  !(__has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer))
#else
#define ASYNCRT_POOL 1
#endif

namespace asyncrt::detail {

#if ASYNCRT_POOL
namespace {

constexpr std::size_t granularity = 16;
constexpr std::size_t largest = 1024;
constexpr unsigned most_kept = 128;

struct free_block {
  free_block *next;
};

struct shelf {
  free_block *first = nullptr;
  unsigned count = 0;
};

struct pool {
  std::array<shelf, largest / granularity> shelves;
  bool closed = true; // until a thread has promised to empty it
};

constinit thread_local pool this_pool;

void empty_shelves() noexcept {
  this_pool.closed = true;
  for (shelf &each : this_pool.shelves) {
    while (free_block *const block = each.first) {
      each.first = block->next;
      ::operator delete(block);
    }
    each.count = 0;
  }
}

/// Called for each block to be kept while the pool is closed: for the first block, and again when the thread has ended
/// and the pool stays closed.
void open_pool() noexcept {
  struct at_thread_exit {
    at_thread_exit() { this_pool.closed = false; }
    ~at_thread_exit() { empty_shelves(); }
  };
  thread_local const at_thread_exit promise;
  static_cast<void>(promise);
}

} // namespace

void *pool_allocate(std::size_t size) {
  const std::size_t place = (size - 1) / granularity;
  if (size - 1 >= largest)
    return ::operator new(size);
  shelf &mine = this_pool.shelves[place];
  if (free_block *const block = mine.first) {
    mine.first = block->next;
    --mine.count;
    return block;
  }
  return ::operator new((place + 1) * granularity);
}

void pool_free(void *block, std::size_t size) noexcept {
  const std::size_t place = (size - 1) / granularity;
  if (size - 1 < largest) {
    if (this_pool.closed)
      open_pool();
    shelf &mine = this_pool.shelves[place];
    if (!this_pool.closed && mine.count < most_kept) {
      mine.first = new (block) free_block{mine.first};
      ++mine.count;
      return;
    }
  }
  ::operator delete(block);
}

#else

void *pool_allocate(std::size_t size) { return ::operator new(size); }
void pool_free(void *block, std::size_t) noexcept { ::operator delete(block); }

#endif

} // namespace asyncrt::detail

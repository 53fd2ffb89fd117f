// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "observe.hpp"
#include "recorder.hpp"
#include "stack.hpp"

#include <cerrno>
#include <cstdlib>

namespace corolint::watch {

constinit std::uint64_t threshold = UINT64_MAX;

namespace {

/// What the calling thread recorded last, because a loop waits with the same stack again and again.
struct last_observation {
  stack taken;
  stack_entry *entry;
  const char *call;
  int process;
};

thread_local last_observation last;
thread_local bool is_recording;

void add(stack_entry &entry, std::uint64_t nanoseconds) {
  entry.count.fetch_add(1, std::memory_order_relaxed);
  entry.total.fetch_add(nanoseconds, std::memory_order_relaxed);
  std::uint64_t longest = entry.longest.load(std::memory_order_relaxed);
  while (longest < nanoseconds && !entry.longest.compare_exchange_weak(longest, nanoseconds)) {
  }
}

[[gnu::constructor]] void start() {
  const char *const directory = std::getenv(directory_variable);
  const char *const limit = std::getenv(threshold_variable);
  if (!directory || !limit)
    return;
  start_recording(directory);
  threshold = std::strtoull(limit, nullptr, 10);
}

} // namespace

[[gnu::noinline]] void observe(const char *call, std::uint64_t nanoseconds) {
  if (is_recording) // a signal, or the unwinder's own locks
    return;
  const int error = errno;
  is_recording = true;
  if (const int process = recording_process()) {
    const void *const innermost = static_cast<void **>(__builtin_frame_address(0)) + 1;
    if (last.process != process || last.call != call || !is_same_stack(last.taken, innermost)) {
      take_stack(last.taken, 1);
      last.entry = last.taken.size ? entry_for(last.taken, call) : nullptr;
      last.call = call;
      last.process = process;
    }
    if (last.entry)
      add(*last.entry, nanoseconds);
  }
  is_recording = false;
  errno = error;
}

} // namespace corolint::watch

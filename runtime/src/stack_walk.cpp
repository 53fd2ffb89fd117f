// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "stack_walk.hpp"

#include <asyncrt/detail/thread_state.hpp>

#include <pthread.h>

namespace asyncrt::detail {

#if ASYNCRT_HAVE_FRAME_RULES
namespace {

/// The bounds of the calling thread's stack; asked for once per thread.
void find_stack(thread_state &thread) noexcept {
  pthread_attr_t attributes;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0)
    return;
  void *low = nullptr;
  std::size_t size = 0;
  if (pthread_attr_getstack(&attributes, &low, &size) == 0) {
    thread.stack_low = reinterpret_cast<std::uintptr_t>(low);
    thread.stack_top = thread.stack_low + size;
  }
  pthread_attr_destroy(&attributes);
}

} // namespace

int walk_stack(std::span<void *> frames, std::uintptr_t own_frame, stack_words *read) noexcept {
  using base = call_frame_rule::base;
  thread_state &thread = this_thread;
  if (thread.stack_top == 0)
    find_stack(thread);
  if (own_frame < thread.stack_low || own_frame >= thread.stack_top)
    return -1; // a stack of the program's own making
  const std::uintptr_t end = thread.boundary ? thread.boundary : thread.stack_top;
  std::uintptr_t frame_pointer_place = own_frame;
  std::uintptr_t address = stack_word(own_frame + 8);
  std::uintptr_t stack_pointer = own_frame + 16;
  std::size_t count = 0;
  const auto get = [read](std::uintptr_t place) {
    const std::uintptr_t value = stack_word(place);
    if (read)
      read->add(place, value);
    return value;
  };
  while (address != 0 && count != frames.size()) {
    const call_frame_rule rule = find_call_frame_rule(address - 1);
    if (rule.cfa_base == base::unknown)
      return -1;
    if (rule.cfa_base == base::none) { // the outermost frame
      frames[count++] = reinterpret_cast<void *>(address);
      break;
    }
    // A saved frame pointer is read only when it is one: optimised code keeps other values in that register.
    const std::uintptr_t from =
        rule.cfa_base == base::stack_pointer ? stack_pointer : get(frame_pointer_place);
    const std::uintptr_t cfa = from + static_cast<std::uintptr_t>(std::intptr_t{rule.cfa_offset});
    if (cfa <= stack_pointer || cfa > thread.stack_top || cfa % 8 != 0)
      return -1;
    if (cfa > end)
      break;
    frames[count++] = reinterpret_cast<void *>(address);
    address = get(cfa - 8);
    if (rule.frame_pointer_offset != 0)
      frame_pointer_place = cfa + static_cast<std::uintptr_t>(std::intptr_t{rule.frame_pointer_offset});
    stack_pointer = cfa;
  }
  return static_cast<int>(count);
}

#else

int walk_stack(std::span<void *>, std::uintptr_t, stack_words *) noexcept { return -1; }

#endif

} // namespace asyncrt::detail

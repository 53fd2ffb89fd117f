// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "stack_trace.hpp"

#include "call_frame_rule.hpp"

#include <asyncrt/detail/thread_state.hpp>

#include <pthread.h>
#include <unwind.h>

#include <utility>

namespace asyncrt::detail {
namespace {

struct trace_writer {
  std::span<void *> frames;
  int count = 0;
};

_Unwind_Reason_Code write_frame(_Unwind_Context *context, void *argument) {
  auto &trace = *static_cast<trace_writer *>(argument);
  const auto address = _Unwind_GetIP(context);
  if (address == 0 || trace.count == static_cast<int>(trace.frames.size()))
    return _URC_END_OF_STACK;
  trace.frames[static_cast<std::size_t>(trace.count++)] = reinterpret_cast<void *>(address);
  return _URC_NO_REASON;
}

#if ASYNCRT_HAVE_FRAME_RULES

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

std::uintptr_t word_at(std::uintptr_t address) noexcept { return *reinterpret_cast<const std::uintptr_t *>(address); }

/// -1 when a frame is not simple enough.
int walk_frames(std::span<void *> frames, std::uintptr_t own_frame) noexcept {
  using base = call_frame_rule::base;
  thread_state &thread = this_thread;
  if (thread.stack_top == 0)
    find_stack(thread);
  if (own_frame < thread.stack_low || own_frame >= thread.stack_top)
    return -1; // a stack of the program's own making
  const std::uintptr_t end = thread.boundary ? thread.boundary : thread.stack_top;
  std::uintptr_t frame_pointer = word_at(own_frame);
  std::uintptr_t address = word_at(own_frame + 8);
  std::uintptr_t stack_pointer = own_frame + 16;
  std::size_t count = 0;
  while (address != 0 && count != frames.size()) {
    const call_frame_rule rule = find_call_frame_rule(address - 1);
    if (rule.cfa_base == base::unknown)
      return -1;
    if (rule.cfa_base == base::none) { // the outermost frame
      frames[count++] = reinterpret_cast<void *>(address);
      break;
    }
    const std::uintptr_t cfa = (rule.cfa_base == base::stack_pointer ? stack_pointer : frame_pointer) +
                               static_cast<std::uintptr_t>(std::intptr_t{rule.cfa_offset});
    if (cfa <= stack_pointer || cfa > thread.stack_top || cfa % 8 != 0)
      return -1;
    if (cfa > end)
      break;
    frames[count++] = reinterpret_cast<void *>(address);
    address = word_at(cfa - 8);
    if (rule.frame_pointer_offset != 0)
      frame_pointer = word_at(cfa + static_cast<std::uintptr_t>(std::intptr_t{rule.frame_pointer_offset}));
    stack_pointer = cfa;
  }
  return static_cast<int>(count);
}

#endif

} // namespace

#if ASYNCRT_HAVE_FRAME_RULES
[[gnu::noinline, gnu::no_sanitize("address", "undefined", "thread")]] int take_trace(std::span<void *> frames) noexcept {
  // Asking for the frame's address makes the compiler set up a frame pointer, from which all begins.
  const int count = walk_frames(frames, reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0)));
  return count >= 0 ? count : take_complete_trace(frames);
}
#else
int take_trace(std::span<void *> frames) noexcept { return take_complete_trace(frames); }
#endif

int take_complete_trace(std::span<void *> frames) noexcept {
  trace_writer writer{frames};
  _Unwind_Backtrace(write_frame, &writer);
  return writer.count;
}

std::vector<source_frame> program_frames(std::span<void *const> addresses) {
  std::vector<source_frame> result;
  for (void *const address : addresses) {
    // A return address belongs to the instruction before it.
    for (source_frame &frame : frames_at(reinterpret_cast<std::uintptr_t>(address) - 1)) {
      if (is_loop(frame))
        return result;
      if (!is_foreign(frame))
        result.push_back(std::move(frame));
    }
  }
  return result;
}

location innermost_location(std::span<void *const> addresses) {
  const std::vector<source_frame> frames = program_frames(addresses);
  if (frames.empty() || frames.front().file.empty())
    return {};
  return {frames.front().file, frames.front().line, demangle(frames.front().function)};
}

} // namespace asyncrt::detail

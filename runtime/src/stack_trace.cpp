// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "stack_trace.hpp"

#include "stack_walk.hpp"

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
  int interrupted = 0;
  auto address = _Unwind_GetIPInfo(context, &interrupted);
  if (interrupted) { // by a signal: what came before is its handler, and this is no return address
    trace.count = 0;
    ++address;
  }
  if (address == 0 || trace.count == static_cast<int>(trace.frames.size()))
    return _URC_END_OF_STACK;
  trace.frames[static_cast<std::size_t>(trace.count++)] = reinterpret_cast<void *>(address);
  return _URC_NO_REASON;
}

} // namespace

[[gnu::noinline]] int take_trace(std::span<void *> frames) noexcept {
  const int count = walk_stack(frames, ASYNCRT_OWN_FRAME, nullptr);
  return count >= 0 ? count : take_complete_trace(frames);
}

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

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/detail/origin.hpp>

#include "stack_record.hpp"
#include "stack_trace.hpp"

#include <asyncrt/detail/thread_state.hpp>

#include <cstdio>
#include <span>
#include <string_view>
#include <vector>

namespace asyncrt::detail {
namespace {

/// Debug information has full paths, the compiler's `__FILE__` has those of the command line. When both are known for
/// the coroutine, the prefix between them is taken off other paths of that directory as well, so that all messages
/// spell files in the same way.
std::string spell(const std::string &path, const std::string &full, std::string_view spelled) {
  if (spelled.empty() || full.size() <= spelled.size() || !full.ends_with(spelled))
    return path;
  const std::string_view prefix = std::string_view(full).substr(0, full.size() - spelled.size());
  return prefix.ends_with('/') && path.starts_with(prefix) ? path.substr(prefix.size()) : path;
}

creation at_frame(const source_frame &frame, const source_frame &coroutine, const coroutine_label &label) {
  creation result;
  if (frame.file.empty()) {
    char offset[32];
    std::snprintf(offset, sizeof offset, "+0x%zx", static_cast<std::size_t>(frame.offset));
    result.where = location(program_name(), 0, demangle(frame.function) + offset);
    result.line_known = false;
  } else {
    result.where = location(spell(frame.file, coroutine.file, label.self().file_name()), frame.line,
                            demangle(frame.function));
  }
  return result;
}

creation at_coroutine(const std::vector<source_frame> &frames, const coroutine_label &label) {
  unsigned line = label.self().line();
  // g++ gives the line of the closing brace; the line of the function's first instruction is right.
  if (!frames.empty() && !frames.front().file.empty())
    if (const unsigned first = first_line_of_function(frames.front().address); first != 0 && first < line)
      line = first;
  return {location(label.self().file_name(), line, label.self().function_name()), {}, true};
}

/// The program's own coroutine stands in its trace itself, before its caller; unless it is inlined into the caller and
/// there is no debug information.
bool starts_with_coroutine(const std::vector<source_frame> &frames, const coroutine_label &label) {
  if (label.in_library() || frames.empty())
    return false;
  return !frames.front().file.empty() || short_name(demangle(frames.front().function)) == label.name();
}

} // namespace

creation origin::resolve() const {
  const std::vector<source_frame> frames = program_frames(frames_of(trace_));
  const std::size_t caller = starts_with_coroutine(frames, label_) ? 1 : 0;
  creation result;
  if (frames.size() > caller)
    result = at_frame(frames[caller], frames.front(), label_);
  else if (caller_.line() != 0)
    result.where = location(caller_);
  else
    result = at_coroutine(frames, label_);
  result.name = label_.name();
  return result;
}

location calling_location() {
  void *addresses[32];
  const auto count = static_cast<std::size_t>(take_trace(addresses));
  return innermost_location(std::span(addresses).first(count));
}

launch_site::launch_site(const std::source_location &where) noexcept
    : previous_(this_thread.launch), where_(where) {
  this_thread.launch = &where_;
}

launch_site::~launch_site() { this_thread.launch = previous_; }

} // namespace asyncrt::detail

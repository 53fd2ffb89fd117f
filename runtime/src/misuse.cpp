// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/detail/misuse.hpp>

#include <string>

namespace asyncrt::detail {
namespace {

std::string describe_argument(fault why, const std::string &type) {
  switch (why) {
  case fault::empty:
    return "an empty " + type;
  case fault::moved_from:
    return "a moved-from " + type;
  case fault::consumed:
    return "an already awaited " + type;
  default:
    return type;
  }
}

} // namespace

void report_never_awaited(const origin &created) noexcept {
  try {
    const creation how = created.resolve();
    std::string message = "coroutine '" + how.name + "' was never awaited";
    if (!how.line_known)
      message +=
          " (created in " + std::string(how.where.function_name()) + "; compile with -g to see the line)";
    report(unawaited_task, how.where, message);
  } catch (...) { // out of memory while describing it
    report(unawaited_task, {}, "a coroutine was never awaited");
  }
}

void refuse(const char *kind, const location &where, const std::string &message) {
  report(kind, where, message);
  throw runtime_error(message, where);
}

void refuse_argument(caller_kind caller, fault why, const std::string &what, const location &where) {
  const std::string message = "a coroutine was expected, got " + describe_argument(why, what);
  report(non_coroutine_argument, where, message);
  switch (caller) {
  case caller_kind::runner:
    throw value_error(message, where);
  case caller_kind::spawner:
    throw type_error(message, where);
  case caller_kind::combinator:
    break;
  }
  throw type_error("An asyncio.Future, a coroutine or an awaitable is required", where);
}

} // namespace asyncrt::detail

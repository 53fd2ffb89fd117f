// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include <asyncrt/violation.hpp>

#include <asyncrt/detail/misuse.hpp>

#include <cstdio>
#include <memory>
#include <mutex>
#include <utility>

namespace asyncrt {
namespace {

struct handler_slot {
  std::mutex mutex;
  std::shared_ptr<violation_handler> handler;
};

// Never destroyed: destructors of global objects report violations too.
handler_slot &slot() {
  static auto *const instance = new handler_slot;
  return *instance;
}

void print(const violation &what) {
  std::fprintf(stderr, "%s:%u: violation: %s [%s]\n", what.file.c_str(), what.line, what.message.c_str(),
               what.kind.c_str());
}

} // namespace

violation_handler set_violation_handler(violation_handler handler) {
  auto next = handler ? std::make_shared<violation_handler>(std::move(handler)) : nullptr;
  const std::lock_guard lock(slot().mutex);
  std::swap(slot().handler, next);
  return next ? *next : violation_handler{};
}

namespace detail {

void report(const char *kind, const location &where, const std::string &message) noexcept {
  try {
    std::shared_ptr<violation_handler> handler;
    {
      const std::lock_guard lock(slot().mutex);
      handler = slot().handler;
    }
    const violation what{kind, where.file_name(), where.line(), message};
    if (handler)
      (*handler)(what);
    else
      print(what);
  } catch (...) { // NOLINT(bugprone-empty-catch): documented at violation_handler
  }
}

} // namespace detail
} // namespace asyncrt

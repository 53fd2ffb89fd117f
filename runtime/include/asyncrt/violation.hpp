// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Violations: each misuse that the runtime detects, reported once, independently of the exception.
//
// An exception can be swallowed, and a coroutine that is never awaited throws nothing at all; a violation is always
// reported. It carries the name of the corolint check that finds the same misuse without running the program.
// Violations exist in every build type: NDEBUG and -O2 change nothing.
//
// asyncio's counterparts are the RuntimeWarning "coroutine ... was never awaited" and its debug mode:
// https://docs.python.org/3/library/asyncio-dev.html

#ifndef ASYNCRT_VIOLATION_HPP
#define ASYNCRT_VIOLATION_HPP

#include <functional>
#include <string>

namespace asyncrt {

/// One misuse.
struct violation {
  /// The check's name: "async-nested-run", "async-run-off-main-thread", "async-non-coroutine-argument",
  /// "async-unawaited-task", "async-awaited-twice", "async-blocking-call" (debug mode) or "async-repeated-run"
  /// (a closed runner).
  std::string kind;
  /// The file of the call at fault; the program's path when the line is unknown.
  std::string file;
  /// Its line, from 1; 0 if neither debug information nor the compiler provides it.
  unsigned line = 0;
  /// One sentence, with asyncio's wording where asyncio has one.
  std::string message;
};

/// Receives violations on the thread where they happen, sometimes from a destructor: an exception that
/// leaves a handler is dropped.
using violation_handler = std::function<void(const violation &)>;

/// Installs a handler for the whole process and returns the one before. An empty handler stands for the
/// default, which writes one line to stderr:
///
///     FILE:LINE: violation: MESSAGE [KIND]
///
/// May be called from any thread; violations in flight on other threads may still see the old handler.
violation_handler set_violation_handler(violation_handler handler);

} // namespace asyncrt

#endif // ASYNCRT_VIOLATION_HPP

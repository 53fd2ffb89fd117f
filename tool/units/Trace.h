// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_UNITS_TRACE_H
#define COROLINT_TOOL_UNITS_TRACE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include <cstdint>
#include <string>
#include <sys/types.h>

/// The spans of time of a run, in the format of Chrome's traces (--profile).
///
/// A process collects its spans as text: a worker returns it with its result,
/// and the run writes all to one file, in which a worker is a thread.
namespace corolint::tool {

/// Collects spans from now on. Without this there are none.
void beginTrace();
bool isTraced();

/// The time in a trace, in microseconds.
int64_t traceTime();

/// A span from its construction to its end; nothing without a trace.
class TraceSpan {
public:
  explicit TraceSpan(llvm::StringRef Name, llvm::StringRef Detail = "");
  ~TraceSpan() { end(); }
  TraceSpan(const TraceSpan &) = delete;
  TraceSpan &operator=(const TraceSpan &) = delete;
  void end();

private:
  llvm::StringRef Name;
  std::string Detail;
  int64_t Begin = 0; ///< 0: there is no span, or it has ended
};

/// A span of a process that could not report it.
void addSpan(pid_t Process, llvm::StringRef Name, llvm::StringRef Detail,
             int64_t Begin);

/// The spans of a job in a worker: the ones here, and those of clang that take
/// at least half a millisecond.
class TracedJob {
public:
  TracedJob();
  ~TracedJob();
  TracedJob(const TracedJob &) = delete;
  TracedJob &operator=(const TracedJob &) = delete;
  /// The text for \ref addSpans; empty without a trace.
  std::string finish();
};

/// Adds spans of another process.
void addSpans(llvm::StringRef OfJob);

/// Writes all spans.
llvm::Error writeTrace(llvm::StringRef File);

} // namespace corolint::tool

#endif // COROLINT_TOOL_UNITS_TRACE_H

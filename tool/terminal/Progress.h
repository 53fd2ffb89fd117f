// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_TERMINAL_PROGRESS_H
#define COROLINT_TOOL_TERMINAL_PROGRESS_H

#include "llvm/ADT/StringRef.h"
#include <chrono>
#include <mutex>
#include <string>
#include <vector>

/// The progress line on a terminal.
namespace corolint::tool {

/// `[12/80] 3.1/s, 22 s left: parser.cpp` on standard error while that is a
/// terminal; nothing elsewhere. Threads may share it.
class Progress {
public:
  /// Prints nothing if \p Enabled is false.
  Progress(unsigned Total, bool Enabled);
  /// Erases the line.
  ~Progress();

  void started(llvm::StringRef File);
  /// A unit that was never started counts as one that needs no analysis.
  void finished(llvm::StringRef File);
  /// Erases the line for good.
  void end();

private:
  using Clock = std::chrono::steady_clock;
  void show();

  std::mutex Guard;
  unsigned Done = 0;
  const unsigned Total;
  bool Enabled;
  const Clock::time_point Begin = Clock::now();
  Clock::time_point LastShown;
  /// The units that are being analysed; the one that takes longest is first.
  std::vector<std::string> Running;
};

/// A duration for a reader: "22 s", "3 min", "1 h 20 min".
std::string duration(double Seconds);

} // namespace corolint::tool

#endif // COROLINT_TOOL_TERMINAL_PROGRESS_H

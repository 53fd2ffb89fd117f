// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_TERMINAL_PROGRESS_H
#define COROLINT_TOOL_TERMINAL_PROGRESS_H

#include "llvm/ADT/StringRef.h"
#include <mutex>

/// The line on a terminal that says how far a run is.
namespace corolint::tool {

/// Counts finished units and shows the count on standard error while that is a
/// terminal; says nothing elsewhere. Threads may share it.
class Progress {
public:
  /// \p Enabled false: says nothing anywhere.
  Progress(unsigned Total, bool Enabled);
  /// Erases the line.
  ~Progress();

  void finished(llvm::StringRef File);

private:
  std::mutex Guard;
  unsigned Done = 0;
  const unsigned Total;
  const bool Enabled;
};

} // namespace corolint::tool

#endif // COROLINT_TOOL_TERMINAL_PROGRESS_H

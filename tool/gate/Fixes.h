// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_GATE_FIXES_H
#define COROLINT_TOOL_GATE_FIXES_H

#include "run/RunReport.h"
#include "llvm/Support/Error.h"
#include <set>
#include <string>

/// The edits of --fix, applied to the files.
namespace corolint::tool {

/// The result of applying the fixes of a report.
struct FixOutcome {
  unsigned Applied = 0;
  /// Overlaps an edit applied before it: run again.
  unsigned Conflicting = 0;
  /// Seen only in units that do not compile, where a fix cannot be trusted.
  unsigned Untrusted = 0;
  /// Changes what a working program does, and only certain fixes are wanted.
  unsigned Unsafe = 0;
  /// The files that are not as they were when they were analysed; they stay.
  std::set<std::string> Changed;
};

/// Which fixes are wanted, and how.
struct FixRequest {
  bool Unsafe = false; ///< also those that change behaviour
  /// Prints the changes as a diff to standard output, and changes no file.
  bool DryRun = false;
};

/// Applies the fixes of \p TheReport in order, each completely or not at all,
/// and writes the files. A file that changed since its analysis is left alone.
/// Returns an error if a file cannot be written.
llvm::Expected<FixOutcome> applyFixes(const RunReport &TheReport,
                                      const FixRequest &Wanted);

} // namespace corolint::tool

#endif // COROLINT_TOOL_GATE_FIXES_H

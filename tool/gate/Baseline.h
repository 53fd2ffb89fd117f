// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_GATE_BASELINE_H
#define COROLINT_TOOL_GATE_BASELINE_H

#include "run/RunReport.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

/// The findings that a project already had when it adopted corolint: one file
/// in its repository, so that only new findings fail the gate.
///
///     {"version": 1, "findings": [
///       {"key": "...", "count": 2, "check": "async-...", "file": "src/a.cpp",
///        "message": "..."}]}
///
/// Only the key counts (see Fingerprint.h); check, file and message are for
/// readers. Equal findings give equal files, so diffs of them are readable.
namespace corolint::tool {

/// The result of comparing a report with a baseline.
struct BaselineOutcome {
  /// Findings that the baseline knows; they are no longer in the report.
  unsigned Known = 0;
  /// One line for each entry of which the report has fewer than the baseline:
  /// fixed, or changed beyond recognition.
  std::vector<std::string> Stale;
};

/// Writes the findings of \p TheReport to \p Path. Returns an error if the file
/// cannot be written.
llvm::Error writeBaseline(const RunReport &TheReport, llvm::StringRef Path);

/// Removes from \p TheReport the findings in the baseline \p Path. Returns an
/// error with file and line if that is no baseline.
llvm::Expected<BaselineOutcome> applyBaseline(RunReport &TheReport,
                                              llvm::StringRef Path);

} // namespace corolint::tool

#endif // COROLINT_TOOL_GATE_BASELINE_H

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_GATE_BASELINE_H
#define COROLINT_TOOL_GATE_BASELINE_H

#include "run/RunReport.h"
#include "llvm/Support/Error.h"
#include <string>
#include <vector>

/// The findings that a project already had when it adopted corolint: one file
/// in its repository, so that only what is new fails the gate.
///
///     {"version": 1, "findings": [
///       {"key": "...", "count": 2, "check": "async-...", "file": "src/a.cpp",
///        "message": "..."}]}
///
/// The key decides (see Fingerprint.h); check, file and message are there for
/// people. Equal findings make equal files, so diffs of it are readable.
namespace corolint::tool {

/// What became of a report that was compared with a baseline.
struct BaselineOutcome {
  /// Findings that the baseline knows; they are no longer in the report.
  unsigned Known = 0;
  /// One line for each entry that the report has fewer of than the baseline
  /// says: fixed, or moved out of recognition.
  std::vector<std::string> Stale;
};

/// Writes the findings of \p TheReport to \p Path. An error if the file cannot
/// be written.
llvm::Error writeBaseline(const RunReport &TheReport, llvm::StringRef Path);

/// Takes out of \p TheReport what the baseline in \p Path knows. An error with
/// file and line if it is no baseline.
llvm::Expected<BaselineOutcome> applyBaseline(RunReport &TheReport,
                                              llvm::StringRef Path);

} // namespace corolint::tool

#endif // COROLINT_TOOL_GATE_BASELINE_H

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_RUN_RUNREPORT_H
#define COROLINT_TOOL_RUN_RUNREPORT_H

#include "evidence/Evidence.h"
#include "findings/Finding.h"
#include "options/CommandLine.h"
#include "reach/facts/Summary.h"
#include <string>
#include <vector>

/// The results of a run, merged over its units and in output order.
namespace corolint::tool {

/// A unit that could not be analysed completely, and the reason in one line.
struct FailedUnit {
  std::string File;
  std::string Reason;
};

/// A place where a run of the program blocked, and no finding says so.
struct Missed {
  Observation Seen;
  unsigned Offset = 0;
  std::string Reason; ///< in one line; empty when unknown
};

/// The source of every output format. It depends only on the units and their
/// texts, not on the order in which threads finish.
struct RunReport {
  /// Sorted, each once even if many units contain it (headers).
  std::vector<Finding> Findings;
  /// Text shows each finding, not one for each cause.
  bool ListsAll = false;
  /// Of text.
  Colour Colours = Colour::Auto;
  /// What comments silence, likewise; each has the comment.
  std::vector<Finding> Silenced;
  /// Evidence was compared with the findings: those that it confirms come
  /// first.
  bool HasEvidence = false;
  std::vector<Missed> MissedPlaces; ///< the longest first
  /// The compiler's errors, likewise.
  std::vector<Finding> CompilerErrors;
  /// Errors in the configuration, as the checks report them.
  std::vector<std::string> ConfigurationErrors;
  unsigned Analysed = 0;
  /// Those of the analysed units whose results are from earlier runs.
  unsigned Remembered = 0;
  unsigned Skipped = 0;
  std::vector<FailedUnit> Failed;
  /// The units that were not analysed because the run was interrupted.
  std::vector<std::string> Unfinished;
};

/// What a report is asked for.
struct Questions {
  bool WithPossible = false;  ///< paths that are only possible count
  bool UnusedNolints = false; ///< comments that silence nothing are findings
  bool Reasons = false;       ///< so are comments without a reason
  bool IsWhole = true;        ///< the units are the whole program
};
Questions questionsOf(const CommandLine &Line);

/// The report from the summaries of all units, merged into \p Program, and the
/// conclusions from them.
RunReport reportOn(const reach::Summary &Program, SourceTexts &Texts,
                   const Questions &Asked);

} // namespace corolint::tool

#endif // COROLINT_TOOL_RUN_RUNREPORT_H

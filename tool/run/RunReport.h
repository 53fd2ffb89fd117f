// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_RUN_RUNREPORT_H
#define COROLINT_TOOL_RUN_RUNREPORT_H

#include "findings/Finding.h"
#include "options/CommandLine.h"
#include "reach/facts/Summary.h"
#include <string>
#include <vector>

/// Everything a run found out, merged over its units and in output order.
namespace corolint::tool {

/// A unit that could not be analysed completely, and why in one line.
struct FailedUnit {
  std::string File;
  std::string Reason;
};

/// The value that every output format is made from. It depends on the units
/// and their texts alone, not on the order in which threads finished.
struct RunReport {
  /// Sorted, each once although many units may have seen it (headers).
  std::vector<Finding> Findings;
  /// Text shows each finding, not one for each cause.
  bool ListsAll = false;
  /// Of text.
  Colour Colours = Colour::Auto;
  /// The compiler's errors, likewise.
  std::vector<Finding> CompilerErrors;
  /// What is wrong with the configuration, as the checks found out.
  std::vector<std::string> ConfigurationErrors;
  unsigned Analysed = 0;
  unsigned Skipped = 0;
  std::vector<FailedUnit> Failed;
  /// The units that were not analysed because the run was interrupted.
  std::vector<std::string> Unfinished;
};

/// Everything that the summaries of the units, merged into \p Program, say and
/// what follows from them together.
/// Paths that are only possible count if \p WithPossible.
RunReport reportOn(const reach::Summary &Program, SourceTexts &Texts,
                   bool WithPossible);

} // namespace corolint::tool

#endif // COROLINT_TOOL_RUN_RUNREPORT_H

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_FORMAT_H
#define COROLINT_TOOL_FORMAT_H

#include "options/CommandLine.h"
#include "run/RunReport.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"

/// The output formats by name. A new format is a function and one line in the
/// table of Format.cpp.
namespace corolint::tool {

/// Writes the findings of a report, in their order.
using Formatter = void (*)(const RunReport &, SourceTexts &,
                           llvm::raw_ostream &);

/// One report of a run: its format, and where it goes.
struct Output {
  Formatter Write;
  std::string File; ///< empty: standard output
  /// The user named a directory for it, which may not exist yet.
  bool MakesDirectory = false;
};

/// The outputs for --format and --output, text on standard output by default.
/// Returns an error for an unknown format, and for two reports with the same
/// destination.
llvm::Expected<std::vector<Output>> outputsOf(const CommandLine &Line);

/// As clang-tidy prints them: place, message and check, the line with a caret,
/// the path as notes.
void formatText(const RunReport &TheReport, SourceTexts &Texts,
                llvm::raw_ostream &OS);

/// One JSON object; docs/guide and the tests fix its fields.
void formatJson(const RunReport &TheReport, SourceTexts &Texts,
                llvm::raw_ostream &OS);

/// SARIF 2.1.0, with paths as code flows, fixes and the pages of the checks.
void formatSarif(const RunReport &TheReport, SourceTexts &Texts,
                 llvm::raw_ostream &OS);

/// Workflow commands: GitHub shows the findings beside the changed lines.
void formatGithub(const RunReport &TheReport, SourceTexts &Texts,
                  llvm::raw_ostream &OS);

/// The code quality report of GitLab.
void formatGitlab(const RunReport &TheReport, SourceTexts &Texts,
                  llvm::raw_ostream &OS);

/// A page for a browser: filters, paths as pictures, the pages of the checks.
void formatHtml(const RunReport &TheReport, SourceTexts &Texts,
                llvm::raw_ostream &OS);

/// Prints \p Findings like formatText; also used for the compiler's errors.
void printFindings(llvm::ArrayRef<Finding> Findings, Colour Colours,
                   llvm::raw_ostream &OS);

} // namespace corolint::tool

#endif // COROLINT_TOOL_FORMAT_H

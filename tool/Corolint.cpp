// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Corolint.h"
#include "Analysis.h"
#include "CheckNames.h"
#include "Fixes.h"
#include "Format.h"
#include "ModelCommand.h"
#include "Pages.h"
#include "SummaryCommands.h"
#include "Usage.h"
#include "clang/Basic/Version.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint::tool {
namespace {

int fail(Error Problem) {
  errs() << "corolint: error: " << toString(std::move(Problem)) << '\n';
  return WrongUsage;
}

std::string plural(size_t Count, StringRef Noun, StringRef Ending = "s") {
  return (Twine(Count) + " " + Noun + (Count == 1 ? "" : Ending)).str();
}

void printSummary(const RunReport &R) {
  errs() << "corolint: "
         << (R.Findings.empty() ? "nothing found"
                                : plural(R.Findings.size(), "finding"))
         << " (" << plural(R.Analysed, "unit") << " analysed, " << R.Skipped
         << " skipped, " << R.Failed.size() << " failed)\n";
}

void printProblems(const RunReport &R) {
  printFindings(R.CompilerErrors, errs());
  for (const FailedUnit &Unit : R.Failed)
    errs() << "corolint: error: " << Unit.File << ": " << Unit.Reason << '\n';
  for (const std::string &Problem : R.ConfigurationErrors)
    errs() << "corolint: error: " << Problem << '\n';
}

Error writeReport(const CommandLine &Line, Formatter Format, const RunReport &R,
                  SourceTexts &Texts) {
  if (Line.Output.empty()) {
    Format(R, Texts, outs());
    outs().flush();
    return Error::success();
  }
  std::error_code Problem;
  raw_fd_ostream OS(Line.Output, Problem, sys::fs::OF_Text);
  if (Problem)
    return usageError("cannot write '" + Line.Output +
                      "': " + Problem.message());
  Format(R, Texts, OS);
  return Error::success();
}

void printFixOutcome(const FixOutcome &Fixed) {
  errs() << "corolint: " << plural(Fixed.Applied, "fix", "es") << " applied";
  if (Fixed.Conflicting)
    errs() << ", " << Fixed.Conflicting
           << " left because they overlap others (run again)";
  if (Fixed.Untrusted)
    errs() << ", " << Fixed.Untrusted
           << " left because their unit does not compile";
  errs() << '\n';
}

int statusOf(const RunReport &R, unsigned Fixed) {
  if (!R.ConfigurationErrors.empty())
    return WrongUsage;
  if (!R.Failed.empty())
    return UnitFailed;
  return R.Findings.size() > Fixed ? SomethingFound : NothingFound;
}

/// Prints what was found, and applies fixes if \p Line says so.
int present(const CommandLine &Line, const RunReport &TheReport,
            SourceTexts &Texts) {
  Expected<Formatter> Format = findFormatter(Line.Format);
  if (!Format)
    return fail(Format.takeError());
  printProblems(TheReport);
  if (Error E = writeReport(Line, *Format, TheReport, Texts))
    return fail(std::move(E));
  FixOutcome Fixed;
  if (Line.Fix) {
    Expected<FixOutcome> Outcome = applyFixes(TheReport, Texts);
    if (!Outcome)
      return fail(Outcome.takeError());
    Fixed = *Outcome;
  }
  if (!Line.Quiet) {
    printSummary(TheReport);
    if (Line.Fix)
      printFixOutcome(Fixed);
  }
  return statusOf(TheReport, Fixed.Applied);
}

int runAnalysis(const CommandLine &Line) {
  // A wrong format is known before minutes of analysis.
  if (Expected<Formatter> Format = findFormatter(Line.Format); !Format)
    return fail(Format.takeError());
  SourceTexts Texts;
  Expected<RunReport> TheReport = analyse(Line, Texts);
  if (!TheReport)
    return fail(TheReport.takeError());
  return present(Line, *TheReport, Texts);
}

/// A link that only writes a summary is a part of a greater one: what it finds
/// may not be all, and another one will say it.
bool isPartial(const CommandLine &Line) {
  return !Line.SummaryFile.empty() && Line.Output.empty() &&
         Line.Format.empty() && !Line.Fix;
}

int runLink(const CommandLine &Line) {
  bool AllTrusted = true;
  Expected<reach::Summary> Program = linkSummaries(Line, AllTrusted);
  if (!Program)
    return fail(Program.takeError());
  int Status = NothingFound;
  if (!isPartial(Line)) {
    SourceTexts Texts;
    Status = present(Line, reportOn(*Program, Texts), Texts);
  }
  return AllTrusted || Status == WrongUsage ? Status : UnitFailed;
}

int listChecks() {
  for (const std::string &Name : allCheckNames())
    outs() << Name << '\n';
  return NothingFound;
}

int explain(StringRef Name) {
  Expected<std::string> Check = resolveCheckName(Name);
  if (!Check)
    return fail(Check.takeError());
  std::optional<StringRef> Page = pageOf(*Check);
  if (!Page)
    return fail(usageError("'" + *Check + "' has no page"));
  outs() << *Page;
  return NothingFound;
}

/// The status of a command that says whether all its inputs were good.
int finish(Expected<bool> Good) {
  if (!Good)
    return fail(Good.takeError());
  return *Good ? NothingFound : UnitFailed;
}

} // namespace

int corolintMain(int Argc, const char *const *Argv) {
  Expected<CommandLine> Line = parseCommandLine(ArrayRef(Argv + 1, Argc - 1));
  if (!Line)
    return fail(Line.takeError());
  switch (Line->What) {
  case Action::Help:
    printHelp(outs());
    return NothingFound;
  case Action::Version:
    outs() << "corolint " COROLINT_VERSION " (" << clang::getClangFullVersion()
           << ")\n";
    return NothingFound;
  case Action::ListChecks:
    return listChecks();
  case Action::Explain:
    return explain(Line->Inputs.front());
  case Action::DumpModel:
    return finish(dumpModelOf(*Line, outs()));
  case Action::Summarize:
    return finish(summarizeUnit(*Line));
  case Action::Link:
    return runLink(*Line);
  case Action::Analyse:
    break;
  }
  return runAnalysis(*Line);
}

} // namespace corolint::tool

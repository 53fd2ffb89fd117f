// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Corolint.h"
#include "ModelCommand.h"
#include "SummaryCommands.h"
#include "formats/Format.h"
#include "gate/Baseline.h"
#include "gate/ChangedLines.h"
#include "gate/Fixes.h"
#include "options/CheckNames.h"
#include "options/Pages.h"
#include "options/Usage.h"
#include "run/Analysis.h"
#include "clang/Basic/Version.h"
#include "llvm/ADT/StringSet.h"
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

/// What was left out of a report on request.
struct LeftOut {
  unsigned Untouched = 0; ///< by --diff
  BaselineOutcome Baseline;
};

size_t numGroups(const RunReport &R) {
  StringSet<> Groups;
  for (const Finding &F : R.Findings)
    Groups.insert(F.Group);
  return Groups.size();
}

void printSummary(const RunReport &R, const LeftOut &Left) {
  errs() << "corolint: "
         << (R.Findings.empty() ? "nothing found"
                                : plural(R.Findings.size(), "finding"));
  if (const size_t Causes = numGroups(R); Causes != R.Findings.size())
    errs() << " of " << plural(Causes, "cause");
  if (Left.Untouched)
    errs() << ", " << Left.Untouched << " not touched by the change";
  if (Left.Baseline.Known)
    errs() << ", " << Left.Baseline.Known << " in the baseline";
  errs() << " (" << plural(R.Analysed, "unit") << " analysed, " << R.Skipped
         << " skipped, " << R.Failed.size() << " failed)\n";
  for (const std::string &Entry : Left.Baseline.Stale)
    errs() << "corolint: no longer found, but in the baseline: " << Entry
           << '\n';
}

void printProblems(const RunReport &R) {
  printFindings(R.CompilerErrors, errs());
  for (const FailedUnit &Unit : R.Failed)
    errs() << "corolint: error: " << Unit.File << ": " << Unit.Reason << '\n';
  for (const std::string &Problem : R.ConfigurationErrors)
    errs() << "corolint: error: " << Problem << '\n';
}

Error writeReport(const Output &To, const RunReport &R, SourceTexts &Texts) {
  if (To.File.empty()) {
    To.Write(R, Texts, outs());
    outs().flush();
    return Error::success();
  }
  std::error_code Problem;
  raw_fd_ostream OS(To.File, Problem, sys::fs::OF_Text);
  if (Problem)
    return usageError("cannot write '" + To.File + "': " + Problem.message());
  To.Write(R, Texts, OS);
  return Error::success();
}

/// Takes out of \p R what --diff and --baseline say.
Expected<LeftOut> leaveOut(const CommandLine &Line, RunReport &R) {
  LeftOut Left;
  if (!Line.DiffRevision.empty()) {
    Expected<ChangedLines> Changed = ChangedLines::since(Line.DiffRevision);
    if (!Changed)
      return Changed.takeError();
    const size_t Before = R.Findings.size();
    erase_if(R.Findings,
             [&](const Finding &F) { return !Changed->touches(F); });
    Left.Untouched = Before - R.Findings.size();
  }
  if (!Line.Baseline.empty()) {
    Expected<BaselineOutcome> Compared = applyBaseline(R, Line.Baseline);
    if (!Compared)
      return Compared.takeError();
    Left.Baseline = std::move(*Compared);
  }
  return Left;
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

int writeNewBaseline(const CommandLine &Line, const RunReport &R) {
  if (Error E = writeBaseline(R, Line.NewBaseline))
    return fail(std::move(E));
  if (!Line.Quiet)
    errs() << "corolint: " << plural(R.Findings.size(), "finding")
           << " written to " << Line.NewBaseline << '\n';
  return R.Failed.empty() ? NothingFound : UnitFailed;
}

/// Prints what was found, and applies fixes if \p Line says so.
int present(const CommandLine &Line, RunReport TheReport, SourceTexts &Texts) {
  Expected<std::vector<Output>> Outputs = outputsOf(Line);
  if (!Outputs)
    return fail(Outputs.takeError());
  TheReport.ListsAll = Line.ListsAll;
  printProblems(TheReport);
  if (!Line.NewBaseline.empty())
    return writeNewBaseline(Line, TheReport);
  Expected<LeftOut> Left = leaveOut(Line, TheReport);
  if (!Left)
    return fail(Left.takeError());
  for (const Output &To : *Outputs)
    if (Error E = writeReport(To, TheReport, Texts))
      return fail(std::move(E));
  FixOutcome Fixed;
  if (Line.Fix) {
    Expected<FixOutcome> Outcome = applyFixes(TheReport, Texts);
    if (!Outcome)
      return fail(Outcome.takeError());
    Fixed = *Outcome;
  }
  if (!Line.Quiet) {
    printSummary(TheReport, *Left);
    if (Line.Fix)
      printFixOutcome(Fixed);
  }
  return statusOf(TheReport, Fixed.Applied);
}

/// What is wrong with the command line and can be known before minutes of
/// analysis.
Error checkRequests(const CommandLine &Line) {
  if (auto Outputs = outputsOf(Line); !Outputs)
    return Outputs.takeError();
  if (!Line.DiffRevision.empty())
    if (auto Changed = ChangedLines::since(Line.DiffRevision); !Changed)
      return Changed.takeError();
  RunReport Nothing;
  if (!Line.Baseline.empty())
    if (auto Compared = applyBaseline(Nothing, Line.Baseline); !Compared)
      return Compared.takeError();
  return Error::success();
}

int runAnalysis(const CommandLine &Line) {
  if (Error E = checkRequests(Line))
    return fail(std::move(E));
  SourceTexts Texts;
  Expected<RunReport> TheReport = analyse(Line, Texts);
  if (!TheReport)
    return fail(TheReport.takeError());
  return present(Line, std::move(*TheReport), Texts);
}

/// A link that only writes a summary is a part of a greater one: what it finds
/// may not be all, and another one will say it.
bool isPartial(const CommandLine &Line) {
  return !Line.SummaryFile.empty() && Line.Output.empty() &&
         Line.Formats.empty() && !Line.Fix;
}

int runLink(const CommandLine &Line) {
  bool AllTrusted = true;
  Expected<reach::Summary> Program = linkSummaries(Line, AllTrusted);
  if (!Program)
    return fail(Program.takeError());
  int Status = NothingFound;
  if (!isPartial(Line)) {
    SourceTexts Texts;
    Status = present(Line, reportOn(*Program, Texts, Line.WithPossible), Texts);
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

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Verdict.h"
#include "findings/WorkingTree.h"
#include "formats/CheckTable.h"
#include "formats/Format.h"
#include "gate/Baseline.h"
#include "gate/ChangedLines.h"
#include "gate/Fixes.h"
#include "options/Usage.h"
#include "reach/facts/OutputFile.h"
#include "run/Confirm.h"
#include "terminal/Interrupt.h"
#include "terminal/Look.h"
#include "llvm/ADT/StringSet.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint::tool {

int fail(Error Problem) {
  errs() << "corolint: error: " << visible(toString(std::move(Problem)))
         << '\n';
  return WrongUsage;
}

namespace {

std::string plural(size_t Count, StringRef Noun, StringRef Ending = "s") {
  return (Twine(Count) + " " + Noun + (Count == 1 ? "" : Ending)).str();
}

/// The parts of a report that were left out on request.
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
  if (R.HasEvidence)
    errs() << ", "
           << count_if(R.Findings, [](const Finding &F) { return F.Confirmed; })
           << " confirmed, " << R.MissedPlaces.size() << " missed";
  if (Left.Untouched)
    errs() << ", " << Left.Untouched << " not touched by the change";
  if (Left.Baseline.Known)
    errs() << ", " << Left.Baseline.Known << " in the baseline";
  errs() << " (" << plural(R.Analysed, "unit") << " analysed, ";
  if (R.Remembered)
    errs() << R.Remembered << " of them in earlier runs, ";
  errs() << R.Skipped << " skipped, " << R.Failed.size() << " failed)\n";
  for (const std::string &Entry : Left.Baseline.Stale)
    errs() << "corolint: no longer found, but in the baseline: " << Entry
           << '\n';
}

/// The reasons why the report may be incomplete.
void printInterruption(const RunReport &R) {
  constexpr size_t MostNames = 10;
  if (R.Unfinished.empty())
    return;
  errs() << "corolint: interrupted: " << plural(R.Unfinished.size(), "unit")
         << " not analysed:\n";
  for (StringRef File : ArrayRef(R.Unfinished).take_front(MostNames))
    errs() << "  " << visible(relativeToTree(File)) << '\n';
  if (R.Unfinished.size() > MostNames)
    errs() << "  and " << R.Unfinished.size() - MostNames << " more\n";
}

void printProblems(const RunReport &R) {
  printFindings(R.CompilerErrors, R.Colours, errs());
  for (const FailedUnit &Unit : R.Failed)
    errs() << "corolint: error: " << visible(Unit.File) << ": "
           << visible(Unit.Reason) << '\n';
  for (const std::string &Problem : R.ConfigurationErrors)
    errs() << "corolint: error: " << visible(Problem) << '\n';
}

/// Standard output that is full or closed.
Error outputProblem() {
  outs().flush();
  const std::error_code Problem = outs().error();
  outs().clear_error();
  return Problem
             ? usageError("cannot write standard output: " + Problem.message())
             : Error::success();
}

Error writeReport(const Output &To, const RunReport &R, SourceTexts &Texts) {
  if (To.File.empty()) {
    To.Write(R, Texts, outs());
    return outputProblem();
  }
  if (To.MakesDirectory)
    sys::fs::create_directories(sys::path::parent_path(To.File)); // else: below
  std::string Text;
  raw_string_ostream OS(Text);
  To.Write(R, Texts, OS);
  if (Error E = reach::writeOutput(To.File, Text))
    return usageError("cannot write '" + To.File +
                      "': " + toString(std::move(E)));
  return Error::success();
}

/// Removes from \p R the findings that --diff and --baseline exclude.
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
    if (!R.Unfinished.empty()) // then it says nothing about what is gone
      Left.Baseline.Stale.clear();
  }
  return Left;
}

void printFixOutcome(const CommandLine &Line, const FixOutcome &Fixed) {
  errs() << "corolint: " << plural(Fixed.Applied, "fix", "es")
         << (Line.DryRun ? " to apply" : " applied");
  if (Fixed.Unsafe)
    errs() << ", " << Fixed.Unsafe
           << " left because they change behaviour (--fix-unsafe applies them)";
  if (Fixed.Conflicting)
    errs() << ", " << Fixed.Conflicting
           << " left because they overlap others (run again)";
  if (Fixed.Untrusted)
    errs() << ", " << Fixed.Untrusted
           << " left because their unit does not compile";
  errs() << '\n';
}

int statusOf(const RunReport &R, unsigned Fixed) {
  if (!R.Unfinished.empty())
    return interruptedStatus();
  if (!R.ConfigurationErrors.empty())
    return WrongUsage;
  if (!R.Failed.empty())
    return UnitFailed;
  return R.Findings.size() > Fixed ? SomethingFound : NothingFound;
}

int writeNewBaseline(const CommandLine &Line, const RunReport &R) {
  if (!R.Unfinished.empty()) {
    printInterruption(R);
    errs() << "corolint: " << Line.NewBaseline << " is not written\n";
    return interruptedStatus();
  }
  if (Error E = writeBaseline(R, Line.NewBaseline))
    return fail(std::move(E));
  if (!Line.Quiet)
    errs() << "corolint: " << plural(R.Findings.size(), "finding")
           << " written to " << Line.NewBaseline << '\n';
  return R.Failed.empty() ? NothingFound : UnitFailed;
}

} // namespace

int present(const CommandLine &Line, RunReport TheReport, SourceTexts &Texts) {
  Expected<std::vector<Output>> Outputs = outputsOf(Line);
  if (!Outputs)
    return fail(Outputs.takeError());
  TheReport.ListsAll = Line.ListsAll;
  TheReport.Colours = Line.Colours;
  if (!Line.Evidence.empty())
    if (Error E = compareWithEvidence(Line, TheReport, Texts))
      return fail(std::move(E));
  if (Line.WithoutSilenced)
    TheReport.Silenced.clear();
  printProblems(TheReport);
  if (!Line.NewBaseline.empty())
    return writeNewBaseline(Line, TheReport);
  Expected<LeftOut> Left = leaveOut(Line, TheReport);
  if (!Left)
    return fail(Left.takeError());
  // The diff of a dry run is alone on standard output.
  const bool IsDiff =
      Line.DryRun && Line.Formats.empty() && Line.Output.empty();
  for (const Output &To : IsDiff ? std::vector<Output>() : *Outputs)
    if (Error E = writeReport(To, TheReport, Texts))
      return fail(std::move(E));
  FixOutcome Fixed;
  if (Line.Fix && TheReport.Unfinished.empty()) {
    Expected<FixOutcome> Outcome =
        applyFixes(TheReport, {Line.FixUnsafe, Line.DryRun});
    if (!Outcome)
      return fail(Outcome.takeError());
    Fixed = *Outcome;
  }
  for (const std::string &File : Fixed.Changed)
    errs() << "corolint: error: " << visible(File)
           << ": not fixed, because it changed since its analysis\n";
  printInterruption(TheReport);
  if (!Line.Quiet) {
    if (Line.WithTable || isTerminal(errs()))
      printCheckTable(TheReport, errs());
    printSummary(TheReport, *Left);
    if (Line.Fix)
      printFixOutcome(Line, Fixed);
  }
  const int Status = statusOf(TheReport, Line.DryRun ? 0 : Fixed.Applied);
  return Fixed.Changed.empty() || Status == WrongUsage ? Status : UnitFailed;
}

} // namespace corolint::tool

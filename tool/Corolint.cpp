// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Corolint.h"
#include "CacheCommand.h"
#include "ModelCommand.h"
#include "SummaryCommands.h"
#include "Verdict.h"
#include "WatchCommand.h"
#include "formats/Format.h"
#include "gate/Baseline.h"
#include "gate/ChangedLines.h"
#include "options/CheckNames.h"
#include "options/Completion.h"
#include "options/Help.h"
#include "options/Pages.h"
#include "options/Usage.h"
#include "options/Version.h"
#include "run/Analysis.h"
#include "terminal/Look.h"
#include "terminal/PageText.h"
#include "units/Trace.h"
#include "llvm/Support/Process.h"
#include "llvm/Support/raw_ostream.h"

using namespace llvm;

namespace corolint::tool {
namespace {

/// Errors in the command line that are known before minutes of analysis.
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

/// Writes the trace that --profile asks for.
int traced(const CommandLine &Line, int (*Run)(const CommandLine &)) {
  if (Line.TraceFile.empty())
    return Run(Line);
  beginTrace();
  const int Status = Run(Line);
  if (Error E = writeTrace(Line.TraceFile))
    return fail(usageError("cannot write '" + Line.TraceFile +
                           "': " + toString(std::move(E))));
  return Status;
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

/// A link that only writes a summary is a part of a larger one, which reports
/// the findings.
bool isPartial(const CommandLine &Line) {
  return !Line.SummaryFile.empty() && Line.Output.empty() &&
         Line.Formats.empty() && !Line.Fix;
}

int runLink(const CommandLine &Line) {
  bool AllTrusted = true;
  TraceSpan Link("link");
  Expected<reach::Summary> Program = linkSummaries(Line, AllTrusted);
  if (!Program)
    return fail(Program.takeError());
  int Status = NothingFound;
  if (!isPartial(Line)) {
    SourceTexts Texts;
    Status = present(Line, reportOn(*Program, Texts, questionsOf(Line)), Texts);
  }
  return AllTrusted || Status == WrongUsage ? Status : UnitFailed;
}

int listChecks() {
  for (const std::string &Name : allCheckNames())
    outs() << Name << '\n';
  return NothingFound;
}

/// Rendered on a terminal, Markdown in a pipe.
void showPage(StringRef Page, Colour Colours) {
  constexpr unsigned Widest = 100, Usual = 80;
  if (!isTerminal(outs()) && Colours != Colour::Always) {
    outs() << Page;
    return;
  }
  const unsigned Columns = sys::Process::StandardOutColumns();
  printPage(Page, std::min(Columns ? Columns : Usual, Widest),
            wantsColours(outs(), Colours), outs());
}

int explain(StringRef Name, Colour Colours) {
  const std::string Prefix = Name.starts_with(CheckPrefix) ? "" : "async-";
  std::optional<StringRef> Page = pageOf(Prefix + Name.str());
  if (!Page) {
    Expected<std::string> Check = resolveCheckName(Name);
    return fail(Check ? usageError("'" + *Check + "' has no page")
                      : Check.takeError());
  }
  showPage(*Page, Colours);
  return NothingFound;
}

int complete(StringRef Shell) {
  if (Error E = printCompletion(Shell, outs()))
    return fail(std::move(E));
  return NothingFound;
}

int runWatch(const CommandLine &Line) {
  Expected<int> Status = watchProgram(Line);
  return Status ? *Status : fail(Status.takeError());
}

/// The status of a command whose result is whether all its inputs are good.
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
    outs() << versionLine() << '\n';
    return NothingFound;
  case Action::ListChecks:
    return listChecks();
  case Action::Explain:
    return explain(Line->Inputs.front(), Line->Colours);
  case Action::Completion:
    return complete(Line->Inputs.front());
  case Action::ManPage:
    printManPage(outs());
    return NothingFound;
  case Action::Cache:
    return finish(runCacheCommand(*Line, outs()));
  case Action::DumpModel:
    return finish(dumpModelOf(*Line, outs()));
  case Action::Summarize:
    return finish(summarizeUnit(*Line));
  case Action::Link:
    return traced(*Line, runLink);
  case Action::Watch:
    return runWatch(*Line);
  case Action::Analyse:
    break;
  }
  return traced(*Line, runAnalysis);
}

} // namespace corolint::tool

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "options/OptionTable.h"
#include "options/Usage.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corolint::tool {
namespace {

Error applyJobs(CommandLine &Line, StringRef Value) {
  constexpr unsigned Most = 1024;
  if (Value.getAsInteger(10, Line.Jobs) || Line.Jobs == 0 || Line.Jobs > Most)
    return usageError("-j requires a number from 1 to " + Twine(Most) +
                      ", got '" + Value + "'");
  return Error::success();
}

Error applyTimeout(CommandLine &Line, StringRef Value) {
  if (Value.getAsInteger(10, Line.UnitTimeout))
    return usageError("--unit-timeout requires a number of seconds, got '" +
                      Value + "'");
  return Error::success();
}

Error applyMaxMemory(CommandLine &Line, StringRef Value) {
  constexpr unsigned MostBits = 62;
  constexpr StringLiteral Letters = "kmgt";
  const size_t Unit =
      Value.empty() ? StringRef::npos : Letters.find(toLower(Value.back()));
  const bool HasUnit = Unit != StringRef::npos;
  const unsigned Shift = HasUnit ? 10 * (Unit + 1) : 0;
  const StringRef Number = Value.drop_back(HasUnit);
  uint64_t Size = 0;
  if (Number.getAsInteger(10, Size) || Size == 0 ||
      Size > uint64_t(1) << (MostBits - Shift))
    return usageError("--max-memory requires a size as 8g or 500m, got '" +
                      Value + "'");
  Line.MaxMemory = Size << Shift;
  return Error::success();
}

Error applyIfNoDatabase(CommandLine &Line, StringRef Value) {
  if (Value != "fail" && Value != "skip")
    return usageError("--if-no-database requires 'fail' or 'skip', got '" +
                      Value + "'");
  Line.MayLackDatabase = Value == "skip";
  return Error::success();
}

Error applyColour(CommandLine &Line, StringRef Value) {
  if (Value == "auto")
    Line.Colours = Colour::Auto;
  else if (Value == "always")
    Line.Colours = Colour::Always;
  else if (Value == "never")
    Line.Colours = Colour::Never;
  else
    return usageError("--color requires 'auto', 'always' or 'never', got '" +
                      Value + "'");
  return Error::success();
}

Error applyRoot(CommandLine &Line, StringRef Value) {
  auto [Name, Directory] = Value.split('=');
  const bool IsName = !Name.empty() && all_of(Name, [](char C) {
    return isAlnum(C) || C == '_' || C == '-';
  });
  if (!IsName || Directory.trim('/').empty())
    return usageError("--root requires NAME=DIR, got '" + Value + "'");
  Line.Roots.emplace_back(Name, Directory);
  return Error::success();
}

Error applyThreshold(CommandLine &Line, StringRef Value) {
  if (Value.getAsDouble(Line.ThresholdMs) || !(Line.ThresholdMs >= 0) ||
      Line.ThresholdMs > 1e9)
    return usageError("--threshold requires milliseconds, got '" + Value + "'");
  return Error::success();
}

template <auto Member> Error set(CommandLine &Line, StringRef Value) {
  Line.*Member = Value.str();
  return Error::success();
}

template <auto Member> Error append(CommandLine &Line, StringRef Value) {
  (Line.*Member).push_back(Value.str());
  return Error::success();
}

template <bool CommandLine::*Member>
Error turnOn(CommandLine &Line, StringRef) {
  Line.*Member = true;
  return Error::success();
}

Error applyUnsafe(CommandLine &Line, StringRef) {
  Line.Fix = Line.FixUnsafe = true;
  return Error::success();
}

template <Action What> Error choose(CommandLine &Line, StringRef) {
  Line.What = What;
  return Error::success();
}

using enum Group;

const Option Options[] = {
    {"p", "DIR", Units,
     "compilation database (default: the nearest build*/compile_commands.json)",
     set<&CommandLine::BuildPath>, Takes::Directory},
    {"j", "N", Units, "units analysed at a time (default: one per core)",
     applyJobs},
    {"unit-timeout", "SECONDS", Units,
     "give up on a unit after this time (default: 600; 0: never)",
     applyTimeout},
    {"max-memory", "SIZE", Units,
     "for all units that are analysed at a time, as 8g or 500m (default: what "
     "is free)",
     applyMaxMemory},
    {"no-skip", nullptr, Units, "also analyse units without coroutines",
     turnOn<&CommandLine::SkipNothing>},
    {"all-units", nullptr, Units,
     "analyse a header through all units that include it (default: one)",
     turnOn<&CommandLine::AllUnits>},
    {"if-no-database", "fail|skip", Units,
     "what to do when there is no compilation database (default: fail)",
     applyIfNoDatabase, Takes::Text, "fail skip"},
    {"extra-arg", "ARG", Units, "add ARG to the end of each compile command",
     append<&CommandLine::ExtraArgs>},
    {"extra-arg-before", "ARG", Units,
     "add ARG to the start of each compile command",
     append<&CommandLine::ExtraArgsBefore>},

    {"checks", "GLOBS", Findings,
     "checks to run, as for clang-tidy (default: async-*)",
     set<&CommandLine::Checks>, Takes::Check},
    {"all", nullptr, Findings, "show each finding, not one for each cause",
     turnOn<&CommandLine::ListsAll>},
    {"possible", nullptr, Findings, "also report paths that are only possible",
     turnOn<&CommandLine::WithPossible>},
    {"evidence", "FILE", Findings,
     "mark the findings that 'corolint watch -o FILE' saw; they come first",
     append<&CommandLine::Evidence>, Takes::File},
    {"header-filter", "REGEX", Findings,
     "report findings in headers that match", set<&CommandLine::HeaderFilter>},
    {"exclude-header-filter", "REGEX", Findings,
     "but not in headers that match this",
     set<&CommandLine::ExcludeHeaderFilter>},
    {"unused-nolint", nullptr, Findings,
     "report NOLINT comments that name our checks and silence nothing",
     turnOn<&CommandLine::UnusedNolints>},
    {"require-reasons", nullptr, Findings,
     "report NOLINT comments that name our checks and give no reason",
     turnOn<&CommandLine::RequiresReasons>},

    {"diff", "REV", Gate,
     "report only findings whose path touches a line changed since git REV",
     set<&CommandLine::DiffRevision>},
    {"baseline", "FILE", Gate, "report only findings that FILE does not have",
     set<&CommandLine::Baseline>, Takes::File},
    {"write-baseline", "FILE", Gate, "write the findings to FILE, and succeed",
     set<&CommandLine::NewBaseline>, Takes::File},

    {"fix", nullptr, Fixes,
     "apply the fixes that are certain; explain tells which are",
     turnOn<&CommandLine::Fix>},
    {"fix-unsafe", nullptr, Fixes,
     "apply also those that change what a working program does", applyUnsafe},
    {"dry-run", nullptr, Fixes,
     "with --fix: print the changes as a diff, and make none",
     turnOn<&CommandLine::DryRun>},

    {"format", "NAME[:FILE]", Output,
     "text, json, sarif, github, gitlab, or html:DIR; may be given several "
     "times",
     append<&CommandLine::Formats>, Takes::Text,
     "text json sarif github gitlab html"},
    {"no-silenced", nullptr, Output,
     "json, sarif: leave out what NOLINT comments silence",
     turnOn<&CommandLine::WithoutSilenced>},
    {"output", "FILE", Output, "write the findings to FILE",
     set<&CommandLine::Output>, Takes::File},
    {"color", "auto|always|never", Output,
     "colours (default: on a terminal, unless NO_COLOR is set)", applyColour,
     Takes::Text, "auto always never"},
    {"table", nullptr, Output,
     "end with a table of findings per check, as on a terminal",
     turnOn<&CommandLine::WithTable>},
    {"profile", "FILE", Output,
     "write where the time goes to FILE, for Perfetto or chrome://tracing",
     set<&CommandLine::TraceFile>, Takes::File},
    {"quiet", nullptr, Output, "no progress, no table, no summary line",
     turnOn<&CommandLine::Quiet>},

    {"config", "YAML", Configuration,
     "use this instead of the .clang-tidy files", set<&CommandLine::Config>},
    {"config-file", "FILE", Configuration,
     "use this file instead of the .clang-tidy files",
     set<&CommandLine::ConfigFile>, Takes::File},

    {"cache-dir", "DIR", Caching,
     "folder for results (default: $XDG_CACHE_HOME/corolint or "
     "~/.cache/corolint)",
     set<&CommandLine::CacheFolder>, Takes::Directory},
    {"no-cache", nullptr, Caching,
     "neither use results of earlier runs nor keep any",
     turnOn<&CommandLine::WithoutCache>},
    {"cache-policy", "POLICY", Caching,
     "bounds, as cache_size_bytes=1g:prune_after=720h (the default)",
     set<&CommandLine::CachePolicy>},
    {"stats", nullptr, Caching, "cache: print its folder and its size",
     turnOn<&CommandLine::CacheStatistics>},
    {"prune", nullptr, Caching, "cache: remove what exceeds the bounds",
     turnOn<&CommandLine::PruneCache>},

    {"o", "FILE", Summaries,
     "write the summary (summarize, link) or the evidence (watch) to FILE",
     set<&CommandLine::SummaryFile>, Takes::File},
    {"depfile", "FILE", Summaries,
     "write the dependencies of the summary, for ninja and make",
     set<&CommandLine::DependencyFile>, Takes::File},
    {"root", "NAME=DIR", Summaries,
     "name DIR so in summaries, which are then equal in all checkouts; link "
     "turns NAME into DIR",
     applyRoot},

    {"may-block", "GLOB", Watching,
     "threads and functions under which blocking is allowed, by name",
     append<&CommandLine::MayBlock>},
    {"threshold", "MS", Watching,
     "leave out calls that take fewer milliseconds (default: 0.1)",
     applyThreshold},

    {"unmatched", nullptr, Other,
     "dump-model: also the names in profiles that the file does not have",
     turnOn<&CommandLine::Unmatched>},
    {"help", nullptr, Other, "print this", choose<Action::Help>},
    {"version", nullptr, Other, "print the version", choose<Action::Version>},
};

const Command Commands[] = {
    {"list-checks", Action::ListChecks, "", "print the names of the checks",
     ""},
    {"explain", Action::Explain, "CHECK",
     "show the page of a check: what it finds, why, and what to write", "check",
     Takes::Check},
    {"dump-model", Action::DumpModel, "FILE [-- flags...]",
     "print the task types, runners and spawners found in a file", "file",
     Takes::File},
    {"summarize", Action::Summarize, "FILE -o SUMMARY [-- flags...]",
     "write facts about the functions of one file, for link", "file",
     Takes::File},
    {"link", Action::Link, "SUMMARIES... [-o SUMMARY]",
     "report the findings from summaries, or merge them", nullptr, Takes::File},
    {"cache", Action::Cache, "--stats | --prune",
     "show or shrink the folder with the results of earlier runs", ""},
    {"watch", Action::Watch, "[-o FILE] -- PROGRAM [ARGS...]",
     "run a program and list the places where it blocks a thread inside a "
     "coroutine",
     ""},
    {"completion", Action::Completion, "SHELL",
     "print the completion script for bash, zsh or fish", "shell", Takes::Text,
     "bash zsh fish"},
    {"man-page", Action::ManPage, "", "print the manual page", ""},
};

} // namespace

StringRef titleOf(Group Of) {
  static constexpr StringLiteral Titles[] = {
      "what is analysed",
      "what is reported",
      "a gate for an old code base",
      "fixes",
      "output",
      "configuration",
      "the cache",
      "summaries",
      "watch",
      "other options",
  };
  return Titles[static_cast<unsigned>(Of)];
}

ArrayRef<Option> allOptions() { return Options; }

ArrayRef<Command> allCommands() { return Commands; }

std::string spellingOf(const Option &O) {
  const bool IsShort = O.Name.size() == 1;
  std::string Spelling = (IsShort ? "-" : "--") + O.Name.str();
  if (O.Value)
    Spelling += (IsShort ? " " : "=") + std::string(O.Value);
  return Spelling;
}

} // namespace corolint::tool

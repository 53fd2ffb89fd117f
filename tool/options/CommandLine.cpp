// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "options/CommandLine.h"
#include "options/Usage.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

namespace corolint::tool {
namespace {

/// One option: how it is written, what --help says, what it does. An option
/// whose \c Value is null is a flag.
struct Option {
  StringRef Name;
  const char *Value;
  const char *Help;
  Error (*Apply)(CommandLine &, StringRef);
};

Error applyJobs(CommandLine &Line, StringRef Value) {
  if (Value.getAsInteger(10, Line.Jobs))
    return usageError("-j wants a number, got '" + Value + "'");
  return Error::success();
}

Error applyIfNoDatabase(CommandLine &Line, StringRef Value) {
  if (Value != "fail" && Value != "skip")
    return usageError("--if-no-database wants 'fail' or 'skip', got '" + Value +
                      "'");
  Line.MayLackDatabase = Value == "skip";
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

template <Action What> Error choose(CommandLine &Line, StringRef) {
  Line.What = What;
  return Error::success();
}

const Option Options[] = {
    {"p", "DIR",
     "compilation database (default: the nearest build*/compile_commands.json)",
     set<&CommandLine::BuildPath>},
    {"checks", "GLOBS", "checks to run, as for clang-tidy (default: async-*)",
     set<&CommandLine::Checks>},
    {"j", "N", "units analysed at a time (default: one per core)", applyJobs},
    {"no-skip", nullptr, "analyse the units without coroutines as well",
     turnOn<&CommandLine::SkipNothing>},
    {"all-units", nullptr,
     "analyse a header through all units that include it (default: one)",
     turnOn<&CommandLine::AllUnits>},
    {"if-no-database", "fail|skip",
     "what to do when there is no compilation database (default: fail)",
     applyIfNoDatabase},
    {"all", nullptr, "show each finding, not one for each cause",
     turnOn<&CommandLine::ListsAll>},
    {"possible", nullptr, "report paths as well that are only possible",
     turnOn<&CommandLine::WithPossible>},
    {"fix", nullptr, "apply the fixes that findings suggest",
     turnOn<&CommandLine::Fix>},
    {"diff", "REV",
     "report only findings whose path touches a line changed since git REV",
     set<&CommandLine::DiffRevision>},
    {"baseline", "FILE", "report only findings that FILE does not have",
     set<&CommandLine::Baseline>},
    {"write-baseline", "FILE", "write the findings to FILE, and succeed",
     set<&CommandLine::NewBaseline>},
    {"format", "NAME[:FILE]",
     "text, json, sarif, github or gitlab; may be given several times",
     append<&CommandLine::Formats>},
    {"output", "FILE", "write the findings to FILE", set<&CommandLine::Output>},
    {"o", "FILE", "write the summary to FILE (summarize, link)",
     set<&CommandLine::SummaryFile>},
    {"depfile", "FILE", "write what the summary depends on, for ninja and make",
     set<&CommandLine::DependencyFile>},
    {"header-filter", "REGEX", "report findings in headers that match",
     set<&CommandLine::HeaderFilter>},
    {"exclude-header-filter", "REGEX", "but not in headers that match this",
     set<&CommandLine::ExcludeHeaderFilter>},
    {"config", "YAML", "use this instead of the .clang-tidy files",
     set<&CommandLine::Config>},
    {"config-file", "FILE", "use this file instead of the .clang-tidy files",
     set<&CommandLine::ConfigFile>},
    {"extra-arg", "ARG", "add ARG to the end of each compile command",
     append<&CommandLine::ExtraArgs>},
    {"extra-arg-before", "ARG", "add ARG to the start of each compile command",
     append<&CommandLine::ExtraArgsBefore>},
    {"quiet", nullptr, "no progress, no summary line",
     turnOn<&CommandLine::Quiet>},
    {"unmatched", nullptr,
     "dump-model: also the names in profiles that the file does not have",
     turnOn<&CommandLine::Unmatched>},
    {"help", nullptr, "print this", choose<Action::Help>},
    {"version", nullptr, "print the version", choose<Action::Version>},
};

const Option *findOption(StringRef Name) {
  const Option *Found =
      find_if(Options, [&](const Option &O) { return O.Name == Name; });
  return Found == std::end(Options) ? nullptr : Found;
}

Error unknownOption(StringRef Spelling, StringRef Name) {
  const Option *Nearest = nullptr;
  unsigned Best = 3;
  for (const Option &O : Options) {
    if (unsigned Distance = Name.edit_distance(O.Name); Distance < Best) {
      Best = Distance;
      Nearest = &O;
    }
  }
  std::string Message = "unknown option '" + Spelling.str() + "'";
  if (Nearest)
    Message += "; did you mean '--" + Nearest->Name.str() + "'?";
  return usageError(Message);
}

/// Applies the option at the front of \p Args and removes what it used.
Error parseOption(CommandLine &Line, ArrayRef<const char *> &Args) {
  StringRef Spelling = Args.front();
  Args = Args.drop_front();
  auto [Name, Value] = Spelling.ltrim('-').split('=');
  const Option *Found = findOption(Name);
  // -j8, -pDIR and -oFILE, as for make, clang-tidy and compilers.
  if (!Found && !Spelling.starts_with("--") && Value.empty() &&
      (Name.starts_with("j") || Name.starts_with("p") ||
       Name.starts_with("o"))) {
    Value = Name.drop_front();
    if (Name.front() != 'j' || isDigit(Value.front()))
      Found = findOption(Name.take_front());
  }
  if (!Found)
    return unknownOption(Spelling, Name);
  const bool HasValue = Spelling.contains('=') || !Value.empty();
  if (!Found->Value && HasValue)
    return usageError("'--" + Found->Name + "' takes no value");
  if (Found->Value && !HasValue) {
    if (Args.empty())
      return usageError("'" + Spelling + "' wants a value: " + Found->Value);
    Value = Args.front();
    Args = Args.drop_front();
  }
  return Found->Apply(Line, Value);
}

/// Takes the name of a command off the inputs. A file of the same name wins if
/// it is spelled with a directory: ./explain.
Error takeCommand(CommandLine &Line) {
  if (Line.What != Action::Analyse || Line.Inputs.empty())
    return Error::success();
  Line.What = StringSwitch<Action>(Line.Inputs.front())
                  .Case("summarize", Action::Summarize)
                  .Case("link", Action::Link)
                  .Case("list-checks", Action::ListChecks)
                  .Case("explain", Action::Explain)
                  .Case("dump-model", Action::DumpModel)
                  .Default(Action::Analyse);
  if (Line.What == Action::Analyse)
    return Error::success();
  std::string Command = Line.Inputs.front();
  Line.Inputs.erase(Line.Inputs.begin());
  if (Line.What == Action::Link)
    return Error::success();
  const size_t Wanted = Line.What == Action::ListChecks ? 0 : 1;
  if (Line.Inputs.size() == Wanted)
    return Error::success();
  return usageError(Command + (Wanted ? " wants one " : " takes no ") +
                    (Line.What == Action::Explain ? "check" : "file"));
}

} // namespace

raw_ostream &operator<<(raw_ostream &OS, Action What) {
  static constexpr StringLiteral Words[] = {
      "analyse", "summarize",  "link", "list-checks",
      "explain", "dump-model", "help", "version"};
  return OS << Words[static_cast<unsigned>(What)];
}

Expected<CommandLine> parseCommandLine(ArrayRef<const char *> Given) {
  CommandLine Line;
  // `@FILE`: a program has more summaries than a command line can name.
  SmallVector<const char *> All(Given);
  BumpPtrAllocator Memory;
  cl::ExpansionContext Responses(Memory, cl::TokenizeGNUCommandLine);
  if (Error E = Responses.expandResponseFiles(All))
    return usageError(toString(std::move(E)));
  ArrayRef<const char *> Args = All;
  while (!Args.empty()) {
    StringRef Arg = Args.front();
    if (Arg == "--") {
      Line.FixedFlags.emplace(Args.begin() + 1, Args.end());
      break;
    }
    if (Arg.size() > 1 && Arg.starts_with("-")) {
      if (Error E = parseOption(Line, Args))
        return std::move(E);
      continue;
    }
    Line.Inputs.push_back(Arg.str());
    Args = Args.drop_front();
  }
  if (Error E = takeCommand(Line))
    return std::move(E);
  return Line;
}

void printHelp(raw_ostream &OS) {
  OS << "usage: corolint [options] [files or directories...] [-- flags...]\n"
        "       corolint list-checks | explain CHECK | dump-model FILE\n"
        "       corolint summarize FILE -o SUMMARY [-- flags...]\n"
        "       corolint link SUMMARIES... [-o SUMMARY]\n\n"
        "Finds misuse of coroutine runtimes in C++20 code. Without files, the "
        "whole\ncompilation database is analysed. NOLINT and .clang-tidy files "
        "work as for\nclang-tidy.\n\noptions:\n";
  for (const Option &O : Options) {
    std::string Spelling = O.Name.size() == 1 ? "-" : "--";
    Spelling += O.Name;
    if (O.Value)
      Spelling += (O.Name.size() == 1 ? " " : "=") + std::string(O.Value);
    OS << "  " << left_justify(Spelling, 30) << O.Help << '\n';
  }
  OS << "\nexit status: 0 nothing found; 1 findings; 2 wrong usage or "
        "configuration;\n3 some unit could not be analysed\n";
}

} // namespace corolint::tool

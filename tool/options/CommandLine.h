// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_OPTIONS_COMMANDLINE_H
#define COROLINT_TOOL_OPTIONS_COMMANDLINE_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"
#include "llvm/Support/raw_ostream.h"
#include <optional>
#include <string>
#include <vector>

/// The command line as one value. It is parsed here and not with llvm::cl,
/// whose global registry offers every option of LLVM and clang as one of ours.
namespace corolint::tool {

/// The commands. The default, a list of files, is \c Analyse.
enum class Action {
  Analyse,
  Summarize,
  Link,
  Watch,
  ListChecks,
  Explain,
  DumpModel,
  Completion,
  ManPage,
  Cache,
  Help,
  Version
};
llvm::raw_ostream &operator<<(llvm::raw_ostream &OS, Action What);

/// When output has colours.
enum class Colour { Auto, Always, Never };

/// The parsed command line, in the user's spelling.
struct CommandLine {
  Action What = Action::Analyse;

  /// Files or directories to analyse; the file of dump-model and summarize;
  /// the check of explain; the summaries of link; the shell of completion.
  std::vector<std::string> Inputs;

  /// Directory of the compilation database (-p); empty: look for one.
  std::string BuildPath;
  /// The flags after `--`; engaged (maybe empty) instead of a database. Of
  /// watch: the program and its arguments.
  std::optional<std::vector<std::string>> FixedFlags;
  std::vector<std::string> ExtraArgs;
  std::vector<std::string> ExtraArgsBefore;

  std::optional<std::string> Checks;
  std::optional<std::string> HeaderFilter;
  std::optional<std::string> ExcludeHeaderFilter;
  /// YAML text that replaces the .clang-tidy files, and the file that has it.
  std::optional<std::string> Config;
  std::string ConfigFile;

  /// Units analysed at a time; 0: one per core.
  unsigned Jobs = 0;
  /// Seconds after which the analysis of a unit is given up; 0: never.
  unsigned UnitTimeout = 600;
  /// Bytes that all analyses together may need; 0: what the machine has.
  uint64_t MaxMemory = 0;
  /// Units without coroutines are analysed like the others (--no-skip).
  bool SkipNothing = false;
  /// A header is analysed through all units that include it, not one.
  bool AllUnits = false;
  /// A missing compilation database is no error: there is nothing to do then.
  bool MayLackDatabase = false;
  /// Findings on paths that are only possible count (--possible).
  bool WithPossible = false;
  /// Text shows each finding, not one for each cause (--all).
  bool ListsAll = false;
  /// Comments that silence nothing, or give no reason, are findings.
  bool UnusedNolints = false, RequiresReasons = false;
  /// JSON and SARIF leave out what comments silence.
  bool WithoutSilenced = false;
  bool Fix = false;
  /// --fix also applies what changes behaviour (--fix-unsafe).
  bool FixUnsafe = false;
  /// --fix prints the changes and makes none.
  bool DryRun = false;
  bool Quiet = false;
  Colour Colours = Colour::Auto;
  /// The table at the end is printed wherever the end is (--table).
  bool WithTable = false;
  /// dump-model also prints names in profiles that do not occur in the unit.
  bool Unmatched = false;
  /// NAME or NAME:FILE each; none: text.
  std::vector<std::string> Formats;
  /// Report only findings that touch lines changed since this revision of git.
  std::string DiffRevision;
  /// The baseline that is read, and the one that is written; or empty.
  std::string Baseline, NewBaseline;
  /// The destination of formats without a file; empty: standard output.
  std::string Output;
  /// What a program really does makes a possible path certain.
  bool needsPossible() const { return WithPossible || !Evidence.empty(); }
  /// What watch saw: findings are compared with it (--evidence).
  std::vector<std::string> Evidence;
  /// Threads and functions that may block, as globs (watch).
  std::vector<std::string> MayBlock;
  /// Calls that take less are not seen (watch).
  double ThresholdMs = 0.1;
  /// The file for the summary of a unit or of a program, or for evidence (-o).
  std::string SummaryFile;
  /// The folder of the cache; empty: the user's. Its bounds, in LLVM's words.
  std::string CacheFolder, CachePolicy;
  bool WithoutCache = false;
  /// The requests of the command cache.
  bool CacheStatistics = false, PruneCache = false;
  /// Names of directories in summaries, with the directories (--root).
  std::vector<std::pair<std::string, std::string>> Roots;
  /// The file for a trace of the run (--profile); or empty.
  std::string TraceFile;
  /// The file for the names of all files that the summary depends on; or empty.
  std::string DependencyFile;
};

/// Parses \p Args (without the program's name). The error names the wrong
/// option and, if one is similar, the option that was probably intended.
llvm::Expected<CommandLine> parseCommandLine(llvm::ArrayRef<const char *> Args);

} // namespace corolint::tool

#endif // COROLINT_TOOL_OPTIONS_COMMANDLINE_H

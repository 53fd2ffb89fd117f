// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_OPTIONS_OPTIONTABLE_H
#define COROLINT_TOOL_OPTIONS_OPTIONTABLE_H

#include "options/CommandLine.h"

/// The table of all options and commands. The parser, --help, the man page and
/// the completions of shells use it.
namespace corolint::tool {

/// A heading of --help. The order is that of the help.
enum class Group {
  Units,
  Findings,
  Gate,
  Fixes,
  Output,
  Configuration,
  Caching,
  Summaries,
  Watching,
  Other
};
llvm::StringRef titleOf(Group Of);

/// The words with which a shell completes the value of an option.
enum class Takes { Text, File, Directory, Check };

/// One option: its spelling, its text in --help, its effect.
struct Option {
  llvm::StringRef Name;
  const char *Value; ///< as --help names it; null: the option is a flag
  Group In;
  const char *Help;
  llvm::Error (*Apply)(CommandLine &, llvm::StringRef);
  Takes What = Takes::Text;
  const char *Choices = ""; ///< the possible values, separated by spaces
};
llvm::ArrayRef<Option> allOptions();

/// "-p DIR", "--fix", "--diff=REV".
std::string spellingOf(const Option &O);

/// The first word of a command line that is no analysis.
struct Command {
  llvm::StringRef Name;
  Action What;
  const char *Arguments; ///< as --help shows them
  const char *Help;
  const char *Wanted; ///< what its one argument is; empty: there is none;
                      ///< null: there may be several
  Takes Inputs = Takes::Text;
  const char *Choices = "";
};
llvm::ArrayRef<Command> allCommands();

} // namespace corolint::tool

#endif // COROLINT_TOOL_OPTIONS_OPTIONTABLE_H

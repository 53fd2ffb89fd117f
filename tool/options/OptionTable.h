// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#ifndef COROLINT_TOOL_OPTIONS_OPTIONTABLE_H
#define COROLINT_TOOL_OPTIONS_OPTIONTABLE_H

#include "options/CommandLine.h"

/// Every option and command in one table: the parser, --help, the man page and
/// the completions of shells are made from it.
namespace corolint::tool {

/// A heading of --help. The order is that of the help.
enum class Group {
  Units,
  Findings,
  Gate,
  Fixes,
  Output,
  Configuration,
  Summaries,
  Other
};
llvm::StringRef titleOf(Group Of);

/// What a shell completes the value of an option with.
enum class Takes { Text, File, Directory, Check };

/// One option: how it is written, what --help says, what it does.
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

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "options/Help.h"
#include "options/OptionTable.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Format.h"

using namespace llvm;

namespace corolint::tool {
namespace {

constexpr StringLiteral Purpose =
    "Finds misuse of coroutines in C++20 code before the program runs.";

constexpr StringLiteral Inputs =
    "Without files, corolint analyses the whole compilation database. A "
    "directory means all files below it, a header means a unit that includes "
    "it. The words after -- are the compile command of the files, and no "
    "database is used. NOLINT comments and .clang-tidy files work as in "
    "clang-tidy. @FILE is replaced by the words in FILE.";

struct Status {
  const char *Number;
  const char *Meaning;
};
constexpr Status Statuses[] = {
    {"0", "nothing found"},
    {"1", "findings"},
    {"2", "wrong usage or configuration"},
    {"3", "some unit could not be analysed; the others were"},
    {"130", "interrupted by Ctrl-C; the findings so far are reported"},
    {"143", "ended by SIGTERM; likewise"},
};

struct Example {
  const char *Command;
  const char *Meaning;
};
constexpr Example Examples[] = {
    {"corolint -p build src", "the sources below src/"},
    {"corolint a.cpp -- -std=c++20 -Iinclude", "one file, without a database"},
    {"corolint --write-baseline=known.json", "accept the present findings"},
    {"corolint --baseline=known.json --format=text --format=sarif:out.sarif",
     "fail only for new findings, with a report for CI"},
    {"corolint --diff origin/main", "only findings that a change touches"},
    {"corolint explain async-nested-run",
     "the reason for a check, and what to write instead"},
};

constexpr unsigned Width = 79, NameColumn = 2, TextColumn = 31;

/// \p Text in lines of \p Width, each after \p Indent blanks but the first,
/// before which that many columns are used already.
void printWrapped(raw_ostream &OS, StringRef Text, unsigned Indent) {
  unsigned Column = Indent;
  SmallVector<StringRef> Words;
  Text.split(Words, ' ', -1, /*KeepEmpty=*/false);
  bool IsFirst = true;
  for (StringRef Word : Words) {
    if (!IsFirst && Column + 1 + Word.size() > Width) {
      OS << '\n';
      OS.indent(Indent);
      Column = Indent;
      IsFirst = true;
    }
    OS << (IsFirst ? "" : " ") << Word;
    Column += Word.size() + !IsFirst;
    IsFirst = false;
  }
  OS << '\n';
}

void printRow(raw_ostream &OS, StringRef Name, StringRef Text) {
  OS.indent(NameColumn) << Name;
  if (NameColumn + Name.size() + 1 > TextColumn)
    OS << '\n' << std::string(TextColumn, ' ');
  else
    OS.indent(TextColumn - NameColumn - Name.size());
  printWrapped(OS, Text, TextColumn);
}

void printOptions(raw_ostream &OS) {
  std::optional<Group> Last;
  for (const Option &O : allOptions()) {
    if (Last != O.In)
      OS << '\n' << titleOf(O.In) << ":\n";
    Last = O.In;
    printRow(OS, spellingOf(O), O.Help);
  }
}

std::string withArguments(const Command &C) {
  return C.Name.str() + (*C.Arguments ? " " : "") + C.Arguments;
}

/// \p Text without characters that troff takes for a command or a hyphenation.
std::string roff(StringRef Text) {
  std::string Result;
  for (char C : Text) {
    if (C == '\\')
      Result += "\\e";
    else if (C == '-')
      Result += "\\-";
    else if ((C == '.' || C == '\'') && Result.empty())
      (Result += "\\&") += C;
    else
      Result += C;
  }
  return Result;
}

void printItem(raw_ostream &OS, StringRef Name, StringRef Text) {
  OS << ".TP\n.B " << roff(Name) << '\n' << roff(Text) << '\n';
}

void printManOptions(raw_ostream &OS) {
  std::optional<Group> Last;
  for (const Option &O : allOptions()) {
    if (Last != O.In)
      OS << ".SS " << roff(titleOf(O.In)) << '\n';
    Last = O.In;
    printItem(OS, spellingOf(O), O.Help);
  }
}

} // namespace

void printHelp(raw_ostream &OS) {
  OS << "usage: corolint [options] [files or directories...] [-- flags...]\n"
        "       corolint COMMAND ...\n\n"
     << Purpose << "\n\n";
  printWrapped(OS, Inputs, 0);
  OS << "\ncommands:\n";
  for (const Command &C : allCommands())
    printRow(OS, withArguments(C), C.Help);
  printOptions(OS);
  OS << "\nexamples:\n";
  for (const Example &E : Examples)
    OS << "  " << E.Command << "\n      " << E.Meaning << '\n';
  OS << "\nexit status:\n";
  for (const Status &S : Statuses)
    OS << "  " << left_justify(S.Number, 5) << S.Meaning << '\n';
}

void printManPage(raw_ostream &OS) {
  OS << ".TH COROLINT 1 \"\" \"corolint " COROLINT_VERSION "\"\n"
     << ".SH NAME\ncorolint \\- static analyser for C++20 coroutine code\n"
     << ".SH SYNOPSIS\n.B corolint\n[options] [files or directories...] "
        "[\\-\\- flags...]\n.br\n.B corolint\nCOMMAND ...\n"
     << ".SH DESCRIPTION\n"
     << roff(Purpose) << "\n.PP\n"
     << roff(Inputs) << "\n.SH COMMANDS\n";
  for (const Command &C : allCommands())
    printItem(OS, withArguments(C), C.Help);
  OS << ".SH OPTIONS\n";
  printManOptions(OS);
  OS << ".SH EXIT STATUS\n";
  for (const Status &S : Statuses)
    printItem(OS, S.Number, S.Meaning);
  OS << ".SH EXAMPLES\n";
  for (const Example &E : Examples)
    printItem(OS, E.Command, E.Meaning);
  OS << ".SH SEE ALSO\n.BR clang\\-tidy (1)\n";
}

} // namespace corolint::tool

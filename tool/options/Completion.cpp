// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "options/Completion.h"
#include "options/CheckNames.h"
#include "options/OptionTable.h"
#include "options/Usage.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corolint::tool {
namespace {

/// With its leading dashes.
std::string dashed(const Option &O) {
  return (O.Name.size() == 1 ? "-" : "--") + O.Name.str();
}

std::string wordsFor(Takes What, StringRef Choices) {
  return What == Takes::Check ? join(allCheckNames(), " ") : Choices.str();
}

bool isShort(const Option &O) { return O.Name.size() == 1; }

std::string commandNames() {
  std::string Names;
  for (const Command &C : allCommands())
    Names += (Names.empty() ? "" : " ") + C.Name.str();
  return Names;
}

/// A text in single quotes, as all three shells read it.
std::string quoted(StringRef Text) {
  std::string Result = "'";
  for (char C : Text)
    Result += C == '\'' ? "'\\''" : std::string(1, C);
  return Result + "'";
}

/// The completion in bash for a value that takes \p What.
std::string bashReply(Takes What, StringRef Choices) {
  if (What == Takes::File)
    return "_corolint_files -f";
  if (What == Takes::Directory)
    return "_corolint_files -d";
  return "COMPREPLY=($(compgen -W " + quoted(wordsFor(What, Choices)) +
         " -- \"$word\"))";
}

void printBash(raw_ostream &OS) {
  OS << R"(# bash completion for corolint
_corolint_files() {
  compopt -o filenames 2>/dev/null
  mapfile -t COMPREPLY < <(compgen "$1" -- "$word")
}
_corolint() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]}
  # bash takes --option=value apart at the '='.
  if [ "$word" = = ]; then
    word=
  elif [ "$before" = = ]; then
    before=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case "$before" in
)";
  for (const Option &O : allOptions())
    if (O.Value)
      OS << "  " << dashed(O) << ") " << bashReply(O.What, O.Choices)
         << "; return ;;\n";
  for (const Command &C : allCommands())
    OS << "  " << C.Name << ") " << bashReply(C.Inputs, C.Choices)
       << "; return ;;\n";
  OS << "  esac\n  case \"$word\" in\n  -*)\n    compopt -o nospace "
        "2>/dev/null\n"
        "    COMPREPLY=($(compgen -W '";
  for (const Option &O : allOptions())
    OS << dashed(O) << (O.Value && !isShort(O) ? "= " : " ");
  OS << "' -- \"$word\"))\n"
        "    [[ ${COMPREPLY[0]} == *= ]] || compopt +o nospace 2>/dev/null ;;\n"
        "  *)\n    _corolint_files -f\n"
        "    [ \"$COMP_CWORD\" -gt 1 ] || COMPREPLY+=($(compgen -W '"
     << commandNames()
     << "' -- \"$word\")) ;;\n  esac\n}\ncomplete -F _corolint corolint\n";
}

/// \p Text in the specification of an argument for _arguments.
std::string zshText(StringRef Text) {
  std::string Result;
  for (char C : Text) {
    if (StringRef("[]:\\").contains(C))
      Result += '\\';
    Result += C;
  }
  return Result;
}

std::string zshAction(Takes What, StringRef Choices) {
  if (What == Takes::File)
    return "_files";
  if (What == Takes::Directory)
    return "_files -/";
  const std::string Words = wordsFor(What, Choices);
  return Words.empty() ? " " : "(" + Words + ")";
}

void printZsh(raw_ostream &OS) {
  OS << "#compdef corolint\n"
        "# zsh completion for corolint\n"
        "_corolint() {\n"
        "  case ${words[2]} in\n";
  for (const Command &C : allCommands())
    if (C.Inputs != Takes::Text || *C.Choices)
      OS << "  " << C.Name << ") _arguments "
         << quoted("*:" + zshText(C.Arguments) + ":" +
                   zshAction(C.Inputs, C.Choices))
         << "; return ;;\n";
  OS << "  esac\n  local -a commands=(";
  for (const Command &C : allCommands())
    OS << quoted(C.Name.str() + ":" + C.Help) << ' ';
  OS << ")\n  (( CURRENT != 2 )) || _describe command commands\n"
        "  _arguments";
  for (const Option &O : allOptions()) {
    std::string Spec = "*" + dashed(O);
    if (O.Value)
      Spec += isShort(O) ? "+" : "=";
    Spec += "[" + zshText(O.Help) + "]";
    if (O.Value)
      Spec += ":" + zshText(O.Value) + ":" + zshAction(O.What, O.Choices);
    OS << " \\\n    " << quoted(Spec);
  }
  OS << " \\\n    '*:file:_files'\n}\n"
        "if [ \"$funcstack[1]\" = _corolint ]; then\n  _corolint\n"
        "else\n  compdef _corolint corolint\nfi\n";
}

void printFish(raw_ostream &OS) {
  OS << "# fish completion for corolint\n";
  for (const Command &C : allCommands()) {
    OS << "complete -c corolint -n __fish_use_subcommand -a " << C.Name
       << " -d " << quoted(C.Help) << '\n';
    const std::string Words = wordsFor(C.Inputs, C.Choices);
    if (!Words.empty())
      OS << "complete -c corolint -f -n '__fish_seen_subcommand_from " << C.Name
         << "' -a " << quoted(Words) << '\n';
  }
  for (const Option &O : allOptions()) {
    OS << "complete -c corolint " << (isShort(O) ? "-s " : "-l ") << O.Name
       << " -d " << quoted(O.Help);
    const std::string Words = wordsFor(O.What, O.Choices);
    if (O.Value)
      OS << (O.What == Takes::File ? " -r -F" : " -x");
    if (O.What == Takes::Directory)
      OS << " -a '(__fish_complete_directories)'";
    else if (!Words.empty())
      OS << " -a " << quoted(Words);
    OS << '\n';
  }
}

} // namespace

Error printCompletion(StringRef Shell, raw_ostream &OS) {
  if (Shell == "bash")
    printBash(OS);
  else if (Shell == "zsh")
    printZsh(OS);
  else if (Shell == "fish")
    printFish(OS);
  else
    return usageError("no completion for '" + Shell +
                      "'; the shells are bash, zsh and fish");
  return Error::success();
}

} // namespace corolint::tool

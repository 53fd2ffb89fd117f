// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "options/CommandLine.h"
#include "options/OptionTable.h"
#include "options/Usage.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/CommandLine.h"

using namespace llvm;

namespace corolint::tool {
namespace {

const Option *findOption(StringRef Name) {
  const auto *Found =
      find_if(allOptions(), [&](const Option &O) { return O.Name == Name; });
  return Found == allOptions().end() ? nullptr : Found;
}

Error unknownOption(StringRef Spelling, StringRef Name) {
  const Option *Nearest = nullptr;
  unsigned Best = 3;
  for (const Option &O : allOptions()) {
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
  if (Spelling == "-h")
    Name = "help";
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
      return usageError("'" + Spelling + "' requires a value: " + Found->Value);
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
  const auto *Found = find_if(allCommands(), [&](const Command &C) {
    return C.Name == Line.Inputs.front();
  });
  if (Found == allCommands().end())
    return Error::success();
  Line.What = Found->What;
  Line.Inputs.erase(Line.Inputs.begin());
  if (!Found->Wanted || Line.Inputs.size() == (*Found->Wanted ? 1 : 0))
    return Error::success();
  return usageError(Found->Name + (*Found->Wanted
                                       ? Twine(" requires one ") + Found->Wanted
                                       : Twine(" takes no file")));
}

/// The words of a program that is watched, if \p Given names one: `@FILE` among
/// them means what it means to the program.
ArrayRef<const char *> watchedProgram(ArrayRef<const char *> Given) {
  const auto *Dashes =
      find_if(Given, [](const char *Word) { return StringRef(Word) == "--"; });
  const bool IsWatch = std::any_of(Given.begin(), Dashes, [](const char *Word) {
    return StringRef(Word) == "watch";
  });
  if (!IsWatch || Dashes == Given.end())
    return {};
  return ArrayRef(Dashes + 1, Given.end());
}

} // namespace

raw_ostream &operator<<(raw_ostream &OS, Action What) {
  static constexpr StringLiteral Words[] = {
      "analyse",     "summarize", "link",       "watch",
      "list-checks", "explain",   "dump-model", "completion",
      "man-page",    "cache",     "help",       "version"};
  return OS << Words[static_cast<unsigned>(What)];
}

Expected<CommandLine> parseCommandLine(ArrayRef<const char *> Given) {
  CommandLine Line;
  const ArrayRef<const char *> Program = watchedProgram(Given);
  // `@FILE`: a program has more summaries than a command line can name.
  SmallVector<const char *> All(Given.drop_back(Program.size()));
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
  if (Line.FixedFlags)
    Line.FixedFlags->insert(Line.FixedFlags->end(), Program.begin(),
                            Program.end());
  if (Error E = takeCommand(Line))
    return std::move(E);
  return Line;
}

} // namespace corolint::tool

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "database/ClangCommand.h"
#include "database/MsvcOptions.h"
#include "clang/Basic/Sanitizers.h"
#include "clang/Driver/Types.h"
#include "clang/Options/Options.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Option/ArgList.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/Regex.h"
#include "llvm/TargetParser/Host.h"
#include "llvm/TargetParser/Triple.h"
#include "llvm/TargetParser/X86TargetParser.h"

using namespace llvm;
namespace options = clang::options;

namespace corolint::tool {
namespace {

using Words = std::vector<std::string>;

// The database may come from another machine: the path may be one of Windows.
StringRef programName(StringRef Path) {
  StringRef Name = Path.substr(Path.find_last_of("/\\") + 1);
  Name.consume_back_insensitive(".exe");
  return Name;
}

bool isCompiler(StringRef Path) {
  static const Regex Names(
      "^(.+-)?(clang|clang\\+\\+|clang-cl|gcc|g\\+\\+|cc|c\\+\\+|"
      "cl|icc|icpc|icx|icpx|dpcpp|nvc\\+\\+|em\\+\\+|emcc|"
      "armclang|armclang\\+\\+|xlclang\\+\\+|CC)"
      "(-[0-9.]+)?$");
  return Names.match(programName(Path));
}

/// The words in front of the compiler: launchers and their settings.
void dropLaunchers(Words &Command) {
  if (Command.empty() || isCompiler(Command.front()))
    return;
  auto Compiler = find_if(drop_begin(Command), isCompiler);
  auto Option = find_if(drop_begin(Command), [](StringRef Word) {
    return Word == "-c" || Word == "-o" || Word.starts_with("-I") ||
           Word.starts_with("-D") || Word.starts_with("-std");
  });
  if (Compiler == Command.end() || Option < Compiler)
    return;
  Command.erase(Command.begin(), Compiler);
  const std::string Program = Command.front();
  clang::tooling::addTargetAndModeForProgramName(Command, programName(Program));
}

bool isMsvc(const Words &Command) {
  StringRef Name = programName(Command.front());
  return Name.equals_insensitive("cl") || Name.equals_insensitive("clang-cl") ||
         is_contained(Command, "--driver-mode=cl");
}

/// A command with the headers of Windows says where they are.
bool hasWindowsHeaders(const Words &Command) {
  return Triple(sys::getDefaultTargetTriple()).isOSWindows() ||
         any_of(Command, [](StringRef Word) {
           return Word.contains("winsysroot") || Word.starts_with("--target=");
         });
}

bool isInstalled(const std::string &Program) {
  return sys::path::has_parent_path(Program)
             ? sys::fs::exists(Program)
             : static_cast<bool>(sys::findProgramByName(Program));
}

/// `arm-none-eabi-g++`, if it is not installed: its headers are missing, and
/// those of this machine are the next best.
void dropForeignTarget(Words &Command) {
  StringRef Name = programName(Command.front());
  size_t Dash = Name.find_last_of('-', Name.find("g++") == StringRef::npos
                                           ? Name.find("gcc")
                                           : Name.find("g++"));
  if (Dash == StringRef::npos || isInstalled(Command.front()))
    return;
  const Triple Target(Triple::normalize(Name.take_front(Dash)));
  const Triple Here(sys::getDefaultTargetTriple());
  if (Target.getArch() == Triple::UnknownArch ||
      (Target.getArch() == Here.getArch() && Target.getOS() == Here.getOS()))
    return;
  erase_if(Command, [](StringRef Word) {
    return (Word.starts_with("-m") && Word != "-mllvm") ||
           Word.starts_with("--target=") || Word.starts_with("--sysroot=");
  });
  Command.front() = "clang++";
}

/// `-fsanitize=address,bounds-strict`, without what clang does not have.
bool keepSanitizers(std::string &Word) {
  StringRef Values = Word;
  if (!Values.consume_front("-fsanitize="))
    return true;
  SmallVector<StringRef> Known;
  for (StringRef Value : split(Values, ','))
    if (clang::parseSanitizerValue(Value, /*AllowGroups=*/true))
      Known.push_back(Value);
  Word = "-fsanitize=" + join(Known, ",");
  return !Known.empty();
}

bool isUnknownCpu(StringRef Word) {
  if (!Triple(sys::getDefaultTargetTriple()).isX86() ||
      !(Word.consume_front("-march=") || Word.consume_front("-mtune=") ||
        Word.consume_front("-mcpu=")))
    return false;
  return Word != "native" && Word != "generic" &&
         X86::parseArchX86(Word) == X86::CK_None &&
         X86::parseTuneCPU(Word) == X86::CK_None;
}

// `-xHost` of another compiler; `-xc++` is a language.
bool isUnknownLanguage(StringRef Word) {
  return Word.consume_front("-x") && !Word.empty() &&
         clang::driver::types::lookupTypeForTypeSpecifier(Word.str().c_str()) ==
             clang::driver::types::TY_INVALID;
}

bool isOfNoUse(StringRef Word) {
  return Word.starts_with("-Werror") || Word == "-pedantic-errors" ||
         isUnknownCpu(Word) || isUnknownLanguage(Word) ||
         (Word.starts_with("@") && !sys::fs::exists(Word.drop_front()));
}

/// The header is read instead: its precompiled form may be another compiler's.
/// The driver searches for one beside each header that it includes, but not for
/// options that it passes on.
void replacePrecompiled(Words &Command) {
  Words Result;
  auto Is = [&](size_t At, StringRef Word) {
    return At < Command.size() && Command[At] == Word;
  };
  for (size_t I = 0; I < Command.size(); ++I) {
    if (Is(I, "-include") && !Is(I - 1, "-Xclang") && I + 1 < Command.size()) {
      Result.insert(Result.end(), {"-Xclang", "-include", "-Xclang"});
      continue;
    }
    bool IsOfCC1 = Is(I, "-Xclang") && Is(I + 1, "-include-pch");
    if (!IsOfCC1 && !Is(I, "-include-pch")) {
      Result.push_back(Command[I]);
      continue;
    }
    I += IsOfCC1 ? 3 : 1;
    StringRef Header = I < Command.size() ? StringRef(Command[I]) : "";
    if (!Header.consume_back(".pch"))
      Header.consume_back(".gch");
    if (sys::fs::exists(Header) && !is_contained(Command, Header))
      Result.insert(Result.end(),
                    {"-Xclang", "-include", "-Xclang", Header.str()});
  }
  Command = std::move(Result);
}

/// Options that clang's own driver refuses.
void dropUnknown(Words &Command) {
  SmallVector<const char *> Pointers;
  for (const std::string &Word : drop_begin(Command))
    Pointers.push_back(Word.c_str());
  unsigned MissingIndex = 0, MissingCount = 0;
  const opt::InputArgList Args = clang::getDriverOptTable().ParseArgs(
      Pointers, MissingIndex, MissingCount,
      opt::Visibility(options::ClangOption));
  SmallVector<bool> Drop(Pointers.size());
  for (size_t I = 0; I != Args.size(); ++I) {
    const opt::Arg *Arg = Args.getArgs()[I];
    if (!Arg || !(Arg->getOption().matches(options::OPT_UNKNOWN) ||
                  Arg->getOption().hasFlag(options::Unsupported)))
      continue;
    size_t Next = I + 1 < Args.size() && Args.getArgs()[I + 1]
                      ? Args.getArgs()[I + 1]->getIndex()
                      : Pointers.size();
    for (size_t At = Arg->getIndex(); At < Next; ++At)
      Drop[At] = true;
  }
  Words Result = {Command.front()};
  for (size_t I = 0; I != Pointers.size(); ++I)
    if (!Drop[I])
      Result.push_back(Command[I + 1]);
  Command = std::move(Result);
}

} // namespace

Words clangCommand(Words Command) {
  if (Command.empty())
    return Command;
  dropLaunchers(Command);
  if (isMsvc(Command)) {
    if (hasWindowsHeaders(Command))
      return Command;
    Command = fromMsvcOptions(Command);
  }
  dropForeignTarget(Command);
  replacePrecompiled(Command);
  erase_if(Command, isOfNoUse);
  erase_if(Command, [](std::string &Word) { return !keepSanitizers(Word); });
  dropUnknown(Command);
  return Command;
}

} // namespace corolint::tool

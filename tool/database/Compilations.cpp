// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "database/Compilations.h"
#include "database/ClangCommand.h"
#include "database/DatabaseFile.h"
#include "database/DatabaseSearch.h"
#include "database/ResourceDirectory.h"
#include "options/Usage.h"
#include "clang/Driver/Types.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;
using namespace clang::tooling;
namespace types = clang::driver::types;

namespace corolint::tool {
namespace {

/// clang takes x.h for C; a request to corolint means C++.
CommandLineArguments headersAreCxx(const CommandLineArguments &Args,
                                   StringRef File) {
  const bool IsPlain =
      sys::path::extension(File) == ".h" &&
      none_of(Args, [](StringRef Arg) { return Arg.starts_with("-x"); });
  if (!IsPlain)
    return Args;
  return getInsertArgumentAdjuster("-xc++-header",
                                   ArgumentInsertPosition::BEGIN)(Args, File);
}

ArgumentsAdjuster adjusterFor(const CommandLine &Line) {
  const std::string ResourceDir = "-resource-dir=" + resourceDirectory();
  ArgumentsAdjuster Adjust = [](const CommandLineArguments &Args, StringRef) {
    return clangCommand(Args);
  };
  Adjust = combineAdjusters(
      Adjust, getInsertArgumentAdjuster(ResourceDir.c_str(),
                                        ArgumentInsertPosition::BEGIN));
  Adjust = combineAdjusters(
      Adjust, getInsertArgumentAdjuster(Line.ExtraArgsBefore,
                                        ArgumentInsertPosition::BEGIN));
  Adjust = combineAdjusters(
      Adjust,
      getInsertArgumentAdjuster(Line.ExtraArgs, ArgumentInsertPosition::END));
  Adjust = combineAdjusters(Adjust, headersAreCxx);
  return combineAdjusters(Adjust, getStripPluginsAdjuster());
}

std::unique_ptr<CompilationDatabase>
fixedDatabase(const std::vector<std::string> &Flags) {
  std::vector<const char *> Argv = {"corolint", "--"};
  for (const std::string &Flag : Flags)
    Argv.push_back(Flag.c_str());
  int Argc = Argv.size();
  std::string Problem;
  return FixedCompilationDatabase::loadFromCommandLine(Argc, Argv.data(),
                                                       Problem);
}

/// The language that the last -x of \p Command names.
types::ID explicitLanguage(const CompileCommand &Command) {
  types::ID Language = types::TY_INVALID;
  ArrayRef<std::string> Args = Command.CommandLine;
  for (size_t I = 0; I < Args.size(); ++I) {
    StringRef Arg = Args[I];
    if (!Arg.consume_front("-x"))
      continue;
    if (Arg.empty() && I + 1 < Args.size())
      Arg = Args[I + 1];
    Language = types::lookupTypeForTypeSpecifier(Arg.str().c_str());
  }
  return Language;
}

UnitKind kindOfLanguage(types::ID Language) {
  if (types::isCXX(Language))
    return UnitKind::Cxx;
  return types::isAcceptedByClang(Language) ? UnitKind::C : UnitKind::Foreign;
}

UnitKind kindOfName(StringRef File) {
  const StringRef Extension = sys::path::extension(File).ltrim('.');
  const types::ID Language = types::lookupTypeForExtension(Extension);
  if (Language == types::TY_CHeader) // .h
    return UnitKind::Cxx;
  return kindOfLanguage(Language);
}

std::string realPath(StringRef Path) {
  SmallString<256> Real;
  return sys::fs::real_path(Path, Real) ? Path.str() : std::string(Real);
}

/// Sorted, without a second name of a file that is a link. A name without links
/// is the one that stays.
std::vector<std::string> onceEach(std::vector<std::string> Units) {
  sort(Units);
  Units.erase(llvm::unique(Units), Units.end());
  StringMap<std::string> ByFile;
  for (const std::string &Unit : Units) {
    const std::string Real = realPath(Unit);
    std::string &Name = ByFile[Real];
    if (Name.empty() || Unit == Real)
      Name = Unit;
  }
  erase_if(Units, [&](const std::string &Unit) {
    return ByFile[realPath(Unit)] != Unit;
  });
  return Units;
}

bool isBelow(StringRef File, StringRef Directory) {
  return File.starts_with(Directory) &&
         (Directory.ends_with("/") ||
          File.drop_front(Directory.size()).starts_with("/"));
}

} // namespace

std::string absolutePath(StringRef Path) {
  SmallString<256> Absolute(Path);
  sys::fs::make_absolute(Absolute);
  sys::path::remove_dots(Absolute, /*remove_dot_dot=*/true);
  return std::string(Absolute);
}

static std::string directoryOf(const CommandLine &Line) {
  if (!Line.BuildPath.empty())
    return Line.BuildPath;
  return findBuildDirectory(Line.Inputs.empty() ? "." : Line.Inputs.front());
}

bool Compilations::areThere(const CommandLine &Line) {
  return Line.FixedFlags || !directoryOf(Line).empty();
}

Expected<Compilations> Compilations::open(const CommandLine &Line) {
  Compilations Result;
  Result.Adjust = adjusterFor(Line);
  if (Line.FixedFlags) {
    Result.IsFixed = true;
    Result.Database = fixedDatabase(*Line.FixedFlags);
    return Result;
  }
  const std::string Directory = directoryOf(Line);
  if (Directory.empty())
    return usageError(
        "no compilation database found; let CMake write one with "
        "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON and name its directory with -p, or "
        "give the flags after '--': corolint file.cpp -- -std=c++20");
  Expected<DatabaseFile> Read = readDatabase(Directory);
  if (!Read)
    return Read.takeError();
  Result.Database = std::move(Read->Commands);
  Result.Broken = std::move(Read->Broken);
  for (const std::string &File : Result.Database->getAllFiles())
    Result.Listed.push_back(absolutePath(File));
  sort(Result.Listed);
  return Result;
}

Expected<std::vector<std::string>>
Compilations::unitsOf(ArrayRef<std::string> Inputs) const {
  if (Inputs.empty() && IsFixed)
    return usageError("flags after '--' need a file to analyse");
  std::vector<std::string> Units;
  if (Inputs.empty())
    Units = Listed;
  for (const std::string &Input : Inputs) {
    const std::string Path = absolutePath(Input);
    if (!sys::fs::exists(Path))
      return usageError("no such file or directory: '" + Input + "'");
    if (!sys::fs::is_directory(Path)) {
      Units.push_back(Path);
      continue;
    }
    const size_t Before = Units.size();
    copy_if(Listed, std::back_inserter(Units),
            [&](StringRef File) { return isBelow(File, Path); });
    if (Units.size() == Before) // one of the two names goes through a link
      copy_if(Listed, std::back_inserter(Units), [&](StringRef File) {
        return isBelow(realPath(File), realPath(Path));
      });
    if (Units.size() == Before)
      return usageError("the compilation database has no unit below '" + Input +
                        "'");
  }
  Units = onceEach(std::move(Units));
  if (Units.empty() && Broken.empty())
    return usageError("the compilation database is empty");
  return Units;
}

Expected<std::string> Compilations::soleUnit(const CommandLine &Line,
                                             StringRef Command) const {
  auto Units = unitsOf(Line.Inputs);
  if (!Units)
    return Units.takeError();
  if (Units->size() != 1)
    return usageError(Command + " requires one C++ file");
  return std::move(Units->front());
}

std::vector<std::string>
Compilations::absolutePaths(StringRef File,
                            std::vector<std::string> Paths) const {
  const std::vector<CompileCommand> Commands =
      Database->getCompileCommands(File);
  for (std::string &Path : Paths) {
    SmallString<256> Absolute(Path);
    if (!Commands.empty())
      sys::path::make_absolute(Commands.front().Directory, Absolute);
    Path = std::string(Absolute);
  }
  return Paths;
}

UnitKind Compilations::kindOf(StringRef File) const {
  if (IsFixed || binary_search(Listed, File)) {
    for (const CompileCommand &Command : Database->getCompileCommands(File)) {
      if (const types::ID Language = explicitLanguage(Command))
        return kindOfLanguage(Language);
    }
  }
  const UnitKind Kind = kindOfName(File);
  // Entries for other compilers stand beside those of C++.
  return Kind == UnitKind::Foreign && binary_search(Listed, File) ? UnitKind::C
                                                                  : Kind;
}

} // namespace corolint::tool

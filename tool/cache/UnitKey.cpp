// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "cache/UnitKey.h"
#include "cache/BuildId.h"
#include "units/Profiles.h"
#include "llvm/Support/Process.h"

using namespace llvm;
using clang::tidy::ClangTidyOptions;

namespace corolint::tool {
namespace {

/// Variables that clang's driver and front end read.
constexpr StringLiteral Variables[] = {"CPATH",
                                       "C_INCLUDE_PATH",
                                       "CPLUS_INCLUDE_PATH",
                                       "COMPILER_PATH",
                                       "CCC_OVERRIDE_OPTIONS",
                                       "SDKROOT",
                                       "CLANG_NO_DEFAULT_CONFIG",
                                       "INCLUDE",
                                       "EXTERNAL_INCLUDE",
                                       "CL",
                                       "_CL_",
                                       "SOURCE_DATE_EPOCH",
                                       "MACOSX_DEPLOYMENT_TARGET"};

constexpr StringLiteral RootMark("\1");

Digest digestOfProgram() {
  DigestBuilder Hash;
  Hash.add("1").add(buildId());
  for (StringRef Name : Variables)
    if (auto Value = sys::Process::GetEnv(Name))
      Hash.add(Name).add(*Value);
  return Hash.finish();
}

/// The files that the checks themselves read, beside the unit's.
std::vector<std::string> filesOfChecks(const ClangTidyOptions &Options,
                                       StringRef File) {
  std::vector<std::string> Files = profileFiles(Options, File);
  for (const auto &Option : Options.CheckOptions)
    if (Option.getKey().ends_with("AsyncSummary") &&
        !Option.getValue().Value.empty())
      Files.push_back(absolutePath(Option.getValue().Value));
  return Files;
}

} // namespace

UnitKeys::UnitKeys(const Compilations &Database, StringRef Root,
                   FileStates &States)
    : Database(Database), States(States), OfProgram(digestOfProgram()) {
  if (!Root.empty())
    ToMark.add(Root, RootMark);
}

std::optional<Digest> UnitKeys::of(StringRef File,
                                   const ClangTidyOptions &Options,
                                   StringRef Purpose) const {
  DigestBuilder Hash;
  Hash.add(OfProgram).add(Purpose).add(ToMark.inPath(File));
  Hash.add(ToMark.inText(clang::tidy::configurationAsText(Options)));
  std::vector<std::string> Files = filesOfChecks(Options, File);
  Files.push_back(File.str());
  for (const std::string &Each : Files) {
    const std::optional<Digest> Content = States.content(Each);
    if (!Content)
      return std::nullopt;
    Hash.add(ToMark.inPath(Each)).add(*Content);
  }
  for (const auto &Command : Database.database().getCompileCommands(File)) {
    Hash.add(ToMark.inPath(Command.Directory));
    Hash.add(ToMark.inPath(Command.Filename));
    const auto Arguments =
        Database.adjuster()(Command.CommandLine, Command.Filename);
    Hash.add(std::to_string(Arguments.size()));
    for (const std::string &Argument : Arguments)
      Hash.add(ToMark.inText(Argument));
  }
  return Hash.finish();
}

} // namespace corolint::tool

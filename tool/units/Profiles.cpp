// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "units/Profiles.h"
#include "model/roles/ProfileSearch.h"
#include "options/Usage.h"
#include "units/TidyConfig.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

using namespace llvm;
using clang::tidy::ClangTidyOptions;

namespace corolint::tool {

std::vector<std::string> profileFiles(const ClangTidyOptions &Options,
                                      StringRef File) {
  auto FS = vfs::getRealFileSystem();
  std::vector<std::string> Files;
  for (const auto &Option : Options.CheckOptions) {
    StringRef Name = Option.getKey();
    if (Name != "AsyncProfiles" && !Name.ends_with(".AsyncProfiles"))
      continue;
    SmallVector<StringRef> Parts;
    SplitString(Option.getValue().Value, Parts, ";");
    for (StringRef Part : Parts)
      Files.push_back(model::profilePath(Part.trim(), File, *FS));
  }
  sort(Files);
  Files.erase(llvm::unique(Files), Files.end());
  std::string Own = model::nearestProfile(File, *FS);
  if (!Own.empty())
    Files.insert(Files.begin(), std::move(Own));
  return Files;
}

Expected<std::shared_ptr<const model::ProfileSet>>
loadProfiles(const ClangTidyOptions &Options, StringRef File) {
  auto Profiles = model::loadProfiles(profileFiles(Options, File),
                                      *vfs::getRealFileSystem());
  if (!Profiles)
    return usageError("broken profile: " + toString(Profiles.takeError()));
  return Profiles;
}

Expected<std::shared_ptr<const model::ProfileSet>>
loadProfilesHere(const CommandLine &Line) {
  auto Config = TidyConfig::create(Line);
  if (!Config)
    return Config.takeError();
  SmallString<256> File;
  if (std::error_code Problem = sys::fs::current_path(File))
    return errorCodeToError(Problem);
  sys::path::append(File, "any.cpp");
  auto Options = Config->optionsFor(File);
  if (!Options)
    return Options.takeError();
  return loadProfiles(*Options, File);
}

} // namespace corolint::tool

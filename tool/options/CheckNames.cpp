// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "options/CheckNames.h"
#include "clang-tidy/ClangTidyModule.h"
#include "clang-tidy/GlobList.h"
#include "options/Usage.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corolint::tool {
namespace {

SmallVector<StringRef> splitGlobs(StringRef Globs) {
  SmallVector<StringRef> Parts;
  SplitString(Globs, Parts, ",\n");
  for (StringRef &Part : Parts)
    Part = Part.trim();
  erase_if(Parts, [](StringRef Part) { return Part.empty(); });
  return Parts;
}

} // namespace

std::vector<std::string> allCheckNames() {
  clang::tidy::ClangTidyCheckFactories Factories;
  for (const auto &Entry : clang::tidy::ClangTidyModuleRegistry::entries())
    Entry.instantiate()->addCheckFactories(Factories);
  std::vector<std::string> Names;
  for (const auto &Factory : Factories) {
    if (Factory.getKey().starts_with(CheckPrefix))
      Names.push_back(Factory.getKey().str());
  }
  sort(Names);
  return Names;
}

Error validateGlobs(StringRef Globs) {
  const std::vector<std::string> Names = allCheckNames();
  for (StringRef Part : splitGlobs(Globs)) {
    const StringRef Glob = Part.ltrim('-').trim();
    clang::tidy::GlobList List(Glob);
    if (none_of(Names, [&](StringRef Name) { return List.contains(Name); }))
      return usageError("no check matches '" + Glob +
                        "'; 'corolint list-checks' shows the checks");
  }
  clang::tidy::GlobList List(("-*,async-*," + Globs).str());
  if (none_of(Names, [&](StringRef Name) { return List.contains(Name); }))
    return usageError("--checks='" + Globs + "' enables no check");
  return Error::success();
}

std::string globsAboutUs(StringRef Globs) {
  SmallVector<StringRef> Ours = splitGlobs(Globs);
  erase_if(Ours, [](StringRef Part) {
    return !Part.ltrim('-').ltrim().starts_with(CheckPrefix);
  });
  return join(Ours, ",");
}

Expected<std::string> resolveCheckName(StringRef Name) {
  const std::vector<std::string> Names = allCheckNames();
  std::string Full = Name.str();
  if (!Name.starts_with(CheckPrefix))
    Full = (CheckPrefix + Name).str();
  if (is_contained(Names, Full))
    return Full;
  std::string Message = "unknown check '" + Name.str() + "'";
  const auto Nearest = min_element(Names, [&](StringRef A, StringRef B) {
    return A.edit_distance(Full) < B.edit_distance(Full);
  });
  if (Nearest != Names.end() && StringRef(*Nearest).edit_distance(Full) < 6)
    Message += "; did you mean '" + *Nearest + "'?";
  return usageError(Message + " ('corolint list-checks' shows the checks)");
}

} // namespace corolint::tool

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "units/DependencyFile.h"
#include "options/Usage.h"
#include "reach/facts/OutputFile.h"
#include "units/Profiles.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <set>

using namespace llvm;

namespace corolint::tool {
namespace {

void addConfigurations(StringRef Unit, std::set<std::string> &Files) {
  for (StringRef Directory = sys::path::parent_path(Unit); !Directory.empty();
       Directory = sys::path::parent_path(Directory)) {
    SmallString<256> Config(Directory);
    sys::path::append(Config, ".clang-tidy");
    if (sys::fs::exists(Config))
      Files.insert(std::string(Config));
  }
}

/// As make reads it: spaces and hashes with a backslash, dollars twice.
std::string escaped(StringRef File) {
  std::string Result;
  for (char C : File) {
    if (C == ' ' || C == '#')
      Result += '\\';
    else if (C == '$')
      Result += '$';
    Result += C;
  }
  return Result;
}

} // namespace

Error writeDependencies(StringRef File, StringRef Summary, StringRef Unit,
                        ArrayRef<std::string> Read,
                        const clang::tidy::ClangTidyOptions &Options) {
  std::set<std::string> Files{Unit.str()};
  Files.insert(Read.begin(), Read.end());
  addConfigurations(Unit, Files);
  for (const std::string &Profile : profileFiles(Options, Unit))
    Files.insert(Profile);
  std::string Text = escaped(Summary) + ":";
  for (const std::string &Name : Files)
    if (!StringRef(Name).contains('\n')) // make knows no such name
      Text += " \\\n  " + escaped(Name);
  Text += "\n";
  if (Error E = reach::writeOutput(File, Text))
    return usageError("cannot write '" + File + "': " + toString(std::move(E)));
  return Error::success();
}

} // namespace corolint::tool

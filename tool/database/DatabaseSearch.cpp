// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "database/DatabaseSearch.h"
#include "database/Compilations.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corolint::tool {
namespace {

bool holds(StringRef Directory, StringRef Name) {
  SmallString<256> Path(Directory);
  sys::path::append(Path, Name);
  return sys::fs::exists(Path);
}

/// The newest database seen; of equally new ones the first by name.
struct Newest {
  std::string Directory;
  sys::TimePoint<> When;

  void consider(StringRef Candidate) {
    SmallString<256> Path(Candidate);
    sys::path::append(Path, "compile_commands.json");
    sys::fs::file_status Status;
    if (sys::fs::status(Path, Status))
      return;
    const auto Modified = Status.getLastModificationTime();
    const bool IsBetter = Directory.empty() || Modified > When ||
                          (Modified == When && Candidate < Directory);
    if (!IsBetter)
      return;
    Directory = Candidate.str();
    When = Modified;
  }
};

void considerSubdirectories(Newest &Best, StringRef Parent, StringRef Prefix,
                            unsigned Depth) {
  std::error_code Problem;
  for (sys::fs::directory_iterator It(Parent, Problem), End;
       !Problem && It != End; It.increment(Problem)) {
    const StringRef Name = sys::path::filename(It->path());
    if (!Name.starts_with(Prefix) || !sys::fs::is_directory(It->path()))
      continue;
    Best.consider(It->path());
    if (Depth > 1)
      considerSubdirectories(Best, It->path(), "", Depth - 1);
  }
}

} // namespace

std::string findBuildDirectory(StringRef Start) {
  std::string Directory = absolutePath(Start);
  if (!sys::fs::is_directory(Directory))
    Directory = sys::path::parent_path(Directory).str();
  for (; !Directory.empty();
       Directory = sys::path::parent_path(Directory).str()) {
    if (holds(Directory, "compile_commands.json"))
      return Directory;
    Newest Best;
    considerSubdirectories(Best, Directory, "build", /*Depth=*/2);
    if (!Best.Directory.empty())
      return Best.Directory;
    if (holds(Directory, "compile_flags.txt"))
      return Directory;
  }
  return "";
}

} // namespace corolint::tool

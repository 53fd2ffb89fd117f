// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/roles/ProfileSearch.h"
#include "llvm/Support/Path.h"

namespace corolint::model {

static std::string nearest(llvm::StringRef Name, llvm::StringRef File,
                           llvm::vfs::FileSystem &FS) {
  llvm::SmallString<256> Start(File);
  if (File.empty() || FS.makeAbsolute(Start))
    return "";
  llvm::sys::path::remove_dots(Start, /*remove_dot_dot=*/true);
  for (llvm::StringRef In = llvm::sys::path::parent_path(Start); !In.empty();
       In = llvm::sys::path::parent_path(In)) {
    llvm::SmallString<256> Candidate(In);
    llvm::sys::path::append(Candidate, Name);
    if (FS.exists(Candidate))
      return std::string(Candidate);
  }
  return "";
}

std::string nearestProfile(llvm::StringRef File, llvm::vfs::FileSystem &FS) {
  return nearest("corolint.yaml", File, FS);
}

std::string profilePath(llvm::StringRef Name, llvm::StringRef File,
                        llvm::vfs::FileSystem &FS) {
  std::string Found;
  if (!Name.empty() && llvm::sys::path::is_relative(Name))
    Found = nearest(Name, File, FS);
  return Found.empty() ? Name.str() : Found;
}

} // namespace corolint::model

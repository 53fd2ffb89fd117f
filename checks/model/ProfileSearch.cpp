// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "model/ProfileSearch.h"
#include "llvm/Support/Path.h"

namespace corolint::model {

std::string nearestProfile(llvm::StringRef File, llvm::vfs::FileSystem &FS) {
  llvm::SmallString<256> Start(File);
  if (File.empty() || FS.makeAbsolute(Start))
    return "";
  llvm::sys::path::remove_dots(Start, /*remove_dot_dot=*/true);
  for (llvm::StringRef In = llvm::sys::path::parent_path(Start); !In.empty();
       In = llvm::sys::path::parent_path(In)) {
    llvm::SmallString<256> Candidate(In);
    llvm::sys::path::append(Candidate, "corolint.yaml");
    if (FS.exists(Candidate))
      return std::string(Candidate);
  }
  return "";
}

} // namespace corolint::model

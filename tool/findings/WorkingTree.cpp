// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "findings/WorkingTree.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/Twine.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corolint::tool {

std::string workingTreeOf(StringRef File) {
  for (StringRef Directory = sys::path::parent_path(File); !Directory.empty();
       Directory = sys::path::parent_path(Directory)) {
    if (sys::fs::exists(Directory + "/.git"))
      return Directory.str();
    if (Directory == sys::path::root_path(Directory))
      break;
  }
  SmallString<256> Current;
  sys::fs::current_path(Current);
  return std::string(Current);
}

std::string relativeToTree(StringRef File) {
  StringRef Relative = File;
  if (Relative.consume_front(workingTreeOf(File)) &&
      Relative.consume_front("/"))
    return Relative.str();
  return File.str();
}

} // namespace corolint::tool

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "database/ResourceDirectory.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corolint::tool {

// Any address inside the program finds its file, should /proc be missing.
static std::string ownDirectory() {
  std::string Program = sys::fs::getMainExecutable(
      nullptr, reinterpret_cast<void *>(&resourceDirectory));
  return sys::path::parent_path(Program).str();
}

std::string resourceDirectory() {
  SmallString<256> Installed(ownDirectory());
  sys::path::append(Installed, "..", "lib", "corolint", "clang");
  sys::path::remove_dots(Installed, /*remove_dot_dot=*/true);
  if (sys::fs::is_directory(Installed))
    return std::string(Installed);
  return COROLINT_RESOURCE_DIR;
}

} // namespace corolint::tool

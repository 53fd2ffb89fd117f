// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "cache/ProjectRoot.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace corolint::tool {
namespace {

/// The nearest directory above both, or the same as both.
StringRef above(StringRef A, StringRef B) {
  auto Contains = [](StringRef Directory, StringRef Path) {
    return Path == Directory || Directory == "/" ||
           (Path.starts_with(Directory) && Path[Directory.size()] == '/');
  };
  while (!A.empty() && !Contains(A, B))
    A = sys::path::parent_path(A);
  return A;
}

std::string nearestTree(StringRef From) {
  for (StringRef Directory = From; !Directory.empty();
       Directory = sys::path::parent_path(Directory))
    if (sys::fs::exists(Directory + "/.git"))
      return Directory.str();
  return "";
}

} // namespace

std::string projectRoot(const Compilations &Database,
                        ArrayRef<std::string> Units) {
  if (Units.empty())
    return "";
  StringRef Common = sys::path::parent_path(Units.front());
  for (ArrayRef<std::string> All : {Units, ArrayRef(Database.listed())})
    for (StringRef Unit : All)
      Common = above(Common, sys::path::parent_path(Unit));
  std::string Tree = nearestTree(Common);
  if (!Tree.empty() && Tree != "/")
    return Tree;
  std::vector<std::string> Directories;
  for (const auto &Command : Database.database().getAllCompileCommands())
    Directories.push_back(absolutePath(Command.Directory));
  for (StringRef Directory : Directories)
    Common = above(Common, Directory);
  // `/home` or `/src` is not one project's.
  constexpr int FewestNames = 2;
  const auto Depth =
      std::distance(sys::path::begin(Common), sys::path::end(Common)) - 1;
  return Depth < FewestNames ? "" : Common.str();
}

} // namespace corolint::tool

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "cache/PathPrefixes.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace corolint::tool {

void PathPrefixes::add(StringRef From, StringRef To) {
  All.push_back({From.str(), To.str()});
  llvm::stable_sort(All, [](const Prefix &A, const Prefix &B) {
    return A.From.size() > B.From.size();
  });
}

/// True if a name can go on after the prefix: `/src` is no prefix of `/src2`.
static bool goesOn(StringRef Rest) {
  return !Rest.empty() && (isAlnum(Rest.front()) || Rest.front() == '_' ||
                           Rest.front() == '-' || Rest.front() == '.');
}

const PathPrefixes::Prefix *PathPrefixes::at(StringRef Text) const {
  for (const Prefix &Each : All)
    if (Text.starts_with(Each.From) &&
        !goesOn(Text.drop_front(Each.From.size())))
      return &Each;
  return nullptr;
}

std::string PathPrefixes::inPath(StringRef Path) const {
  const Prefix *Found = at(Path);
  return Found ? Found->To + Path.drop_front(Found->From.size()).str()
               : Path.str();
}

std::string PathPrefixes::inText(StringRef Text) const {
  std::string Result;
  while (!Text.empty()) {
    if (const Prefix *Found = at(Text)) {
      Result += Found->To;
      Text = Text.drop_front(Found->From.size());
      continue;
    }
    Result += Text.front();
    Text = Text.drop_front();
  }
  return Result;
}

bool PathPrefixes::occurIn(StringRef Text) const {
  return any_of(All,
                [&](const Prefix &Each) { return Text.contains(Each.From); });
}

} // namespace corolint::tool

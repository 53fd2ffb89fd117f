// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "Fingerprint.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/SHA256.h"

using namespace llvm;

namespace corolint::tool {
namespace {

/// The nearest directory above \p File that git manages, else the current one.
std::string workingTreeOf(StringRef File) {
  for (StringRef Directory = sys::path::parent_path(File); !Directory.empty();
       Directory = sys::path::parent_path(Directory)) {
    if (sys::fs::exists(Directory + "/.git"))
      return Directory.str();
  }
  SmallString<256> Current;
  sys::fs::current_path(Current);
  return std::string(Current);
}

StringRef relativeToTree(StringRef File) {
  StringRef Relative = File;
  if (Relative.consume_front(workingTreeOf(File)))
    return Relative.ltrim('/');
  return File;
}

std::string withoutSpace(StringRef Line) {
  std::string Result;
  copy_if(Line, std::back_inserter(Result), [](char C) { return !isSpace(C); });
  return Result;
}

std::string hash(StringRef Text) {
  const auto Digest = SHA256::hash(arrayRefFromStringRef(Text));
  return toHex(ArrayRef(Digest).take_front(16), /*LowerCase=*/true);
}

} // namespace

void addFingerprints(std::vector<Finding> &Findings, SourceTexts &Texts) {
  StringMap<unsigned> Seen;
  for (Finding &F : Findings) {
    const Remark &At = F.Primary;
    std::string Identity =
        join_items("\n", F.Check, relativeToTree(At.File), At.Message,
                   withoutSpace(Texts.line(At.File, At.Line)));
    const unsigned Ordinal = Seen[Identity]++;
    F.Fingerprint = hash(Identity + "\n" + utostr(Ordinal));
  }
}

} // namespace corolint::tool

// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "findings/HopNames.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"

using namespace llvm;

namespace corolint::tool {
namespace {

std::string keyOf(StringRef Check, StringRef File, unsigned Line,
                  unsigned Column) {
  return (Check + ":" + File + ":" + Twine(Line) + ":" + Twine(Column)).str();
}

} // namespace

void HopNames::add(StringRef Check, StringRef File, unsigned Line,
                   unsigned Column, StringRef Message, SeenFinding Finding) {
  for (const SeenStep &Step : Finding.Path)
    Functions[keyOf(Check, Step.File, Step.Line, Step.Column)] = Step.Function;
  // Of equal ones clang-tidy keeps the first.
  Findings.try_emplace(keyOf(Check, File, Line, Column) + ":" + Message.str(),
                       std::move(Finding));
}

std::string HopNames::function(StringRef Check, StringRef File, unsigned Line,
                               unsigned Column) const {
  return Functions.lookup(keyOf(Check, File, Line, Column));
}

void HopNames::show(StringRef Check, StringRef File, unsigned Line,
                    unsigned Column, StringRef Message) {
  auto It =
      Findings.find(keyOf(Check, File, Line, Column) + ":" + Message.str());
  if (It != Findings.end())
    It->second.IsShown = true;
}

std::vector<const SeenFinding *> HopNames::hidden() const {
  std::vector<std::pair<StringRef, const SeenFinding *>> Sorted;
  for (const auto &Entry : Findings)
    if (!Entry.second.IsShown)
      Sorted.push_back({Entry.getKey(), &Entry.second});
  llvm::sort(Sorted);
  std::vector<const SeenFinding *> Result;
  for (const auto &[Key, Seen] : Sorted)
    Result.push_back(Seen);
  return Result;
}

const SeenFinding *HopNames::find(StringRef Check, StringRef File,
                                  unsigned Line, unsigned Column,
                                  StringRef Message) const {
  auto It =
      Findings.find(keyOf(Check, File, Line, Column) + ":" + Message.str());
  return It == Findings.end() ? nullptr : &It->second;
}

} // namespace corolint::tool

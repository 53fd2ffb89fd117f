// SPDX-FileCopyrightText: The corolint authors
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "run/RunReport.h"
#include "findings/Fingerprint.h"
#include "run/Attachments.h"
#include "run/Conclusions.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"

using namespace llvm;

namespace corolint::tool {
namespace {

/// Sorts and keeps one of each.
void normalise(std::vector<Finding> &Findings) {
  sort(Findings);
  auto Kept = Findings.begin();
  for (Finding &F : Findings) {
    if (Kept != Findings.begin() && isSame(*std::prev(Kept), F)) {
      std::prev(Kept)->MayFix |= F.MayFix;
      continue;
    }
    if (&*Kept != &F)
      *Kept = std::move(F);
    ++Kept;
  }
  Findings.erase(Kept, Findings.end());
}

void addGroups(std::vector<Finding> &Findings) {
  StringMap<StringRef> Known;
  for (Finding &F : Findings)
    F.Group = F.Cause.empty()
                  ? F.Fingerprint
                  : Known
                        .try_emplace(F.Check + "\n" + F.Cause + "\n" + F.End,
                                     F.Fingerprint)
                        .first->second.str();
}

} // namespace

RunReport reportOn(const reach::Summary &Program, SourceTexts &Texts,
                   bool WithPossible) {
  RunReport Result;
  readAttachments(Program, Result);
  addConclusions(Program, Texts, WithPossible, Result.Findings);
  normalise(Result.Findings);
  normalise(Result.CompilerErrors);
  sort(Result.Failed, [](const FailedUnit &A, const FailedUnit &B) {
    return std::tie(A.File, A.Reason) < std::tie(B.File, B.Reason);
  });
  sort(Result.ConfigurationErrors);
  Result.ConfigurationErrors.erase(llvm::unique(Result.ConfigurationErrors),
                                   Result.ConfigurationErrors.end());
  addFingerprints(Result.Findings, Texts);
  addGroups(Result.Findings);
  return Result;
}

} // namespace corolint::tool

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

/// A finding that clang-tidy suppressed is shown if a check reports the same
/// elsewhere.
void dropShown(std::vector<Finding> &Silenced, bool WithPossible,
               const std::vector<Finding> &Findings) {
  erase_if(Silenced, [&](const Finding &F) {
    return (F.IsPossible && !WithPossible) ||
           any_of(Findings, [&](const Finding &G) { return isSame(F, G); });
  });
}

void addComments(RunReport &Into, Silencing &Comments, const Questions &Asked) {
  const bool IsWhole = Asked.IsWhole && Into.Failed.empty();
  if (Asked.UnusedNolints)
    append_range(Into.Findings, Comments.unused(IsWhole));
  if (Asked.Reasons)
    append_range(Into.Findings, Comments.unexplained());
}

} // namespace

Questions questionsOf(const CommandLine &Line) {
  return {Line.needsPossible(), Line.UnusedNolints, Line.RequiresReasons, true};
}

RunReport reportOn(const reach::Summary &Program, SourceTexts &Texts,
                   const Questions &Asked) {
  RunReport Result;
  Silencing Comments(Texts);
  readAttachments(Program, Result, Comments);
  addConclusions(Program, Texts, Asked.WithPossible, Result, Comments);
  addComments(Result, Comments, Asked);
  normalise(Result.Findings);
  normalise(Result.CompilerErrors);
  normalise(Result.Silenced);
  dropShown(Result.Silenced, Asked.WithPossible, Result.Findings);
  sort(Result.Failed, [](const FailedUnit &A, const FailedUnit &B) {
    return std::tie(A.File, A.Reason) < std::tie(B.File, B.Reason);
  });
  sort(Result.ConfigurationErrors);
  Result.ConfigurationErrors.erase(llvm::unique(Result.ConfigurationErrors),
                                   Result.ConfigurationErrors.end());
  for (std::vector<Finding> *Of : {&Result.Findings, &Result.Silenced}) {
    addFingerprints(*Of, Texts);
    addGroups(*Of);
  }
  return Result;
}

} // namespace corolint::tool
